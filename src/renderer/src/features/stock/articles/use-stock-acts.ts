import type { Article } from '#shared/contract/stock.contract.ts';
import type { ArticleReason } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useToast } from '../../../ui/Toaster.tsx';
import { useAct } from '../use-act.ts';

/** Why something leaves the shelf. */
export const lessReasons = ['given', 'sold', 'used', 'out', 'loss', 'damage'] as const;
export type LessReason = (typeof lessReasons)[number];

type MoveInput = Parameters<Client['stock']['moveStock']>[0];
type CountInput = Parameters<Client['stock']['countStock']>[0];
type UndoInput = Parameters<Client['stock']['undoStock']>[0];
type Moved = Awaited<ReturnType<Client['stock']['moveStock']>>;

export interface Amount {
  reason: Exclude<ArticleReason, 'count'>;
  quantity: number;
  personId: string | null;
  note: string;
}

/** Taking, adding, counting and taking back, each with its message and the way back. */
export function useStockActs() {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const moving = useAct((input: MoveInput) => client.stock.moveStock(input));
  const counting = useAct((input: CountInput) => client.stock.countStock(input));
  const undoing = useAct((input: UndoInput) => client.stock.undoStock(input));
  const undo = (movementId: string) =>
    undoing.mutate(
      { movementId: newId(), reversesId: movementId },
      {
        onSuccess: ({ article: { name, stock } }) =>
          void toast.show({ tone: 'done', text: t(($) => $.stock.articles.undone, { name, stock }) }),
      },
    );
  const say = ({ article: { name, stock }, movement }: Moved) =>
    void toast.show({
      tone: 'done',
      text: t(($) => $.stock.articles.said, { name, quantity: signed(movement.quantity), stock }),
      action: { label: t(($) => $.common.undo), onPress: () => undo(movement.id) },
    });
  return {
    undo,
    isBusy: moving.isPending || counting.isPending || undoing.isPending,
    move: (article: Article, amount: Amount, onDone?: () => void) =>
      moving.mutate(
        { movementId: newId(), articleId: article.id, ...amount },
        {
          onSuccess: (moved) => {
            say(moved);
            onDone?.();
          },
        },
      ),
    count: (article: Article, counted: number, note: string, onDone?: () => void) =>
      counting.mutate(
        { movementId: newId(), articleId: article.id, counted, note },
        {
          onSuccess: (moved) => {
            say(moved);
            onDone?.();
          },
        },
      ),
  };
}

/** `+3`, `−2`, `0`: a real minus sign, as wide as the plus. */
export const signed = (quantity: number): string =>
  quantity > 0 ? `+${quantity}` : quantity < 0 ? `−${-quantity}` : '0';
