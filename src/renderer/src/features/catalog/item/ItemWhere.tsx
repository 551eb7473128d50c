import { useQuery } from '@tanstack/react-query';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Status } from '../../../ui/Status.tsx';
import { DueLabel } from '../../loans/DueLabel.tsx';

/** Where an item is, in one status: in the house, out until a day, out of use or lost. */
export function ItemWhere({ item, isFilled }: { item: Item; isFilled?: boolean | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const where = useQuery(
    orpc.loans.whereabouts.queryOptions({ input: { itemId: item.id }, enabled: item.state === 'inUse' }),
  ).data;
  if (item.state === 'lost')
    return (
      <Status tone="attention" isFilled={isFilled}>
        {t(($) => $.catalog.item.where.lost)}
      </Status>
    );
  if (item.state === 'retired')
    return (
      <Status tone="neutral" icon="stop" isFilled={isFilled}>
        {t(($) => $.catalog.item.where.retired)}
      </Status>
    );
  if (!where) return <span />;
  if (where.openLoan) return <DueLabel loan={where.openLoan} isFilled={isFilled} />;
  if (where.refusal === 'loans.itemOut')
    return (
      <Status tone="info" icon="loan" isFilled={isFilled}>
        {t(($) => $.catalog.item.where.out)}
      </Status>
    );
  return (
    <Status tone="done" icon="house" isFilled={isFilled}>
      {t(($) => $.catalog.item.where.inHouse)}
    </Status>
  );
}
