import type { ContractRouterClient } from '@orpc/contract';
import type { CoreInside } from '#core/core-inside.ts';
import type { Actor, CommandCall } from '#core/rpc/procedures.ts';
import { Refusal } from '#core/rpc/refusal.ts';
import type { StoreCore } from '#core/store/house-store.ts';
import { postgresSearch, type SearchIndex, sqliteSearch } from '#core/store/search/index.ts';
import { catalogContract } from '#shared/contract/catalog.contract.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { Role } from '#shared/contract/roles.ts';
import { testClock, testId } from '#tests/support/fixed-ports.ts';
import { openTestPglite, openTestStore } from '#tests/support/open-test-store.ts';
import { catalogProcedures } from './catalog.procedures.ts';

type Client = ContractRouterClient<Contract>['catalog'];
type Name = keyof Client & string;
type Given<N extends Name> = Omit<NonNullable<Parameters<Client[N]>[0]>, 'commandId'>;
type Answer<N extends Name> = Awaited<ReturnType<Client[N]>>;
type Ask = <N extends Name>(
  name: N,
  ...given: object extends Given<N> ? [Given<N>?] : [Given<N>]
) => Promise<Answer<N>>;

/** What a command told the audit and the screens. */
export interface Told {
  touched: string[];
  fields: string[];
}

/** The procedures of the catalogue on a real store of either engine, with the contract checked on both sides. */
export interface TestCatalog {
  store: StoreCore;
  search: SearchIndex;
  clock: ReturnType<typeof testClock>;
  /** What the last command told. */
  told: Told;
  newId(): string;
  as(role: Role, initiativeIds?: string[]): Ask;
}

export async function openCatalog(engine: 'sqlite' | 'postgres' = 'sqlite'): Promise<TestCatalog> {
  const store = engine === 'sqlite' ? await openTestStore() : await openTestPglite();
  const search = engine === 'sqlite' ? sqliteSearch() : postgresSearch();
  const clock = testClock();
  let made = 0;
  const newId = () => testId(++made);
  // The catalogue needs no more of the core than its store and its search.
  const core = { store: () => store, search } as unknown as CoreInside;
  const catalog: TestCatalog = {
    store,
    search,
    clock,
    told: { touched: [], fields: [] },
    newId,
    as: (role, initiativeIds = []) => {
      const actor: Actor = {
        accountId: role === 'kiosk' ? null : `account-${role}`,
        role,
        initiativeIds: role === 'volunteer' ? initiativeIds : null,
      };
      return (name, ...[given]) => ask(name, given ?? {}, actor);
    },
  };

  async function ask<N extends Name>(name: N, given: object, actor: Actor): Promise<Answer<N>> {
    const { inputSchema, outputSchema, meta } = catalogContract[name]['~orpc'] as unknown as Definition;
    const input = inputSchema?.parse({ commandId: newId(), ...given });
    const handler = catalogProcedures[name] as unknown as (call: object, input: unknown) => Promise<unknown>;
    const common = { path: `catalog.${name}`, now: clock.now(), actor, core };
    if (meta.kind === 'query')
      return outputSchema.parse(await handler({ ...common, db: store.reader }, input)) as Answer<N>;
    const told: Told = { touched: [], fields: [] };
    const answer = await store.write((tx) => handler({ ...common, ...command(told), tx }, input));
    catalog.told = told;
    return outputSchema.parse(answer) as Answer<N>;
  }

  const command = (told: Told): Pick<CommandCall, 'newId' | 'touched' | 'changedFields'> => ({
    newId,
    touched: (entity, id) => void told.touched.push(`${entity}:${id}`),
    changedFields: (...names) => void told.fields.push(...names),
  });
  return catalog;
}

interface Definition {
  inputSchema?: { parse(value: unknown): unknown };
  outputSchema: { parse(value: unknown): unknown };
  meta: { kind: string };
}

/** The code of the refusal an act ends in; fails the test when it does not end in one. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  const outcome = await act.then(
    () => 'no refusal',
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome.reason;
  throw outcome instanceof Error ? outcome : new Error(String(outcome));
}

type FieldsOf<N extends Name> = Omit<Given<N>, 'commandId'>;

/** Fields of an initiative that lends for two weeks. */
export const initiativeFields = (changes: Partial<FieldsOf<'createInitiative'>> = {}) => ({
  name: 'Testotheek',
  offerKind: 'lend' as const,
  summary: 'Leent spullen uit om te testen.',
  summaryTranslations: {},
  place: 'Poort 2',
  pictogram: 'house',
  loanDays: 14,
  active: true,
  ...changes,
});

export const kindFields = (initiativeId: string, changes: Partial<FieldsOf<'createKind'>> = {}) => ({
  name: 'Klopboormachine',
  nameTranslations: {},
  description: '',
  descriptionTranslations: {},
  initiativeId,
  pictogram: 'drill',
  loanDays: null,
  replacementCents: 12_900,
  parts: [],
  visible: true,
  ...changes,
});

export const itemFields = (
  kindId: string,
  barcode: string,
  changes: Partial<FieldsOf<'createItem'>> = {},
) => ({
  kindId,
  barcode,
  condition: 'good' as const,
  note: '',
  place: '',
  acquiredOn: null,
  ...changes,
});

export async function addInitiative(
  catalog: TestCatalog,
  changes: Parameters<typeof initiativeFields>[0] = {},
) {
  const initiativeId = changes.initiativeId ?? catalog.newId();
  return catalog.as('coordinator')('createInitiative', { ...initiativeFields(changes), initiativeId });
}

export async function addKind(
  catalog: TestCatalog,
  initiativeId: string,
  changes: Parameters<typeof kindFields>[1] = {},
) {
  const kindId = changes.kindId ?? catalog.newId();
  return catalog.as('desk')('createKind', { ...kindFields(initiativeId, changes), kindId });
}

export async function addItem(
  catalog: TestCatalog,
  kindId: string,
  barcode: string,
  changes: Parameters<typeof itemFields>[2] = {},
) {
  const itemId = changes.itemId ?? catalog.newId();
  return catalog.as('desk')('createItem', { ...itemFields(kindId, barcode, changes), itemId });
}
