import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useRun } from '../run/RunContext.ts';
import { closeVisit } from '../run/wipe.ts';
import { type KioskTopic, ticketOf, type Wish, wishFor } from '../run/wish.ts';

/** Takes the number. The ticket's id stays that of the run, so that a second touch or a lost answer gives no second one. */
export function useTakeNumber() {
  const { client } = useApi();
  const { run, act } = useRun();
  const issue = useCommand(
    (input: Parameters<typeof client.tickets.issue>[0]) => client.tickets.issue(input),
    {
      onSuccess: ({ ticketId, number, ahead }) => {
        // There is no way back from a number to what is somebody's own.
        closeVisit({ client });
        act({ type: 'numbered', ticketId, number, ahead });
      },
    },
  );
  const take = (wish: Wish) => issue.mutate(ticketOf(wish, run.language));
  return {
    take,
    /** With one touch, from where somebody stands. */
    takeFor(topic: KioskTopic) {
      const wish = wishFor(run.wish, topic, newId());
      act({ type: 'wish', wish });
      take(wish);
    },
    isPending: issue.isPending,
    hasFailed: issue.isError,
  };
}
