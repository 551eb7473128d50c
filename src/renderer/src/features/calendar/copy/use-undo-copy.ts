import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useToast } from '../../../ui/Toaster.tsx';

/** Undoes a copy of today, and says what was left as it is. */
export function useUndoCopy(): (copyId: string) => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const undo = useCommand(
    (input: Parameters<Client['calendar']['undoCopy']>[0]) => client.calendar.undoCopy(input),
    {
      onSuccess: ({ restored, left }) =>
        void toast.show({
          tone: left.length === 0 ? 'done' : 'attention',
          text: [
            t(($) => $.calendar.copy.undone, { count: restored }),
            left.length === 0
              ? ''
              : t(($) => $.calendar.copy.left, { names: left.map(({ name }) => name).join(', ') }),
          ]
            .filter((part) => part !== '')
            .join(' '),
        }),
      onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
    },
  );
  return (copyId) => undo.mutate({ copyId });
}
