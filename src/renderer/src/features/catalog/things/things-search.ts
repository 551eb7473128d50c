import { conditions, itemStates } from '#shared/contract/words.ts';

export type StateFilter = (typeof itemStates)[number] | 'all';

/** What the address of the things keeps: ids and words of the app. Typed words stay out of it. */
export interface ThingsSearch {
  view?: 'kinds' | 'items' | 'kits' | undefined;
  initiative?: string | undefined;
  kind?: string | undefined;
  /** Left out: in use. */
  state?: StateFilter | undefined;
  condition?: (typeof conditions)[number] | undefined;
  /** Empty: without a place. */
  place?: string | undefined;
  shelf?: string | undefined;
  /** The saved filter that was opened; it may bring words of its own. */
  filter?: string | undefined;
}

export const thingsSearch = (search: Record<string, unknown>): ThingsSearch => ({
  view:
    search['view'] === 'items' || search['view'] === 'kinds' || search['view'] === 'kits'
      ? search['view']
      : undefined,
  initiative: textOf(search['initiative']),
  kind: textOf(search['kind']),
  state: (['all', ...itemStates] as const).find((state) => state === search['state']),
  condition: conditions.find((condition) => condition === search['condition']),
  place: textOf(search['place']),
  shelf: textOf(search['shelf']),
  filter: textOf(search['filter']),
});

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The address without what is not there. */
export const written = (search: ThingsSearch): ThingsSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
