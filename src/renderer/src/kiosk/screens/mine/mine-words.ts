import type { MyLoan, MyThings } from '#shared/contract/mine.contract.ts';
import { dayNumber } from '#shared/domain/calendar.ts';
import { formatDay, formatDayLong, formatTime } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { formatEuro } from '#shared/domain/money.ts';
import type { ThingStatus } from '../../words/availability-words.ts';
import type { WordsIn } from '../../words/opening-words.ts';

/** Beyond this a day without its year would be taken for an earlier one. */
const farAway = 180;

export function dayWords(day: LocalDay, { language, today }: WordsIn): string {
  return Math.abs(dayNumber(day) - dayNumber(today)) > farAway
    ? formatDay(day, language)
    : formatDayLong(day, language);
}

/** When it goes back. Late is said as what the house would like, not as what somebody did wrong (U07). */
export function dueWords(loan: Pick<MyLoan, 'dueDay' | 'daysLate'>, words: WordsIn): ThingStatus {
  const { t, today } = words;
  const day = dayWords(loan.dueDay, words);
  if (loan.daysLate > 0)
    return { tone: 'attention', icon: 'return', word: t(($) => $.kiosk.mine.list.late, { day }) };
  if (loan.dueDay === today) return { tone: 'info', icon: 'clock', word: t(($) => $.kiosk.mine.list.today) };
  return { tone: 'neutral', icon: 'calendar', word: t(($) => $.kiosk.mine.list.due, { day }) };
}

/** "Hou het tot woensdag 9 december", with its price where it has one. */
export function keepWords(longer: NonNullable<MyLoan['longer']>, words: WordsIn): string {
  const { t, language } = words;
  const day = dayWords(longer.untilDay, words);
  return longer.feeCents === 0
    ? t(($) => $.kiosk.mine.list.keep, { day })
    : t(($) => $.kiosk.mine.list.keepCost, { day, price: formatEuro(longer.feeCents, language) });
}

/** What all that can be kept longer costs together. */
export function keepAllWords(loans: readonly MyLoan[], { t, language }: WordsIn): string {
  const cents = loans.reduce((sum, { longer }) => sum + (longer?.feeCents ?? 0), 0);
  return cents === 0
    ? t(($) => $.kiosk.mine.list.keepAll)
    : t(($) => $.kiosk.mine.list.keepAllCost, { price: formatEuro(cents, language) });
}

/** "Vandaag om 15:00", "woensdag 2 december om 10:30". */
export function meetWords(
  { day, time: at }: Pick<MyThings['appointments'][number], 'day' | 'time'>,
  words: WordsIn,
): string {
  const { t, today, language } = words;
  const time = formatTime(at, language);
  if (day === today) return t(($) => $.kiosk.mine.meet.today, { time });
  const line = t(($) => $.kiosk.mine.meet.on, { day: dayWords(day, words), time });
  // The name of the day begins the line.
  return line.charAt(0).toLocaleUpperCase(language) + line.slice(1);
}
