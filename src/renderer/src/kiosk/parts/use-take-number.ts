import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useRun } from '../run/RunContext.ts';
import { closeVisit } from '../run/wipe.ts';
import { arrivalOf, type KioskTopic, ticketOf, type Wish, wishFor } from '../run/wish.ts';

/** Takes the number. The ticket's id stays that of the run, so that a second touch or a lost answer gives no second one. */
export function useTakeNumber() {
  const { client } = useApi();
  const { run, act } = useRun();
  const given = {
    onSuccess: ({ ticketId, number, ahead }: { ticketId: string; number: number; ahead: number }) => {
      // There is no way back from a number to what is somebody's own.
      closeVisit({ client });
      act({ type: 'numbered', ticketId, number, ahead });
    },
  };
  const issue = useCommand(
    (input: Parameters<typeof client.tickets.issue>[0]) => client.tickets.issue(input),
    given,
  );
  const arrive = useCommand(
    (input: Parameters<typeof client.agenda.arrive>[0]) => client.agenda.arrive(input),
    given,
  );
  const take = (wish: Wish) => {
    if (wish.topic === 'appointment') arrive.mutate(arrivalOf(wish, run.language));
    else issue.mutate(ticketOf(wish, run.language));
  };
  return {
    take,
    /** With one touch, from where somebody stands. */
    takeFor(topic: KioskTopic) {
      const wish = wishFor(run.wish, topic, newId());
      act({ type: 'wish', wish });
      take(wish);
    },
    isPending: issue.isPending || arrive.isPending,
    hasFailed: issue.isError || arrive.isError,
  };
}
