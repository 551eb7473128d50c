import type { Item } from '#shared/contract/catalog.contract.ts';
import type { ItemStanding } from '#shared/contract/loans.contract.ts';
import { formatDayShort } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { Status } from '../../../ui/Status.tsx';
import { DueLabel } from '../../loans/DueLabel.tsx';
import { useStandings } from '../things/use-standings.ts';
import { stopWord } from './stop-word.ts';

export interface ItemWhereProps {
  item: Item;
  /** From `useStandings`; undefined while it is being asked. */
  standing: ItemStanding | undefined;
  isFilled?: boolean | undefined;
}

/** Where an item is, in one status: in the house, out until a day, in repair or held back, out of use or lost. */
export function ItemWhere({ item, standing, isFilled }: ItemWhereProps) {
  const { t, i18n } = useText();
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
  if (!standing) return <span />;
  switch (standing.where) {
    case 'out':
      return standing.due ? (
        <DueLabel loan={{ ...standing.due, returnedAt: null, undone: false }} isFilled={isFilled} />
      ) : (
        <Status tone="info" icon="loan" isFilled={isFilled}>
          {t(($) => $.catalog.item.where.out)}
        </Status>
      );
    case 'stopped':
      return (
        <Status
          tone="attention"
          icon={standing.reason === 'upkeep.inRepair' ? 'tools' : 'warning'}
          isFilled={isFilled}
        >
          {t(($) => $.catalog.item.where.stopped[stopWord[standing.reason]], { plan: standing.plan })}
        </Status>
      );
    case 'setAside':
      return (
        <Status tone="info" icon="wait" isFilled={isFilled}>
          {t(($) => $.catalog.item.where.setAside, { day: formatDayShort(standing.until, i18n.language) })}
        </Status>
      );
    case 'inHouse':
      return (
        <Status tone="done" icon="house" isFilled={isFilled}>
          {t(($) => $.catalog.item.where.inHouse)}
        </Status>
      );
  }
}

/** The same for a page about one item: asks by itself. */
export function WhereOfItem({ item }: { item: Item }) {
  const standing = useStandings([item.id]).get(item.id);
  return <ItemWhere item={item} standing={standing} />;
}
