import type { UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';

type Translate = ReturnType<typeof useText>['t'];

function daysWords(days: number | null, t: Translate): string | null {
  if (days === null) return null;
  return days === 365
    ? t(($) => $.upkeep.plan.everyYear)
    : t(($) => $.upkeep.plan.everyDaysWords, { count: days });
}

type Rhythm = Pick<UpkeepPlan, 'everyDays' | 'everyLoans' | 'firstDay'>;

/** How often, in words: by days, by loans, by whichever comes first, or once from a day. */
export function useRhythm(): (plan: Rhythm) => string {
  const { t } = useText();
  const day = useDayWords();
  return ({ everyDays, everyLoans, firstDay }) => {
    const byDays = daysWords(everyDays, t);
    const byLoans =
      everyLoans === null ? null : t(($) => $.upkeep.plan.everyLoansWords, { count: everyLoans });
    if (byDays && byLoans) return t(($) => $.upkeep.plan.either, { days: byDays, loans: byLoans });
    return byDays ?? byLoans ?? t(($) => $.upkeep.plan.onceFrom, { day: day(firstDay) });
  };
}
