import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useToast } from '../../../ui/Toaster.tsx';
import { useUnmovedWords } from './unmoved-words.ts';

/** Puts moved due dates back and says how many were left as they are, and why. */
export function useUndoMove() {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const words = useUnmovedWords();
  return useCommand(
    (input: Parameters<Client['calendar']['undoMove']>[0]) => client.calendar.undoMove(input),
    {
      onSuccess: ({ restored, left, asked }) =>
        void toast.show({
          tone: left.length + asked.left === 0 ? 'done' : 'attention',
          text: [
            t(($) => $.calendar.moves.undoneToast, { count: restored }),
            asked.restored === 0 ? '' : t(($) => $.calendar.asked.undone, { count: asked.restored }),
            asked.left === 0 ? '' : t(($) => $.calendar.asked.left, { count: asked.left }),
            left.length === 0 ? '' : t(($) => $.calendar.moves.left, { what: left.map(words).join(', ') }),
          ]
            .filter((part) => part !== '')
            .join(' '),
        }),
      onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
    },
  );
}
