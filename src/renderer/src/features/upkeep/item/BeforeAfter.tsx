import type { ConditionRecord } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useMoment } from '../../../staff/moment.ts';
import { PhotoStrip } from '../photo/PhotoStrip.tsx';

/** The last two times somebody photographed the thing, side by side: what changed is seen at once. */
export function BeforeAfter({ conditions, of }: { conditions: readonly ConditionRecord[]; of: string }) {
  const { t } = useText();
  const moment = useMoment();
  const [after, before] = conditions.filter(({ photoIds, undone }) => !undone && photoIds.length > 0);
  if (!after || !before) return null;
  return (
    <div className="before-after">
      {([before, after] as const).map((record, n) => (
        <figure key={record.id}>
          <figcaption>
            <span className="before-after-word">
              {n === 0 ? t(($) => $.upkeep.condition.before) : t(($) => $.upkeep.condition.after)}
            </span>{' '}
            <span className="upkeep-quiet">
              {t(($) => $.upkeep.condition.moments[record.moment])} · {moment(record.at)}
            </span>
          </figcaption>
          <PhotoStrip
            size="large"
            photoIds={record.photoIds}
            of={`${of}, ${t(($) => $.upkeep.condition.moments[record.moment])}`}
          />
          <p>
            {t(($) => $.catalog.item.conditions[record.condition])}
            {record.note === '' ? null : ` · ${record.note}`}
          </p>
        </figure>
      ))}
    </div>
  );
}
