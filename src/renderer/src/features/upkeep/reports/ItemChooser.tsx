import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useScan } from '../../../staff/scan/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';

export interface ChosenItem {
  id: string;
  kindName: string;
  barcode: string;
}

export interface ItemChooserProps {
  item: ChosenItem | null;
  onChoose: (item: ChosenItem | null) => void;
}

/** One thing, by its label or a piece of its name; in a dialog, where the scanner otherwise waits. */
export function ItemChooser({ item, onChoose }: ItemChooserProps) {
  const { t } = useText();
  const { client } = useApi();
  useScan(async ({ code }) => {
    const found = await client.loans.lookUp({ code });
    if (found.kind !== 'item') return { tone: 'bad', text: t(($) => $.upkeep.chooser.noItem) };
    const { id, kindName, barcode } = found.whereabouts.item;
    onChoose({ id, kindName, barcode });
    return { tone: 'good', text: `${kindName} ${barcode}`, isShown: true };
  }, 'dialog');
  if (item) {
    return (
      <div className="item-kind">
        <span>
          <bdi>{item.kindName}</bdi> · <span className="num">{item.barcode}</span>
        </span>
        <Button size="small" onPress={() => onChoose(null)}>
          {t(($) => $.upkeep.chooser.other)}
        </Button>
      </div>
    );
  }
  return (
    <div className="upkeep-choose">
      <p>{t(($) => $.upkeep.chooser.label)}</p>
      <ItemSearch onChoose={onChoose} />
    </div>
  );
}

/** Finds a thing by a piece of its name or its code. */
export function ItemSearch({ onChoose }: { onChoose: (item: ChosenItem) => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wanted = text.trim();
  const query = useQuery(
    orpc.search.everything.queryOptions({
      input: { text: wanted, limit: 30 },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const items = wanted === '' ? [] : (query.data ?? []).filter(({ entity }) => entity === 'item').slice(0, 8);
  return (
    <SearchField
      label={t(($) => $.upkeep.chooser.label)}
      placeholder={t(($) => $.upkeep.chooser.placeholder)}
      value={text}
      onChange={setText}
      inputRef={input}
      clearLabel={t(($) => $.common.clear)}
      isSearching={query.isFetching}
      emptyText={t(($) => $.catalog.things.noItems)}
      groups={[
        {
          id: 'items',
          title: t(($) => $.catalog.things.items),
          items: items.map(({ id, title, detail }) => ({ id, title, detail, icon: 'item' as const })),
        },
      ]}
      onChoose={(id) => {
        const found = items.find((one) => one.id === id);
        if (found) onChoose({ id, kindName: found.title, barcode: found.detail.split(' · ')[0] ?? '' });
      }}
    />
  );
}
