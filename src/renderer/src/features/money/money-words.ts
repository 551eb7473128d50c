import type { LedgerEntry } from '#shared/contract/money.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../app/text.ts';

/** Writes an amount in the language of the screen. */
export function useEuro(): (cents: number) => string {
  const { i18n } = useText();
  return (cents) => formatEuro(cents, i18n.language);
}

/** What an entry is called: a reversal by what it is about. */
export function useEntryWord(): (entry: Pick<LedgerEntry, 'kind' | 'aboutKind' | 'bringsBack'>) => string {
  const { t } = useText();
  return ({ kind, aboutKind, bringsBack }) => {
    const about = t(($) => $.money.kinds[aboutKind]);
    if (kind !== 'reversal') return about;
    const inside = { kind: about.toLocaleLowerCase() };
    return bringsBack ? t(($) => $.money.broughtBack, inside) : t(($) => $.money.reversalOf, inside);
  };
}

/** The amount of an entry where there is room for one: what changed hands, or else what it did to the account. */
export function amountOf(entry: LedgerEntry): number {
  if (entry.moneyCents !== 0) return Math.abs(entry.moneyCents);
  if (entry.feesCents !== 0) return Math.abs(entry.feesCents);
  return Math.abs(entry.askedCents === 0 ? entry.depositCents : entry.askedCents);
}
