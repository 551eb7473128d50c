import type { ClosingRule, OpeningException } from '#shared/contract/calendar.contract.ts';
import type { ClosedPeriod } from '#shared/contract/catalog.contract.ts';
import { type Listed, listedTable, listedWhole, listedWith } from '../../store/listed.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { closedPeriodsFrom } from './closed-periods.store.ts';
import { closingRules } from './closing-rules.store.ts';
import { exceptionsFrom } from './exceptions.store.ts';
import type { KindRow } from './kinds.store.ts';
import { type Part, partsOf } from './parts.store.ts';

export interface ListedKind extends KindRow {
  parts: readonly Part[];
}

/** Every kind with its parts. */
export const listedKinds: Listed<ListedKind> = listedWith(
  listedTable('item_kind'),
  async (ex, rows): Promise<ListedKind[]> => {
    const parts = await partsOf(
      ex,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, parts: parts.get(row.id) ?? [] }));
  },
);

export const listedInitiatives = listedTable('initiative');
export const listedHours = listedTable('opening_hours');

/** What an initiative or a kind says about lending, with the days it lends for. */
export interface ListedRule extends Readonly<CatalogTables['lending_rule']> {
  loanDays: number | null;
}

/** Initiatives and kinds that say something about lending. */
export const listedRules: Listed<ListedRule> = listedWith(
  listedTable('lending_rule'),
  async (ex, rows): Promise<ListedRule[]> => {
    const kindIds = rows.flatMap((row) => row.kind_id ?? []);
    const kinds = kindIds.length
      ? await ex.selectFrom('item_kind').select(['id', 'loan_days']).where('id', 'in', kindIds).execute()
      : [];
    const initiatives = await ex.selectFrom('initiative').select(['id', 'loan_days']).execute();
    const days = new Map([...kinds, ...initiatives].map((row) => [row.id, row.loan_days]));
    return rows.map((row) => ({
      ...row,
      loanDays: days.get(row.kind_id ?? row.initiative_id ?? '') ?? null,
    }));
  },
);

/** One line of the calendar: a day that is different, a closing, or one that comes back. */
export type ListedClosing =
  | { kind: 'exception'; one: OpeningException }
  | { kind: 'period'; one: ClosedPeriod }
  | { kind: 'rule'; one: ClosingRule };

const firstDay = '0000-01-01';

/** All that makes a day different from the weekly hours, of now and before. */
export const listedClosings: Listed<ListedClosing> = listedWhole(
  async (ex): Promise<ListedClosing[]> => [
    ...(await exceptionsFrom(ex, firstDay)).map((one) => ({ kind: 'exception' as const, one })),
    ...(await closedPeriodsFrom(ex, firstDay)).map((one) => ({ kind: 'period' as const, one })),
    ...(await closingRules(ex)).map((one) => ({ kind: 'rule' as const, one })),
  ],
  ({ kind, one }) => `${kind} ${one.id}`,
);
