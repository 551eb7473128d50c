import type { LendingTerms, TermSource } from '#shared/contract/lendingRules.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';

export type TermName = keyof LendingTerms['from'];

/** Lending terms in words: what holds, in one sentence each. */
export function useTermWords() {
  const { t, i18n } = useText();
  const euro = (cents: number) => formatEuro(cents, languageOf(i18n.language).format);
  const late = ({ cents, unit, capCents }: LendingTerms['late']) => {
    if (cents === 0) return t(($) => $.lending.says.lateFree);
    const amount = euro(cents);
    return capCents === null
      ? t(($) => $.lending.says.late[unit], { amount })
      : t(($) => $.lending.says.lateCapped[unit], { amount, cap: euro(capCents) });
  };
  const fee = ({ cents, unit }: LendingTerms['fee']) =>
    cents === 0 ? t(($) => $.lending.says.free) : t(($) => $.lending.says.fee[unit], { amount: euro(cents) });
  const says: { [Name in TermName]: (terms: Pick<LendingTerms, Name>) => string } = {
    loanDays: ({ loanDays }) =>
      loanDays === null
        ? t(($) => $.lending.says.notLent)
        : t(($) => $.lending.says.loanDays, { count: loanDays }),
    maxRenewals: ({ maxRenewals }) =>
      maxRenewals === 0
        ? t(($) => $.lending.says.noRenewal)
        : t(($) => $.lending.says.renewals, { count: maxRenewals }),
    fee: (terms) => fee(terms.fee),
    depositCents: ({ depositCents }) =>
      depositCents === 0
        ? t(($) => $.lending.says.noDeposit)
        : t(($) => $.lending.says.deposit, { amount: euro(depositCents) }),
    late: (terms) => late(terms.late),
    bufferDays: ({ bufferDays }) =>
      bufferDays === 0
        ? t(($) => $.lending.says.noBuffer)
        : t(($) => $.lending.says.buffer, { count: bufferDays }),
    changeoverMinutes: ({ changeoverMinutes }) =>
      changeoverMinutes === null
        ? t(($) => $.lending.says.noChangeover)
        : t(($) => $.lending.says.changeover, { count: changeoverMinutes }),
    minimumAge: ({ minimumAge }) =>
      minimumAge === 0
        ? t(($) => $.lending.says.anyAge)
        : t(($) => $.lending.says.minimumAge, { count: minimumAge }),
    lentBy: ({ lentBy }) => t(($) => $.lending.says.lentBy[lentBy]),
    lifeLoans: ({ lifeLoans }) => t(($) => $.lending.says.lifeLoans, { count: lifeLoans }),
    holdDays: ({ holdDays }) =>
      holdDays === 0
        ? t(($) => $.lending.says.holdToday)
        : t(($) => $.lending.says.holdDays, { count: holdDays }),
  };
  const say = (name: TermName, terms: LendingTerms): string => says[name](terms);
  return { say, euro, fee, late };
}

/** Where a term comes from, in two or three words. */
export function useSourceWords(initiativeName: string): (source: TermSource) => string {
  const { t } = useText();
  return (source) => {
    if (source === 'initiative') return t(($) => $.lending.from.initiative, { name: initiativeName });
    return source === 'kind' ? t(($) => $.lending.from.kind) : t(($) => $.lending.from.house);
  };
}
