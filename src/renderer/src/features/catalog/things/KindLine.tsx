import type { KindSummary } from '#shared/contract/catalog.contract.ts';
import type { Availability } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { InHouse } from './InHouse.tsx';

/** One kind in a list. */
export function KindLine(props: { kind: KindSummary; availability: Availability | undefined }) {
  const { kind, availability } = props;
  const { t } = useText();
  return (
    <div className="thing-line">
      <ThingPicture pictogram={kind.pictogram} photoId={kind.photoId} />
      <div className="thing-line-words">
        <bdi className="thing-line-name">{kind.name}</bdi>
        <p className="thing-line-detail">{kind.initiativeName}</p>
      </div>
      <span className="thing-line-extra">
        {kind.visible ? null : (
          <Status tone="neutral" icon="hide">
            {t(($) => $.catalog.kind.hidden)}
          </Status>
        )}
      </span>
      <InHouse availability={availability} total={kind.itemCount} />
      <Icon name="chevron" size="1.25rem" />
    </div>
  );
}
