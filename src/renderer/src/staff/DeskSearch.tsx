import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { SearchResult } from '#shared/contract/search.contract.ts';
import { useText } from '../app/text.ts';
import { useApi } from '../client/api.ts';
import { useLendDesk } from '../features/loans/lend/LendDesk.tsx';
import { useReturnsDesk } from '../features/loans/returns/ReturnsDesk.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { shortcuts } from './desk-keys.ts';
import { useTakeScan } from './scan/index.ts';
import { isTypedCode } from './search-enter.ts';

const entities: readonly SearchResult['entity'][] = ['person', 'item', 'kind', 'initiative'];
const icons: Record<SearchResult['entity'], IconName> = {
  person: 'person',
  item: 'item',
  kind: 'list',
  initiative: 'initiative',
};

/** The desk's one field: words find people, things, kinds and initiatives; a code does what a scan of it would do. */
export function DeskSearch({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const { t } = useText();
  const take = useTakeScan();
  const lending = useLendDesk();
  const router = useRouter();
  const isLending = () => router.latestLocation.pathname === '/lend';
  const [text, setText] = useState('');
  const found = useFound(text);
  const choose = useChoose(() => setText(''));
  const waiting = useEnterWhenFound(text, found, choose);

  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    if (text.trim() === '') {
      if (isLending()) lending.acceptFirst();
      return;
    }
    if (!isTypedCode(text) && found.isCurrent) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isTypedCode(text)) return waiting.start();
    void take({ code: text.trim(), how: 'typed' });
    setText('');
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter is read before the list below takes it
    <div onKeyDownCapture={enter}>
      <SearchField
        label={t(($) => $.staff.search.label)}
        placeholder={t(($) => $.staff.search.placeholder)}
        value={text}
        onChange={setText}
        clearLabel={t(($) => $.staff.search.clear)}
        keys={shortcuts.search.keys}
        keyShortcuts={shortcuts.search.aria}
        isScanTarget
        inputRef={inputRef}
        isSearching={found.isAsking}
        searchingText={t(($) => $.staff.search.searching)}
        emptyText={found.isCurrent ? t(($) => $.staff.search.nothing) : ''}
        groups={entities.map((entity) => ({
          id: entity,
          title: t(($) => $.staff.search.groups[entity]),
          items: found.results
            .filter((result) => result.entity === entity)
            .map((result) => ({
              id: `${result.entity} ${result.id}`,
              title: result.title,
              detail: result.detail,
              icon: icons[result.entity],
            })),
        }))}
        onChoose={(key) => {
          const result = found.results.find(({ entity, id }) => `${entity} ${id}` === key);
          if (result) choose(result, text);
        }}
        footer={t(($) => $.staff.search.footer)}
      />
    </div>
  );
}

interface Found {
  results: readonly SearchResult[];
  /** The results belong to the text that stands in the field. */
  isCurrent: boolean;
  isAsking: boolean;
}

/** Asks a moment after the last key; meanwhile the results of the text before stay in sight. */
function useFound(text: string): Found {
  const { orpc } = useApi();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 60);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery(
    orpc.search.everything.queryOptions({
      input: { text: asked, limit: 16 },
      enabled: asked !== '',
      placeholderData: (before) => before,
      // What was typed may name a person: it does not linger.
      gcTime: 30_000,
    }),
  );
  const isCurrent = asked === text.trim() && !query.isPlaceholderData && query.isFetched;
  return { results: text.trim() === '' ? [] : (query.data ?? []), isCurrent, isAsking: query.isFetching };
}

/** Enter pressed before the answer came: the first result is opened as soon as it is there. */
function useEnterWhenFound(text: string, found: Found, choose: (result: SearchResult, text: string) => void) {
  const waitsFor = useRef<string | null>(null);
  const [first] = found.results;
  useEffect(() => {
    if (waitsFor.current === null || (waitsFor.current === text && !found.isCurrent)) return;
    const isStillMeant = waitsFor.current === text;
    waitsFor.current = null;
    if (isStillMeant && first) choose(first, text);
  }, [text, found.isCurrent, first, choose]);
  return {
    start: () => {
      waitsFor.current = text;
    },
  };
}

/** On the lending page a person or thing goes onto the counter; elsewhere its own page opens. A code acts like a scan. */
function useChoose(clear: () => void) {
  const router = useRouter();
  const lending = useLendDesk();
  const returns = useReturnsDesk();
  const take = useTakeScan();
  return (result: SearchResult, text: string) => {
    const { entity, id } = result;
    clear();
    if (result.exactness === 'code' && (entity === 'person' || entity === 'item')) {
      void take({ code: text.trim(), how: 'typed' });
    } else if ((entity === 'person' || entity === 'item') && router.latestLocation.pathname === '/lend') {
      lending.choose({ entity, id });
    } else if (entity === 'item' && router.latestLocation.pathname === '/returns') {
      returns.choose(id);
    } else {
      void router.navigate(pageOf(entity, id));
    }
  };
}

function pageOf(entity: SearchResult['entity'], id: string) {
  switch (entity) {
    case 'person':
      return { to: '/people/$personId', params: { personId: id } } as const;
    case 'item':
      return { to: '/things/items/$itemId', params: { itemId: id } } as const;
    case 'kind':
      return { to: '/things/kinds/$kindId', params: { kindId: id } } as const;
    case 'initiative':
      return { to: '/initiatives/$initiativeId', params: { initiativeId: id } } as const;
  }
}
