import type { TakeLine } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { Status } from '../../../ui/Status.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { outcomeLooks } from '../outcome-words.ts';
import { LineWhy } from './LastScan.tsx';

/** One thing of a count: what it is, where it belongs, what became of it. */
export function TakeLineRow({ line, hasStatus = true }: { line: TakeLine; hasStatus?: boolean | undefined }) {
  const { t } = useText();
  const { tone, icon } = outcomeLooks[line.outcome];
  return (
    <div className="take-line">
      <ThingPicture pictogram={line.pictogram || 'unknown'} photoId={line.photoId} />
      <div className="take-line-words">
        <p className="take-line-head">
          <bdi className="take-line-name">{line.kindName || t(($) => $.stock.take.unknown)}</bdi>
          {hasStatus ? (
            <Status tone={tone} icon={icon}>
              {t(($) => $.stock.outcomes[line.outcome])}
            </Status>
          ) : null}
        </p>
        <p className="stock-quiet take-line-detail">
          <span className="num">{line.code}</span>
          <LineWhy line={line} />
          {line.act === null ? '' : ` · ${t(($) => $.stock.acts[line.act ?? 'moved'])}`}
        </p>
      </div>
    </div>
  );
}
