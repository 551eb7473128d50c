import { Link } from '@tanstack/react-router';
import type { TicketSummary } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { useDaysAgo } from '../moments.ts';
import { ticketIcons, ticketTones, useWorkWords } from '../words.ts';

/** One repair at a glance: what is wrong with what, how long, how much. The whole card leads to it. */
export function TicketCard({ ticket }: { ticket: TicketSummary }) {
  const { t } = useText();
  const ago = useDaysAgo();
  const work = useWorkWords()(ticket);
  const isClosed = ticket.closedAt !== null;
  return (
    <article className="ticket-card">
      <ThingPicture pictogram={ticket.pictogram} photoId={ticket.photoId} />
      <div className="ticket-card-words">
        <h3>
          <Link to="/upkeep/tickets/$ticketId" params={{ ticketId: ticket.id }}>
            <bdi>{ticket.title}</bdi>
          </Link>
        </h3>
        <p className="upkeep-quiet">
          <bdi>{ticket.kindName}</bdi> · <span className="num">{ticket.barcode}</span>
        </p>
        <p className="ticket-card-facts">
          <span>
            <Icon name="clock" size="1rem" /> {ago(isClosed ? (ticket.closedAt ?? '') : ticket.stateSince)}
          </span>
          {work === null ? null : <span className="num">{work}</span>}
          {ticket.photoCount === 0 ? null : (
            <span>
              <Icon name="photo" size="1rem" /> {ticket.photoCount}
              <span className="visually-hidden"> {t(($) => $.upkeep.photos.title)}</span>
            </span>
          )}
        </p>
        {isClosed ? (
          <Status tone={ticketTones[ticket.state]} icon={ticketIcons[ticket.state]}>
            {t(($) => $.upkeep.states[ticket.state])}
          </Status>
        ) : ticket.blocks ? null : (
          <Status tone="info">{t(($) => $.upkeep.ticket.stillLent)}</Status>
        )}
      </div>
    </article>
  );
}
