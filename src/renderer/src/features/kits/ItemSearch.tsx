import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { useItems } from '../catalog/things/use-items.ts';

interface ItemSearchProps {
  /** Only of this initiative; null while none is chosen. */
  initiativeId: string | null;
  /** Only of this kind. */
  kindId?: string | undefined;
  without: readonly string[];
  onChoose: (itemId: string) => void;
}

/** Finds an item in use by its kind or code, for who has no scanner at hand. */
export function ItemSearch({ initiativeId, kindId, without, onChoose }: ItemSearchProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const found = useItems({
    text: text.trim(),
    initiativeId: initiativeId ?? undefined,
    state: 'inUse',
  });
  const items =
    text.trim() === ''
      ? []
      : (found.items ?? [])
          .filter(({ id }) => !without.includes(id))
          .filter((item) => kindId === undefined || item.kindId === kindId)
          .slice(0, 12);
  return (
    <SearchField
      label={t(($) => $.kits.search)}
      placeholder={t(($) => $.catalog.things.findItem)}
      value={text}
      onChange={setText}
      clearLabel={t(($) => $.common.clear)}
      isSearching={text.trim() !== '' && found.items === undefined}
      emptyText={t(($) => $.catalog.things.noItems)}
      groups={[
        {
          id: 'items',
          title: t(($) => $.catalog.things.items),
          items: items.map((item) => ({
            id: item.id,
            title: item.kindName,
            detail: [item.barcode, item.initiativeName, item.place].filter((part) => part !== '').join(' · '),
            icon: 'item' as const,
          })),
        },
      ]}
      onChoose={(id) => {
        setText('');
        onChoose(id);
      }}
    />
  );
}
