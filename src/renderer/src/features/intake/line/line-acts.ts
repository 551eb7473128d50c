import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { ticketText } from '#shared/domain/number-series.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';

type Tickets = Client['tickets'];
type InputOf<Act extends keyof Tickets> = NonNullable<Parameters<Tickets[Act]>[0]> & { commandId: string };

/** What a desk does with who waits; each act says what it did and has its way back. */
export function useLineActs() {
  const { client } = useApi();
  const { t } = useText();
  const say = useSay();
  const putBack = useAct((input: InputOf<'putBack'>) => client.tickets.putBack(input));
  const backInLine = useAct(
    (input: InputOf<'backInLine'>) => client.tickets.backInLine(input),
    ({ number }) => say(t(($) => $.intake.line.saidBack, { number: ticketText(number) })),
  );
  const reopen = useAct((input: InputOf<'reopen'>) => client.tickets.reopen(input));
  const said = (text: string, ticket: Ticket, undo: (input: { ticketId: string }) => void) =>
    say(text, () => undo({ ticketId: ticket.id }));
  const call = useAct(
    (input: InputOf<'call'>) => client.tickets.call(input),
    (ticket) =>
      said(
        t(($) => $.intake.line.saidCalled, { number: ticketText(ticket.number) }),
        ticket,
        putBack.mutate,
      ),
  );
  const take = useAct((input: InputOf<'take'>) => client.tickets.take(input));
  const noShow = useAct(
    (input: InputOf<'noShow'>) => client.tickets.noShow(input),
    (ticket) =>
      said(
        t(($) => $.intake.line.saidNoShow, { number: ticketText(ticket.number) }),
        ticket,
        backInLine.mutate,
      ),
  );
  const leave = useAct(
    (input: InputOf<'leave'>) => client.tickets.leave(input),
    (ticket) =>
      said(
        t(($) => $.intake.line.saidLeft, { number: ticketText(ticket.number) }),
        ticket,
        backInLine.mutate,
      ),
  );
  const finish = useAct(
    (input: InputOf<'finish'>) => client.tickets.finish(input),
    (ticket) =>
      said(
        t(($) => $.intake.line.saidDone, { number: ticketText(ticket.number) }),
        ticket,
        reopen.mutate,
      ),
  );
  const callNext = useAct(
    (input: InputOf<'callNext'>) => client.tickets.callNext(input),
    ({ ticket }) =>
      ticket === null
        ? say(t(($) => $.intake.line.nobody))
        : said(
            t(($) => $.intake.line.saidCalled, { number: ticketText(ticket.number) }),
            ticket,
            putBack.mutate,
          ),
  );
  return {
    call: (ticketId: string, pointId: string) => call.mutate({ ticketId, pointId }),
    callNext: (pointId: string, audiences: ('desk' | 'support')[]) => callNext.mutate({ pointId, audiences }),
    putBack: (ticketId: string) => putBack.mutate({ ticketId }),
    take: (ticketId: string, pointId: string | null) => take.mutate({ ticketId, pointId }),
    noShow: (ticketId: string) => noShow.mutate({ ticketId }),
    leave: (ticketId: string) => leave.mutate({ ticketId }),
    backInLine: (ticketId: string) => backInLine.mutate({ ticketId }),
    finish: (ticketId: string) => finish.mutate({ ticketId }),
    reopen: (ticketId: string) => reopen.mutate({ ticketId }),
    isCalling: callNext.isPending,
  };
}
export type LineActs = ReturnType<typeof useLineActs>;
