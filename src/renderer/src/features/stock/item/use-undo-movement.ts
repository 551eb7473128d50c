import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useToast } from '../../../ui/Toaster.tsx';
import { useAct } from '../use-act.ts';

type UndoInput = Parameters<Client['stock']['undoMovement']>[0];

/** Takes a movement back and says so. */
export function useUndoMovement(): (movementId: string) => void {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const undo = useAct((input: UndoInput) => client.stock.undoMovement(input));
  return (movementId) =>
    undo.mutate(
      { movementId },
      { onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.stock.movements.didUndo) }) },
    );
}
