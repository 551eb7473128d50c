import type { Initiative } from '#shared/contract/catalog.contract.ts';
import type { LendingTerms } from '#shared/contract/lendingRules.contract.ts';
import { dueMoment } from '#shared/domain/due.ts';
import { daysBetween } from '#shared/domain/local-days.ts';
import { useText } from '../../app/text.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { calendarOfInitiative } from '../catalog/initiative/hours-of.ts';
import { feeFor } from './lending-form.ts';
import { useTermWords } from './lending-words.ts';

export interface LendingExampleProps {
  initiative: Initiative;
  loanDays: number | null;
  terms: Pick<LendingTerms, 'fee' | 'depositCents'>;
}

/** What the terms make of a loan handed over today, in one sentence that follows what is typed. */
export function LendingExample({ initiative, loanDays, terms }: LendingExampleProps) {
  const { t } = useText();
  const { timeZone } = useStaffSession().house;
  const today = useHouseDay();
  const day = useDayWords();
  const { euro } = useTermWords();
  if (loanDays === null) return <p className="lending-example">{t(($) => $.lending.example.notLent)}</p>;
  const due = dueMoment({
    // Noon of the house's day: the clock of this screen may stand on another one.
    handedOverAt: `${today}T11:00:00.000Z`,
    periodDays: loanDays,
    calendar: calendarOfInitiative(initiative),
    timeZone,
  });
  const days = daysBetween(today, due.dueDay);
  const cents = feeFor(terms.fee, days);
  const parts = [
    t(($) => $.lending.example.back, { day: day(due.dueDay), count: days }),
    cents === 0
      ? t(($) => $.lending.example.free)
      : t(($) => $.lending.example.costs, { amount: euro(cents) }),
    terms.depositCents === 0
      ? null
      : t(($) => $.lending.example.deposit, { amount: euro(terms.depositCents) }),
  ].filter((part) => part !== null);
  return (
    <p className="lending-example" aria-live="polite">
      <Icon name="info" size="1.25rem" />
      <span>
        {t(($) => $.lending.example.sentence, { parts: parts.join(', ') })}{' '}
        {due.movedBecauseClosed ? t(($) => $.lending.example.moved) : ''}
      </span>
    </p>
  );
}
