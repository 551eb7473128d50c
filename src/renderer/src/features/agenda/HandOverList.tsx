import { useQuery } from '@tanstack/react-query';
import type { CaseHandOver } from '#shared/contract/caseload.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { NotYet } from '../loans/growing.tsx';
import { useUndoHandOver } from './use-undo-hand-over.ts';

/** What will be handed over, and what was, newest first: in numbers, and with the note for those it was between. */
export function HandOverList() {
  const { t } = useText();
  const { orpc } = useApi();
  const planned = useQuery(orpc.caseload.planned.queryOptions()).data ?? [];
  const query = useQuery(orpc.caseload.history.queryOptions({ input: { limit: 20 } }));
  return (
    <Card title={t(($) => $.agenda.handOver.history)} icon="clock">
      {!query.data ? (
        <NotYet query={query} />
      ) : planned.length + query.data.length === 0 ? (
        <p className="ag-quiet">{t(($) => $.agenda.handOver.none)}</p>
      ) : (
        <ul className="ag-rows">
          {[...planned, ...query.data].map((one) => (
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
  const { fromName, toName, counts, note, isPlanned, problem, stayed } = handed;
  const facts = [
    day(handed.day),
    ...counts.map(({ kind, count }) => t(($) => $.agenda.handOver.counted[kind], { count })),
    handed.undoneAt === null ? null : t(($) => $.agenda.handOver.undone),
    stayed === 0 ? null : t(($) => $.agenda.handOver.left, { count: stayed }),
  ];
  return (
    <li data-done={handed.undoneAt === null ? undefined : ''}>
      <div className="ag-what">
        <p>
          {t(($) => $.agenda.handOver.line, { from: fromName, to: toName })}{' '}
          {isPlanned && problem === null ? (
            <Status tone="info">{t(($) => $.agenda.handOver.planned)}</Status>
          ) : null}
        </p>
        <p className="ag-quiet">{facts.filter((part) => part !== null).join(' · ')}</p>
        {problem === null ? null : (
          <p>
            <Status tone="danger">{t(($) => $.agenda.handOver.problem[problem], { name: toName })}</Status>
          </p>
        )}
        {note === '' ? null : <p>{note}</p>}
      </div>
      {handed.canUndo ? <TakeBack handed={handed} /> : null}
    </li>
  );
}

/** The way back of one that took effect today, or calling off one that is to come. */
function TakeBack({ handed }: { handed: CaseHandOver }) {
  const { t } = useText();
  const day = useDayWords();
  const undo = useUndoHandOver();
  const names = { from: handed.fromName, to: handed.toName };
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={
        handed.isPlanned
          ? t(($) => $.agenda.handOver.cancelNamed, { ...names, day: day(handed.day) })
          : t(($) => $.agenda.handOver.undoNamed, names)
      }
      onPress={() => undo(handed.id)}
    >
      {handed.isPlanned ? t(($) => $.agenda.handOver.cancel) : t(($) => $.common.undo)}
    </Button>
  );
}
