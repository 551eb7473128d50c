import { useQuery } from '@tanstack/react-query';
import type { CaseHandOver } from '#shared/contract/caseload.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { NotYet } from '../loans/growing.tsx';
import { useUndoHandOver } from './use-undo-hand-over.ts';

/** What was handed over, newest first: in numbers, and with the note for those it was between. */
export function HandOverList() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.caseload.history.queryOptions({ input: { limit: 20 } }));
  return (
    <Card title={t(($) => $.agenda.handOver.history)} icon="clock">
      {!query.data ? (
        <NotYet query={query} />
      ) : query.data.length === 0 ? (
        <p className="ag-quiet">{t(($) => $.agenda.handOver.none)}</p>
      ) : (
        <ul className="ag-rows">
          {query.data.map((one) => (
            <Line key={one.id} handed={one} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ handed }: { handed: CaseHandOver }) {
  const { t } = useText();
  const day = useDayWords();
  const undo = useUndoHandOver();
  const { fromName, toName, counts, note } = handed;
  return (
    <li data-done={handed.undoneAt === null ? undefined : ''}>
      <div className="ag-what">
        <p>{t(($) => $.agenda.handOver.line, { from: fromName, to: toName })}</p>
        <p className="ag-quiet">
          {[
            day(handed.day),
            ...counts.map(({ kind, count }) => t(($) => $.agenda.handOver.counted[kind], { count })),
            handed.undoneAt === null ? null : t(($) => $.agenda.handOver.undone),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {note === '' ? null : <p>{note}</p>}
      </div>
      {handed.canUndo ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t(($) => $.agenda.handOver.undoNamed, { from: fromName, to: toName })}
          onPress={() => undo(handed.id)}
        >
          {t(($) => $.common.undo)}
        </Button>
      ) : null}
    </li>
  );
}
