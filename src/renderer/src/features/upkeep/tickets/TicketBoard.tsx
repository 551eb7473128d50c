import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { TicketSummary } from '#shared/contract/upkeep.contract.ts';
import { openTicketStates } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ticketIcons } from '../words.ts';
import { neighbourOf } from './board-keys.ts';
import { TicketCard } from './TicketCard.tsx';
import { useQuickMove } from './ticket-acts.ts';

const focusCard = (id: string) => document.querySelector<HTMLElement>(`[data-ticket="${id}"] a`)?.focus();

/**
 * Open repairs in columns along their road. The arrow keys go from card to card; Ctrl with left or right brings the ticket itself
 * to the column beside it.
 */
export function TicketBoard({ tickets }: { tickets: readonly TicketSummary[] }) {
  const { t } = useText();
  const quickMove = useQuickMove();
  const columns = openTicketStates.map((state) => tickets.filter((ticket) => ticket.state === state));

  // A card that moves is drawn anew in its column: the focus goes along once it stands there.
  const moving = useRef<{ id: string; to: string } | null>(null);
  useEffect(() => {
    const wanted = moving.current;
    if (!wanted || !tickets.some(({ id, state }) => id === wanted.id && state === wanted.to)) return;
    moving.current = null;
    focusCard(wanted.id);
  }, [tickets]);
  const keys = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).closest('[data-ticket]')?.getAttribute('data-ticket');
    if (!id || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      const at = columns.findIndex((column) => column.some((ticket) => ticket.id === id));
      const to = openTicketStates[at + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 9)];
      const ticket = tickets.find((one) => one.id === id);
      if (to && ticket) {
        moving.current = { id, to };
        quickMove(ticket, to);
      }
      return;
    }
    const next = neighbourOf(
      columns.map((column) => column.map((ticket) => ticket.id)),
      id,
      event.key,
    );
    if (next) focusCard(next);
  };
  return (
    <>
      <p className="upkeep-hint">{t(($) => $.upkeep.ticket.keys)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links inside hold the focus; the arrows only move it */}
      <div className="ticket-board" onKeyDown={keys}>
        {openTicketStates.map((state, n) => (
          <section key={state} className="ticket-column" aria-labelledby={`column-${state}`}>
            <h2 id={`column-${state}`} className="ticket-column-head">
              <Icon name={ticketIcons[state]} />
              {t(($) => $.upkeep.states[state])}
              <Badge meaning={t(($) => $.upkeep.tabs.tickets)}>{columns[n]?.length ?? 0}</Badge>
            </h2>
            {columns[n]?.length === 0 ? (
              <p className="ticket-column-empty">{t(($) => $.upkeep.ticket.columnEmpty)}</p>
            ) : (
              <ul className="ticket-cards">
                {columns[n]?.map((ticket) => (
                  <li key={ticket.id} data-ticket={ticket.id}>
                    <TicketCard ticket={ticket} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
