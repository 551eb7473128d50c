import type { RefusalCode } from '#shared/contract/errors.ts';
import type { ItemWhereabouts, Loan, NextInLine } from '#shared/contract/loans.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import type { Article } from '#shared/contract/stock.contract.ts';
import { readCode } from '#shared/domain/barcode.ts';
import { maskUitpas } from '#shared/domain/uitpas.ts';
import { sentenceOf } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import type { ArticleLine } from './article-state.ts';
import { type FoundKit, goesAlong, toCount } from './kit-steps.ts';
import type { Notice } from './lend-state.ts';

/** What the counter says about what happened, and what can be done about it. */
export function useLendWords() {
  const { t, i18n } = useText();
  const day = useDayWords();

  const refusal = (code: RefusalCode, { item, openLoan, refusalParams }: ItemWhereabouts): string =>
    // Out, but not for us to know to whom: a neighbour's thing at the wrong counter.
    code === 'loans.itemOut' && !openLoan
      ? t(($) => $.loans.shown.outElsewhere, { thing: item.kindName, initiative: item.initiativeName })
      : sentenceOf(i18n, {
          reason: code,
          params: { ...refusalParams, name: item.kindName, barcode: item.barcode },
        });

  return {
    opened: (person: PersonSummary) => t(($) => $.loans.said.opened, { name: person.name || person.number }),
    lent: (loan: Loan) => t(($) => $.loans.said.lent, { thing: loan.kindName }),
    lentUntil: (loan: Loan) => t(($) => $.loans.due.on, { day: day(loan.dueDay) }),
    returned: (loan: Loan) => t(($) => $.loans.said.returned, { thing: loan.kindName }),
    /** Whom a thing that just came back is for; empty when it goes back on the shelf. */
    forSomebody({ hold, reservation }: NextInLine): string {
      if (hold) {
        const name = hold.personName || hold.personNumber;
        return t(($) => $.loans.said.holdFor, { name, day: day(hold.until) });
      }
      if (!reservation) return '';
      return t(($) => $.loans.said.reservedFor, {
        name: reservation.personName,
        day: day(reservation.fromDay),
      });
    },
    kitLent: (name: string, count: number) => t(($) => $.kits.desk.lent, { name, count }),
    kitEmpty: (name: string) => t(($) => $.kits.desk.empty, { name }),
    /** What came back of a kit, and how many of its things wait to be counted. */
    kitBack: (name: string, count: number, left: number) =>
      [
        ...(count > 0 ? [t(($) => $.kits.desk.back, { name, count })] : []),
        ...(left > 0 ? [t(($) => $.kits.desk.toCount, { count: left })] : []),
      ].join(' '),
    /** What a kit on the counter is, in a sentence. */
    kitSays({ name, things }: FoundKit, hasPerson: boolean): string {
      const left = toCount(things).length;
      if (!hasPerson && left > 0)
        return t(($) => $.kits.desk.waits, { name, toCount: t(($) => $.kits.desk.toCount, { count: left }) });
      const missing = things.length - goesAlong(things).length;
      if (missing > 0) return t(($) => $.kits.desk.notWhole, { name, count: missing, all: things.length });
      return t(($) => (hasPerson ? $.kits.desk.ready : $.kits.desk.here), { name, count: things.length });
    },
    ticked: (loan: Loan) => t(($) => $.loans.said.ticked, { thing: loan.kindName }),
    amountNeeded: () => t(($) => $.loans.parts.amountNeeded),
    /** The name of a repair nobody gave one. */
    brokenTitle: () => t(($) => $.loans.back.brokenTitle),
    article: ({ name, stock, active }: Article, quantity: number) =>
      active && stock >= quantity
        ? t(($) => $.loans.article.shown, { name, quantity })
        : t(($) => $.loans.article.notThere, { name, stock }),
    articleGone: (how: ArticleLine['how'], { name }: Article, quantity: number) =>
      t(($) => $.loans.article.said[how], { name, quantity }),
    articleBack: ({ name, stock }: Article) => t(($) => $.loans.article.said.back, { name, stock }),
    lendUndone: (loan: Loan) => t(($) => $.loans.said.lendUndone, { thing: loan.kindName }),
    returnUndone: (loan: Loan) => t(($) => $.loans.said.returnUndone, { thing: loan.kindName }),
    /** Where a thing is, or why it cannot be lent: as read aloud, with its name. */
    place(whereabouts: ItemWhereabouts): string {
      const { item, openLoan } = whereabouts;
      if (openLoan && whereabouts.partsOut.length > 0)
        return t(($) => $.loans.said.counting, { thing: item.kindName });
      if (openLoan) {
        const name = openLoan.personName || openLoan.personNumber;
        return t(($) => $.loans.said.out, { thing: item.kindName, name });
      }
      if (whereabouts.refusal !== null) return refusal(whereabouts.refusal, whereabouts);
      if (whereabouts.setAside) {
        const { personName: name, until } = whereabouts.setAside;
        return name === null
          ? t(($) => $.loans.said.setAsideSomebody, { thing: item.kindName, day: day(until) })
          : t(($) => $.loans.said.setAside, { thing: item.kindName, name, day: day(until) });
      }
      return t(($) => $.loans.said.inHouse, { thing: item.kindName });
    },
    /** The same beside its name. */
    placeShort(whereabouts: ItemWhereabouts): string {
      const { openLoan } = whereabouts;
      if (openLoan)
        return t(($) => $.loans.shown.out, { name: openLoan.personName || openLoan.personNumber });
      if (whereabouts.refusal !== null) return refusal(whereabouts.refusal, whereabouts);
      if (!whereabouts.setAside) return t(($) => $.loans.shown.inHouse);
      const { personName: name, until } = whereabouts.setAside;
      return name === null
        ? t(($) => $.loans.shown.setAsideSomebody, { day: day(until) })
        : t(($) => $.loans.shown.setAside, { name, day: day(until) });
    },
    /** What a notice says: first what happened, then what to do. */
    notice(notice: Notice): { happened: string; todo: string | null } {
      if (notice.kind !== 'nothing') return { happened: notice.text, todo: null };
      const code = shownCode(notice.code);
      const reason = notice.reason === 'damaged' && notice.isTyped ? 'mistyped' : notice.reason;
      return {
        happened: t(($) => $.loans.nothing[reason].happened, { code }),
        todo: t(($) => $.loans.nothing[reason].todo),
      };
    },
  };
}

export type LendWords = ReturnType<typeof useLendWords>;

/** A UiTPAS number is never shown whole, not even one this house does not know. */
function shownCode(code: string): string {
  return readCode(code).kind === 'uitpas' ? maskUitpas(code) : code;
}
