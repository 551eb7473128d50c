import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useGrowing } from '../../loans/growing.tsx';
import { TicketBoard } from './TicketBoard.tsx';
import { TicketCard } from './TicketCard.tsx';

/** Repairs that are going on, in columns; or those that are over, newest first. */
export function TicketsTab({ initiative }: { initiative: string | undefined }) {
  const { t } = useText();
  const [isClosed, setClosed] = useKeptState('upkeep.closed', false);
  return (
    <>
      {isClosed ? <ClosedTickets initiative={initiative} /> : <OpenTickets initiative={initiative} />}
      <p className="upkeep-switch">
        <Button variant="quiet" icon={isClosed ? 'back' : 'check'} onPress={() => setClosed(!isClosed)}>
          {isClosed ? t(($) => $.upkeep.ticket.showOpen) : t(($) => $.upkeep.ticket.showClosed)}
        </Button>
      </p>
    </>
  );
}

function OpenTickets({ initiative }: { initiative: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.upkeep.tickets.queryOptions({
      input: { limit: 500, ...(initiative ? { initiativeId: initiative } : {}) },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <Awaiting query={query} />;
  if (query.data.total === 0) {
    return (
      <EmptyState icon="tools" title={t(($) => $.upkeep.ticket.none)}>
        <p>{t(($) => $.upkeep.ticket.noneWords)}</p>
      </EmptyState>
    );
  }
  return <TicketBoard tickets={query.data.tickets} />;
}

function ClosedTickets({ initiative }: { initiative: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const query = useQuery(
    orpc.upkeep.tickets.queryOptions({
      input: { closed: true, limit: growing.limit, ...(initiative ? { initiativeId: initiative } : {}) },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <Awaiting query={query} />;
  const { tickets, total } = query.data;
  if (total === 0) return <EmptyState icon="check" title={t(($) => $.upkeep.ticket.noneClosed)} />;
  return (
    <>
      <ul className="ticket-grid" aria-label={t(($) => $.upkeep.ticket.closed)}>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <TicketCard ticket={ticket} />
          </li>
        ))}
      </ul>
      {growing.button(tickets.length, total)}
    </>
  );
}
