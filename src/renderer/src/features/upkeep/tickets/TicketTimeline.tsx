import type { RepairTicket, TicketEntry } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useMoment } from '../../../staff/moment.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { PhotoStrip } from '../photo/PhotoStrip.tsx';
import { ticketIcons, useWorkWords } from '../words.ts';
import { useUndoOnTicket } from './ticket-acts.ts';

/** The road of a repair, newest on top. What was taken back stays to be read. */
export function TicketTimeline({ ticket, mayWrite }: { ticket: RepairTicket; mayWrite: boolean }) {
  const { t } = useText();
  const undo = useUndoOnTicket();
  return (
    <Card title={t(($) => $.upkeep.ticket.timeline)} icon="list">
      <ol className="timeline" reversed>
        {ticket.entries.toReversed().map((entry) => (
          <li key={entry.id} className="timeline-entry" data-undone={entry.undone ? '' : undefined}>
            <span className="timeline-mark" aria-hidden="true">
              <Icon name={markOf(entry)} size="1.125rem" />
            </span>
            <EntryWords entry={entry} ticket={ticket} />
            {mayWrite && entry.id === ticket.undoEntryId ? (
              <Button size="small" variant="quiet" icon="undo" onPress={() => undo(ticket.id, entry.id)}>
                {t(($) => $.common.undo)}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function markOf({ kind, toState }: TicketEntry): IconName {
  if (kind === 'undone') return 'undo';
  if (kind === 'moved' && toState !== null) return ticketIcons[toState];
  return kind === 'opened' ? 'warning' : 'note';
}

function EntryWords({ entry, ticket }: { entry: TicketEntry; ticket: RepairTicket }) {
  const { t } = useText();
  const moment = useMoment();
  const work = useWorkWords()(entry);
  const title = useEntryTitle()(entry);
  return (
    <div className="timeline-words">
      <p className="timeline-title">
        {entry.undone ? <s>{title}</s> : title}
        {entry.undone ? <span className="upkeep-quiet"> · {t(($) => $.upkeep.undone)}</span> : null}
      </p>
      {entry.note === '' ? null : <p className="timeline-note">{entry.note}</p>}
      {entry.parts === '' ? null : (
        <p>
          {t(($) => $.upkeep.work.partsUsed)} <bdi>{entry.parts}</bdi>
        </p>
      )}
      {work === null ? null : <p className="num">{work}</p>}
      <PhotoStrip photoIds={entry.photoIds} of={ticket.title} />
      <p className="upkeep-quiet">
        {moment(entry.at)}
        {entry.by === null ? null : (
          <>
            {' · '}
            <bdi>{entry.by}</bdi>
          </>
        )}
      </p>
    </div>
  );
}

function useEntryTitle(): (entry: TicketEntry) => string {
  const { t } = useText();
  return ({ kind, toState }) => {
    if (kind === 'opened') return t(($) => $.upkeep.entries.opened);
    if (kind === 'undone') return t(($) => $.upkeep.entries.undone);
    return kind === 'moved' && toState !== null
      ? t(($) => $.upkeep.states[toState])
      : t(($) => $.upkeep.entries.note);
  };
}
