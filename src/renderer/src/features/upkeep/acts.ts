import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';

/** An act whose failure is said in a sentence; what changed follows from the change feed. */
export function useAct<Input extends { commandId: string }, Output>(
  call: (input: Input) => Promise<Output>,
  onSuccess?: (output: Output) => void,
) {
  const toast = useToast();
  const failureText = useFailureText();
  return useCommand(call, {
    ...(onSuccess ? { onSuccess } : {}),
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
}

/** Says what was done, with the way back when there is one. */
export function useSay(): (text: string, undo?: () => void) => void {
  const { t } = useText();
  const toast = useToast();
  return (text, undo) =>
    void toast.show({
      tone: 'done',
      text,
      ...(undo ? { action: { label: t(($) => $.common.undo), onPress: undo } } : {}),
    });
}
