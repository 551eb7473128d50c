import { useQueryClient } from '@tanstack/react-query';
import type { RepairTicket, TicketSummary } from '#shared/contract/upkeep.contract.ts';
import type { TicketState } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useAct, useSay } from '../acts.ts';

type MoveInput = Parameters<Client['upkeep']['moveTicket']>[0];
type UndoInput = Parameters<Client['upkeep']['undoOnTicket']>[0];

/** Takes back what was last done on a ticket. */
export function useUndoOnTicket(): (ticketId: string, undoEntryId: string) => void {
  const { client, orpc } = useApi();
  const { t } = useText();
  const say = useSay();
  const queries = useQueryClient();
  const undo = useAct(
    (input: UndoInput) => client.upkeep.undoOnTicket(input),
    (ticket) => {
      queries.setQueryData(orpc.upkeep.ticket.queryKey({ input: { ticketId: ticket.id } }), ticket);
      say(t(($) => $.upkeep.ticket.undone));
    },
  );
  return (ticketId, undoEntryId) => undo.mutate({ ticketId, undoEntryId, entryId: newId() });
}

/** Says a step was made, with the way back. */
export function useSayMoved(): (ticket: RepairTicket) => void {
  const { t } = useText();
  const say = useSay();
  const undo = useUndoOnTicket();
  return (ticket) => {
    const { undoEntryId } = ticket;
    say(
      t(($) => $.upkeep.ticket.moved, {
        title: ticket.title,
        state: t(($) => $.upkeep.states[ticket.state]),
      }),
      undoEntryId === null ? undefined : () => undo(ticket.id, undoEntryId),
    );
  };
}

/** A step without words: from the board, by a key. */
export function useQuickMove(): (ticket: TicketSummary, to: TicketState) => void {
  const { client } = useApi();
  const move = useAct((input: MoveInput) => client.upkeep.moveTicket(input), useSayMoved());
  return (ticket, to) => move.mutate({ ticketId: ticket.id, entryId: newId(), to });
}
