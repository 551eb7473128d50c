import '../upkeep.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { RepairTicket } from '#shared/contract/upkeep.contract.ts';
import type { TicketState } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import { useDaysAgo } from '../moments.ts';
import { ticketIcons, ticketTones } from '../words.ts';
import { TicketFacts } from './TicketFacts.tsx';
import { TicketTimeline } from './TicketTimeline.tsx';
import { WorkDialog } from './WorkDialog.tsx';

/** One repair: what is to be done next, what was done, what it took. */
export function TicketPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { ticketId } = useParams({ from: '/upkeep/tickets/$ticketId' });
  const query = useQuery(orpc.upkeep.ticket.queryOptions({ input: { ticketId } }));
  if (query.data) return <KnownTicket key={ticketId} ticket={query.data} />;
  return (
    <div className="upkeep-page">
      <p>
        <BackLink to="/upkeep">{t(($) => $.upkeep.title)}</BackLink>
      </p>
      <Awaiting query={query} />
    </div>
  );
}

function KnownTicket({ ticket }: { ticket: RepairTicket }) {
  const { t } = useText();
  const ago = useDaysAgo();
  const mayWrite = useMayWrite()(ticket.initiativeId);
  return (
    <div className="upkeep-page">
      <PageHeader
        title={ticket.title}
        back={<BackLink to="/upkeep">{t(($) => $.upkeep.title)}</BackLink>}
        status={
          <Status isFilled tone={ticketTones[ticket.state]} icon={ticketIcons[ticket.state]}>
            {t(($) => $.upkeep.states[ticket.state])}
          </Status>
        }
        subtitle={
          <>
            <Link to="/things/items/$itemId" params={{ itemId: ticket.itemId }}>
              <bdi>{ticket.kindName}</bdi>
            </Link>{' '}
            · <span className="num">{ticket.barcode}</span> · {ticket.initiativeName} ·{' '}
            {t(($) => $.upkeep.ticket.inStateSince, { ago: ago(ticket.stateSince) })}
          </>
        }
      />
      <div className="ticket">
        <div className="upkeep-stack">
          {mayWrite ? <NextCard ticket={ticket} /> : null}
          <TicketTimeline ticket={ticket} mayWrite={mayWrite} />
        </div>
        <TicketFacts ticket={ticket} mayWrite={mayWrite} />
      </div>
    </div>
  );
}

/** What usually comes next is the one primary act. */
const usual: Record<TicketState, TicketState> = {
  assess: 'repairing',
  parts: 'repairing',
  repairing: 'resolved',
  resolved: 'resolved',
  retired: 'retired',
};

function NextCard({ ticket }: { ticket: RepairTicket }) {
  const { t } = useText();
  const [asked, setAsked] = useState<TicketState | 'note' | null>(null);
  const isOpen = ticket.moves.length > 0;
  const moves = ticket.moves.toSorted(
    (a, b) => Number(b === usual[ticket.state]) - Number(a === usual[ticket.state]),
  );
  return (
    <Card title={isOpen ? t(($) => $.upkeep.ticket.next) : t(($) => $.upkeep.ticket.over)} icon="forward">
      <p className="ticket-next-words">{t(($) => $.upkeep.ticket.nextWords[ticket.state])}</p>
      <div className="ticket-next">
        {moves.map((to) => (
          <Button
            key={to}
            variant={to === usual[ticket.state] ? 'primary' : to === 'retired' ? 'quiet' : 'secondary'}
            icon={ticketIcons[to]}
            onPress={() => setAsked(to)}
          >
            {t(($) => $.upkeep.moves[to])}
          </Button>
        ))}
        <Button icon="note" onPress={() => setAsked('note')}>
          {t(($) => $.upkeep.ticket.addWork)}
        </Button>
      </div>
      {asked === null ? null : (
        <WorkDialog ticket={ticket} to={asked === 'note' ? null : asked} onClose={() => setAsked(null)} />
      )}
    </Card>
  );
}
