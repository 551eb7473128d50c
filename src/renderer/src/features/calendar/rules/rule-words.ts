import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import type { Nth } from '#shared/domain/closing-rules.ts';
import { formatWeekday } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords } from '../../../staff/house-day.ts';

export type NthWord = 'each' | 'first' | 'second' | 'third' | 'fourth' | 'last';

/** In the order they are chosen from. */
export const nthWords: readonly { word: NthWord; nth: Nth }[] = [
  { word: 'first', nth: 1 },
  { word: 'second', nth: 2 },
  { word: 'third', nth: 3 },
  { word: 'fourth', nth: 4 },
  { word: 'last', nth: -1 },
  { word: 'each', nth: 0 },
];

/** `24 december` for `12-24`; a leap year is taken, so that 29 February has its name. */
export function monthDayWords(monthDay: string, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`2028-${monthDay}T12:00:00Z`));
}

type Said = Pick<ClosingRule, 'pattern' | 'fromDay' | 'untilDay'>;

/** A closing that comes back, in words: `elk jaar van 24 december tot en met 2 januari`. */
export function useRuleWords(): (rule: Said) => string {
  const { t, i18n } = useText();
  const day = useDayWords();
  const pattern = ({ pattern: said }: Said): string => {
    if (said.kind === 'holidays')
      return t(($) => $.calendar.rules.sayHolidays, { count: said.holidays.length });
    if (said.kind === 'yearly') {
      const [from, to] = [monthDayWords(said.from, i18n.language), monthDayWords(said.to, i18n.language)];
      return said.from === said.to
        ? t(($) => $.calendar.rules.sayYearlyDay, { from })
        : t(($) => $.calendar.rules.sayYearly, { from, to });
    }
    const weekday = formatWeekday(said.weekday, i18n.language);
    if (said.nth === 0) return t(($) => $.calendar.rules.sayEach, { weekday });
    const word = nthWords.find(({ nth }) => nth === said.nth)?.word ?? 'each';
    return t(($) => $.calendar.rules.sayNth, { nth: t(($) => $.calendar.rules.nths[word]), weekday });
  };
  return (rule) =>
    [
      pattern(rule),
      rule.fromDay === null ? '' : t(($) => $.calendar.rules.saySince, { day: day(rule.fromDay) }),
      rule.untilDay === null ? '' : t(($) => $.calendar.rules.sayUntil, { day: day(rule.untilDay) }),
    ]
      .filter((part) => part !== '')
      .join(', ');
}
