import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';

export interface KindSearchProps {
  kindId: string | null;
  onChoose: (kindId: string | null) => void;
}

/** A kind, found by typing a piece of its name; the one chosen stands in its place. */
export function KindSearch({ kindId, onChoose }: KindSearchProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const [text, setText] = useState('');
  const chosen = useQuery(
    orpc.catalog.getKind.queryOptions({ input: { kindId: kindId ?? '' }, enabled: kindId !== null }),
  ).data;
  const query = useQuery(
    orpc.catalog.listKinds.queryOptions({
      input: { text: text.trim(), limit: 12 },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  if (kindId !== null) {
    return (
      <div className="labels-chosen">
        <bdi>{chosen?.name ?? ''}</bdi>
        <Button size="small" onPress={() => onChoose(null)}>
          {t(($) => $.catalog.item.otherKind)}
        </Button>
      </div>
    );
  }
  return (
    <SearchField
      label={t(($) => $.catalog.kind.one)}
      placeholder={t(($) => $.catalog.things.findKind)}
      value={text}
      onChange={setText}
      clearLabel={t(($) => $.common.clear)}
      isSearching={query.isFetching}
      emptyText={t(($) => $.catalog.things.noKinds)}
      groups={[
        {
          id: 'kinds',
          title: t(($) => $.catalog.things.kinds),
          items: (query.data?.kinds ?? []).map(({ id, name, initiativeName }) => ({
            id,
            title: name,
            detail: initiativeName,
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
