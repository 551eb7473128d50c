import { useQuery } from '@tanstack/react-query';
import { makeCardCode, makeItemCode } from '#shared/domain/barcode.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import type { Subject } from './subject.ts';

/** What will be on the labels: how many there are, and the words of the first one. */
export interface Labelled {
  count: number;
  words: { code: string; title: string; subtitle: string };
  /** False while nothing is chosen: the words are an example then. */
  isChosen: boolean;
  /** What the picture shows: the first label itself, or an example. */
  picture: 'first' | 'example' | 'exampleCard';
}

/** A number nobody has, for the picture of a label before a thing is chosen; a person's own number stays off the screen. */
const exampleNumber = 123_456;

export function useLabelled(subject: Subject): Labelled {
  const { house } = useStaffSession();
  const items = useItemsOf(subject);
  const kit = useKitOf(subject);
  const example = { code: makeItemCode(exampleNumber), title: '', subtitle: house.name };
  if (subject.what === 'cards') {
    const subtitle = subject.withNames ? (subject.persons[0]?.name ?? '') : '';
    const count = subject.persons.length;
    return {
      count,
      words: { code: makeCardCode(exampleNumber), title: house.name, subtitle },
      isChosen: count > 0,
      picture: 'exampleCard',
    };
  }
  if (subject.what === 'codes') {
    const [code = example.code] = subject.codes;
    return chosen(subject.codes.length, { ...example, code });
  }
  if (subject.what === 'kit') {
    if (!kit) return chosen(0, example);
    return chosen(1, { code: kit.barcode, title: kit.name, subtitle: kit.initiativeName });
  }
  if (!items) return chosen(0, example);
  const { first, count } = items;
  const words = first
    ? { code: first.barcode, title: first.kindName, subtitle: first.initiativeName }
    : example;
  return chosen(count, words);
}

const chosen = (count: number, words: Labelled['words']): Labelled => ({
  count,
  words,
  isChosen: count > 0,
  picture: count > 0 ? 'first' : 'example',
});

function useKitOf({ what, kitId }: Subject) {
  const { orpc } = useApi();
  return useQuery(
    orpc.kits.get.queryOptions({
      input: { kitId: kitId ?? '' },
      enabled: what === 'kit' && kitId !== null,
    }),
  ).data;
}

/** The first of the items and how many there are; undefined while it is asked or nothing is chosen. */
function useItemsOf({ what, itemId: ownId, itemIds, kindId, initiativeId }: Subject) {
  const isSingle = what === 'item' || what === 'items';
  const itemId = what === 'items' ? (itemIds[0] ?? null) : ownId;
  const { orpc } = useApi();
  const one = useQuery(
    orpc.catalog.getItem.queryOptions({
      input: { itemId: itemId ?? '' },
      enabled: isSingle && itemId !== null,
    }),
  );
  const id = what === 'kind' ? kindId : what === 'initiative' ? initiativeId : null;
  const of = what === 'kind' ? { kindId: id ?? '' } : { initiativeId: id ?? '' };
  const many = useQuery(
    orpc.catalog.listItems.queryOptions({
      input: { ...of, state: 'inUse', limit: 1 },
      enabled: id !== null,
    }),
  );
  if (isSingle) return one.data && { first: one.data, count: what === 'item' ? 1 : itemIds.length };
  return id === null ? undefined : many.data && { first: many.data.items[0], count: many.data.total };
}
