import '../calendar.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { DueMove } from '#shared/contract/calendar.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { AskedList } from './AskedList.tsx';
import { CallList } from './CallList.tsx';
import { ConflictList } from './ConflictList.tsx';
import { MoveStatus, useMoveMoment } from './move-status.tsx';
import { useUndoMove } from './use-undo-move.ts';

/** One move of due dates: what it did, whom to call, and its undo. */
export function MovePage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { moveId } = useParams({ from: '/calendar/moves/$moveId' });
  const query = useQuery(orpc.calendar.moves.queryOptions());
  const move = query.data?.find(({ id }) => id === moveId);
  return (
    <div className="cal-page">
      {move ? (
        <KnownMove move={move} />
      ) : (
        <>
          <PageHeader title={t(($) => $.calendar.moves.title)} back={<BackToMoves />} />
          {query.data ? <p>{t(($) => $.calendar.moves.none)}</p> : <Awaiting query={query} />}
        </>
      )}
    </div>
  );
}

function BackToMoves() {
  const { t } = useText();
  return <BackLink to="/calendar">{t(($) => $.calendar.title)}</BackLink>;
}

function KnownMove({ move }: { move: DueMove }) {
  const { t } = useText();
  const moment = useMoveMoment();
  const undo = useUndoMove();
  const facts = [
    moment(move),
    move.by === null ? '' : t(($) => $.calendar.moves.byWhom, { name: move.by }),
    move.loans === 0
      ? ''
      : `${t(($) => $.calendar.preview.loans, { count: move.loans })} ${t(($) => $.calendar.preview.persons, { count: move.persons })}`,
    move.asked === 0 ? '' : t(($) => $.calendar.asked.count, { count: move.asked }),
    move.toCall === 0 ? '' : t(($) => $.calendar.asked.call, { count: move.toCall }),
    move.restored === 0 ? '' : t(($) => $.calendar.moves.restored, { count: move.restored }),
  ];
  return (
    <>
      <PageHeader
        title={move.reason === '' ? t(($) => $.calendar.moves.kinds[move.kind]) : move.reason}
        subtitle={facts.filter((fact) => fact !== '').join(' · ')}
        back={<BackToMoves />}
        status={<MoveStatus move={move} />}
        actions={
          move.mayUndo ? (
            <Button
              icon="undo"
              isPending={undo.isPending}
              pendingLabel={t(($) => $.calendar.moves.undoing)}
              onPress={() => undo.mutate({ dueMoveId: move.id })}
            >
              {t(($) => $.calendar.moves.undo)}
            </Button>
          ) : null
        }
      />
      <WhomToCall move={move} />
    </>
  );
}

function WhomToCall({ move }: { move: DueMove }) {
  const { t } = useText();
  const { orpc } = useApi();
  const input = { dueMoveId: move.id };
  const loans = useQuery(orpc.calendar.moveLines.queryOptions({ input }));
  const others = useQuery(orpc.calendar.movedAsked.queryOptions({ input }));
  const isNobody = move.loans + move.asked + move.toCall === 0;
  const { asked, conflicts } = others.data ?? { asked: [], conflicts: [] };
  return (
    <Card
      title={t(($) => $.calendar.moves.call)}
      icon="phone"
      aside={
        isNobody ? null : (
          <Button size="small" variant="quiet" icon="print" onPress={() => globalThis.print()}>
            {t(($) => $.calendar.moves.print)}
          </Button>
        )
      }
    >
      <p className="cal-quiet">
        {isNobody ? t(($) => $.calendar.moves.noCalls) : t(($) => $.calendar.moves.callHint)}
      </p>
      {others.data ? null : <Awaiting query={others} />}
      {conflicts.length === 0 ? null : (
        <section className="cal-stack">
          <h3>{t(($) => $.calendar.conflicts.title)}</h3>
          <p className="cal-quiet">{t(($) => $.calendar.conflicts.hint)}</p>
          <ConflictList lines={conflicts} />
        </section>
      )}
      {asked.length === 0 ? null : (
        <section className="cal-stack">
          <h3>{t(($) => $.calendar.asked.title)}</h3>
          <AskedList lines={asked} />
        </section>
      )}
      {loans.data ? null : <Awaiting query={loans} />}
      {loans.data && loans.data.length > 0 ? (
        <section className="cal-stack">
          {asked.length + conflicts.length === 0 ? null : <h3>{t(($) => $.calendar.moves.loans)}</h3>}
          <CallList lines={loans.data} />
        </section>
      ) : null}
    </Card>
  );
}
