import { useFailureText } from '../../app/failure-text.ts';
import { useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';

/** An act of the stock: when it is refused, the reason is a message on the screen. */
export function useAct<Input extends { commandId: string }, Output>(call: (input: Input) => Promise<Output>) {
  const toast = useToast();
  const failureText = useFailureText();
  return useCommand(call, {
    onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }),
  });
}
