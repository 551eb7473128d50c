import type { LendingPrice } from '#shared/contract/catalog.contract.ts';
import type { Executor } from '../../store/database.ts';
import type { CatalogTables } from './catalog.tables.ts';
import { resolveTerms } from './lending-terms.rules.ts';
import { ruleView } from './lending-terms.ts';
import { inPieces } from './pieces.ts';

type RuleRow = CatalogTables['lending_rule'];

/** What everybody pays at an initiative, and which of its kinds say otherwise. */
export interface InitiativePrice {
  price: LendingPrice;
  priceDiffers: boolean;
}

/** The price of a kind under its own rule and its initiative's: the same terms a loan is made under, nothing of whom it is for. */
function priceUnder(kind: RuleRow | undefined, initiative: RuleRow | undefined): LendingPrice {
  const { fee, depositCents } = resolveTerms(ruleView(kind, null), ruleView(initiative, null));
  return { fee, depositCents };
}

/** What each of these kinds costs, in cents. */
export async function pricesOfKinds(
  ex: Executor,
  kinds: readonly { id: string; initiative_id: string }[],
): Promise<Map<string, LendingPrice>> {
  const ofInitiative = await initiativeRules(ex);
  const ofKind = new Map<string, RuleRow>();
  for (const piece of inPieces(kinds.map(({ id }) => id))) {
    const rows = await ex.selectFrom('lending_rule').selectAll().where('kind_id', 'in', piece).execute();
    for (const row of rows) if (row.kind_id !== null) ofKind.set(row.kind_id, row);
  }
  return new Map(
    kinds.map(({ id, initiative_id }) => [id, priceUnder(ofKind.get(id), ofInitiative.get(initiative_id))]),
  );
}

/** What the things of each initiative usually cost. `shown`: the kinds a visitor may see; another says nothing. */
export async function pricesOfInitiatives(
  ex: Executor,
  shown: readonly { id: string; initiative_id: string }[],
): Promise<(initiativeId: string) => InitiativePrice> {
  const rules = await initiativeRules(ex);
  const ofKinds = await pricesOfKinds(ex, shown);
  return (initiativeId) => {
    const price = priceUnder(undefined, rules.get(initiativeId));
    const own = shown.filter((kind) => kind.initiative_id === initiativeId);
    return { price, priceDiffers: own.some(({ id }) => !isSame(ofKinds.get(id), price)) };
  };
}

async function initiativeRules(ex: Executor): Promise<Map<string, RuleRow>> {
  const rows = await ex
    .selectFrom('lending_rule')
    .selectAll()
    .where('initiative_id', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.initiative_id ?? '', row]));
}

const isSame = (one: LendingPrice | undefined, other: LendingPrice): boolean =>
  one?.fee.cents === other.fee.cents &&
  one.depositCents === other.depositCents &&
  (one.fee.cents === 0 || one.fee.unit === other.fee.unit);
