import '../stock.css';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Card } from '../../../ui/Card.tsx';
import { NotYet, useGrowing } from '../../loans/growing.tsx';
import { MovementLine } from './MovementLine.tsx';

/** Where a thing has been, for its page: moved, with a host, lost and found, sold. */
export function ItemMovements({ itemId }: { itemId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const query = useQuery(
    orpc.stock.movementsOfItem.queryOptions({
      input: { itemId, limit: growing.limit },
      placeholderData: (earlier) => earlier,
    }),
  );
  return (
    <Card title={t(($) => $.stock.movements.title)} icon="stock" isFlush>
      {query.data ? (
        <>
          {query.data.total === 0 ? (
            <p className="stock-quiet stock-inset">{t(($) => $.stock.movements.none)}</p>
          ) : (
            <ul className="movement-lines">
              {query.data.movements.map((movement) => (
                <MovementLine key={movement.id} movement={movement} named="nothing" />
              ))}
            </ul>
          )}
          {growing.button(query.data.movements.length, query.data.total)}
        </>
      ) : (
        <NotYet query={query} />
      )}
    </Card>
  );
}
