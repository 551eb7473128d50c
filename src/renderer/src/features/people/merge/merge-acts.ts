import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useSaid } from '../../households/household-acts.ts';

type Merges = Client['merges'];
type InputOf<Act extends keyof Merges> = Parameters<Merges[Act]>[0];
type Judge = Parameters<Client['people']['judgeDuplicate']>[0];

/** "These are two people", with its way back. */
export function useVerdict() {
  const { client } = useApi();
  const { t } = useText();
  const { done, failed } = useSaid();
  const back = useCommand((input: Judge) => client.people.judgeDuplicate(input), {
    onSuccess: () => done(t(($) => $.people.merge.askedAgain)),
    onError: failed,
  });
  const judge = useCommand(
    async (input: Judge) => {
      await client.people.judgeDuplicate(input);
      return input;
    },
    {
      onSuccess: ({ personId, otherPersonId }) =>
        done(
          t(($) => $.people.merge.saidTwo),
          () => back.mutate({ personId, otherPersonId, verdict: 'same' }),
        ),
      onError: failed,
    },
  );
  return {
    different: (personId: string, otherPersonId: string, then?: () => void) =>
      judge.mutate({ personId, otherPersonId, verdict: 'different' }, then ? { onSuccess: then } : {}),
  };
}

/** The undo of a merge, from a message or from the person's page. */
export function useUndoMerge() {
  const { client } = useApi();
  const { t } = useText();
  const { done, failed } = useSaid();
  const undo = useCommand((input: InputOf<'undo'>) => client.merges.undo(input), {
    onSuccess: () => done(t(($) => $.people.merge.saidUndone)),
    onError: failed,
  });
  return { isPending: undo.isPending, undo: (mergeId: string) => undo.mutate({ mergeId }) };
}

/** Merges, opens the one who stays, and says so with the way back. */
export function useMerge() {
  const { client } = useApi();
  const { t } = useText();
  const navigate = useNavigate();
  const { done } = useSaid();
  const { undo } = useUndoMerge();
  return useCommand((input: InputOf<'merge'>) => client.merges.merge(input), {
    onSuccess({ mergeId, person }) {
      done(
        t(($) => $.people.merge.said, { name: person.name || person.number }),
        () => undo(mergeId),
      );
      void navigate({ to: '/people/$personId', params: { personId: person.id } });
    },
  });
}
