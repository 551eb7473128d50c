import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Hold } from '#shared/contract/holds.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotYet } from '../loans/growing.tsx';
import { EndedHolds } from './EndedToday.tsx';
import { HoldRow } from './HoldRow.tsx';
import { useHoldActs } from './hold-acts.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { type Queue, queuesOf } from './queues.ts';

/** The core gives at most this many in one answer; more people than that wait in no house. */
const most = 500;

/** Who waits for what, by initiative and kind. */
export function QueueTab({ initiativeId }: { initiativeId: string | undefined }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.holds.list.queryOptions({
      input: { view: 'waiting', limit: most, ...(initiativeId === undefined ? {} : { initiativeId }) },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const { holds, total } = query.data;
  return (
    <div className="loans-of">
      {total === 0 ? (
        <EmptyState icon="wait" title={t(($) => $.waiting.empty.queue)}>
          {t(($) => $.waiting.empty.queueWords)}
        </EmptyState>
      ) : null}
      {queuesOf(holds, i18n.language).map(({ initiativeId: id, initiativeName, queues }) => (
        <section key={id} className="waiting-initiative" aria-label={initiativeName}>
          <h2>
            <bdi>{initiativeName}</bdi>
          </h2>
          {queues.map((queue) => (
            <KindInQueue key={queue.kindId} queue={queue} />
          ))}
        </section>
      ))}
      <EndedHolds initiativeId={initiativeId} />
    </div>
  );
}

function KindInQueue({ queue }: { queue: Queue }) {
  return (
    <section className="waiting-kind" aria-label={queue.kindName}>
      <h3>
        <Link to="/things/kinds/$kindId" params={{ kindId: queue.kindId }}>
          <bdi>{queue.kindName}</bdi>
        </Link>
      </h3>
      <QueueRows kindId={queue.kindId} holds={queue.holds} />
    </section>
  );
}

export interface QueueRowsProps {
  kindId: string;
  holds: readonly Hold[];
}

/** The rows of one queue; somebody is moved with a reason. */
export function QueueRows({ kindId, holds }: QueueRowsProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useHoldActs();
  const [move, setMove] = useState<{ hold: Hold; toPlace: number } | null>(null);
  // Who has something ready stands in the line too: places count from the whole of it.
  const whole = useQuery(orpc.holds.ofKind.queryOptions({ input: { kindId } })).data?.holds.length;
  const length = Math.max(whole ?? 0, ...holds.map(({ place }) => place ?? 0));
  return (
    <>
      <ol className="loan-rows" aria-label={t(($) => $.waiting.tabs.queue)}>
        {holds.map((hold) => (
          <HoldRow
            key={hold.id}
            hold={hold}
            named="person"
            acts={acts}
            queueLength={length}
            onMove={(moved, toPlace) => setMove({ hold: moved, toPlace })}
          />
        ))}
      </ol>
      {move === null ? null : (
        <MoveDialog
          hold={move.hold}
          toPlace={move.toPlace}
          queueLength={length}
          onClose={() => setMove(null)}
        />
      )}
    </>
  );
}
