import type { Item } from '#shared/contract/catalog.contract.ts';
import type { ItemStanding } from '#shared/contract/loans.contract.ts';
import { useText } from '../../../app/text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { ItemWhere } from '../item/ItemWhere.tsx';

export interface ItemLineProps {
  item: Item;
  /** From `useStandings` of the whole list; undefined while it is being asked. */
  standing: ItemStanding | undefined;
  /** Among items of one kind the code is the name. */
  isAmongItsKind?: boolean | undefined;
}

/** One item in a list: what it is, how it is, where it is. */
export function ItemLine({ item, standing, isAmongItsKind = false }: ItemLineProps) {
  const { t } = useText();
  return (
    <div className="thing-line" data-kind={isAmongItsKind ? '' : undefined}>
      {isAmongItsKind ? null : <ThingPicture pictogram={item.pictogram} photoId={item.photoId} />}
      <div className="thing-line-words">
        <bdi className="thing-line-name">{isAmongItsKind ? item.barcode : item.kindName}</bdi>
        <p className="thing-line-detail">
          {isAmongItsKind ? (
            <bdi>{item.place || item.note}</bdi>
          ) : (
            <>
              <span className="num">{item.barcode}</span> · {item.initiativeName}
            </>
          )}
        </p>
      </div>
      <span className="thing-line-extra">{t(($) => $.catalog.item.conditions[item.condition])}</span>
      <ItemWhere item={item} standing={standing} />
      <Icon name="chevron" size="1.25rem" />
    </div>
  );
}
