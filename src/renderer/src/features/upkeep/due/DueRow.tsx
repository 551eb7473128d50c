import type { DueLine } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { dueTones, useDueWords } from '../words.ts';

/** One thing under one plan: what must be done with it, how pressing, and whether it stays in meanwhile. */
export function DueRow({ line, isUnderItsPlan = false }: { line: DueLine; isUnderItsPlan?: boolean }) {
  const { t } = useText();
  const words = useDueWords()(line);
  return (
    <div className="due-row">
      <ThingPicture pictogram={line.pictogram} photoId={line.photoId} />
      <div className="due-row-words">
        <bdi className="due-row-name">{line.kindName}</bdi>
        <p className="upkeep-quiet">
          <span className="num">{line.barcode}</span>
          {isUnderItsPlan ? null : (
            <>
              {' · '}
              <bdi>{line.planName}</bdi>
            </>
          )}
        </p>
      </div>
      {line.stops ? (
        <span className="due-row-stop">
          <Icon name="lock" size="1rem" /> {t(($) => $.upkeep.due.keptIn)}
        </span>
      ) : (
        <span />
      )}
      <Status tone={dueTones[line.state]}>{words}</Status>
    </div>
  );
}
