import { Link } from '@tanstack/react-router';
import type { ItemMovement } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useAct } from '../use-act.ts';
import { useStockMoment } from '../use-stock-moment.ts';
import { useMovementWords } from './movement-words.ts';

type UndoInput = Parameters<Client['stock']['undoMovement']>[0];

/** One line of the history of things: what happened, from where to where, when and by whom, and the way back. */
export function MovementLine({ movement, named }: { movement: ItemMovement; named: 'thing' | 'nothing' }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const words = useMovementWords();
  const moment = useStockMoment();
  const undo = useAct((input: UndoInput) => client.stock.undoMovement(input));
  const what = t(($) => $.stock.movements.kinds[movement.kind]);
  const detail = words(movement);
  const labelled = t(($) => $.common.labelled, { label: what, value: detail });
  return (
    <li className="movement-line" data-undone={movement.undone ? '' : undefined}>
      <div className="movement-words">
        <p>
          {named === 'thing' ? (
            <>
              <Link to="/things/items/$itemId" params={{ itemId: movement.itemId }}>
                <bdi>{movement.kindName}</bdi>
              </Link>{' '}
              <span className="num stock-quiet">{movement.barcode}</span>
            </>
          ) : (
            what
          )}
        </p>
        {detail === '' && named === 'nothing' ? null : (
          <p>
            <bdi>{named === 'thing' ? (detail === '' ? what : labelled) : detail}</bdi>
          </p>
        )}
        <p className="stock-quiet">
          {moment(movement.at, movement.by)}
          {movement.undone ? ` · ${t(($) => $.stock.movements.undone)}` : ''}
        </p>
      </div>
      {movement.canUndo ? (
        <IconButton
          icon="undo"
          label={t(($) => $.stock.movements.undoOf, { what, code: movement.barcode })}
          isDisabled={undo.isPending}
          onPress={() =>
            undo.mutate(
              { movementId: movement.id },
              {
                onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.stock.movements.didUndo) }),
              },
            )
          }
        />
      ) : null}
    </li>
  );
}
