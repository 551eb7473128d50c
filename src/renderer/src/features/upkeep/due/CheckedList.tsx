import { Link } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { Checked } from './use-checking.ts';

/** What was marked in this session, newest first; each can be taken back today. */
export function CheckedList(props: { checked: readonly Checked[]; onUndo: (one: Checked) => void }) {
  const { t } = useText();
  const day = useDayWords();
  const { checked, onUndo } = props;
  if (checked.length === 0) return null;
  return (
    <section aria-labelledby="checked">
      <h2 id="checked" className="upkeep-heading">
        {t(($) => $.upkeep.check.done, { count: checked.length })}
      </h2>
      <ul className="checked-rows" aria-labelledby="checked">
        {checked.map((one) => (
          <li key={one.check.id}>
            <span className="checked-name">
              <bdi>{one.line.kindName}</bdi> <span className="num">{one.line.barcode}</span>
            </span>
            <Status tone={one.check.result === 'passed' ? 'done' : 'danger'}>
              {t(($) => $.upkeep.results[one.check.result])}
            </Status>
            <span className="upkeep-quiet">
              {one.check.ticketId === null ? (
                one.line.dueDay === null ? null : (
                  t(($) => $.upkeep.check.nextOn, { day: day(one.line.dueDay) })
                )
              ) : (
                <Link to="/upkeep/tickets/$ticketId" params={{ ticketId: one.check.ticketId }}>
                  {t(($) => $.upkeep.report.toTicket)}
                </Link>
              )}
            </span>
            <Button size="small" variant="quiet" icon="undo" onPress={() => onUndo(one)}>
              {t(($) => $.common.undo)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
