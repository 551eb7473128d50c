import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { SearchField } from '../../../ui/SearchField.tsx';

export interface KindSearchProps {
  /** Where a list of errors leads to. */
  inputId?: string | undefined;
  takesFocus?: boolean | undefined;
  /** Which of the found ones may be chosen; without it all. */
  isOffered?: ((kind: { initiativeId: string }) => boolean) | undefined;
  onChoose: (kind: { id: string; name: string }) => void;
}

/** Finds a kind by a piece of its name. */
export function KindSearch({ inputId, takesFocus = false, isOffered, onChoose }: KindSearchProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const query = useQuery(
    orpc.catalog.listKinds.queryOptions({
      input: { text: text.trim(), limit: 12 },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const kinds = (query.data?.kinds ?? []).filter((kind) => isOffered?.(kind) ?? true);
  return (
    // The list of errors leads here; the search field gives its input an id of its own.
    <div
      id={inputId}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && input.current?.focus()}
    >
      <SearchField
        label={t(($) => $.catalog.kind.one)}
        placeholder={t(($) => $.catalog.things.findKind)}
        value={text}
        onChange={setText}
        inputRef={input}
        clearLabel={t(($) => $.common.clear)}
        isSearching={query.isFetching}
        emptyText={t(($) => $.catalog.things.noKinds)}
        groups={[
          {
            id: 'kinds',
            title: t(($) => $.catalog.things.kinds),
            items: kinds.map((kind) => ({
              id: kind.id,
              title: kind.name,
              detail: kind.initiativeName,
              icon: 'item' as const,
            })),
          },
        ]}
        onChoose={(id) => {
          const kind = kinds.find((one) => one.id === id);
          if (kind) onChoose({ id: kind.id, name: kind.name });
        }}
      />
    </div>
  );
}
