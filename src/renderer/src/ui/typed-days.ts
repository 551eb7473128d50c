const monthWords: readonly (readonly string[])[] = [
  ['jan', 'januari', 'janvier', 'january'],
  ['feb', 'februari', 'février', 'fevrier', 'fév', 'february'],
  ['mrt', 'maart', 'mars', 'mar', 'march'],
  ['apr', 'april', 'avril', 'avr'],
  ['mei', 'mai', 'may'],
  ['jun', 'juni', 'juin', 'june'],
  ['jul', 'juli', 'juillet', 'july'],
  ['aug', 'augustus', 'août', 'aout', 'august'],
  ['sep', 'sept', 'september', 'septembre'],
  ['okt', 'oct', 'oktober', 'octobre', 'october'],
  ['nov', 'november', 'novembre'],
  ['dec', 'déc', 'december', 'décembre', 'decembre'],
];

const dayWords: ReadonlyMap<string, number> = new Map([
  ['vandaag', 0],
  ["aujourd'hui", 0],
  ['today', 0],
  ['morgen', 1],
  ['demain', 1],
  ['tomorrow', 1],
  ['overmorgen', 2],
  ['gisteren', -1],
  ['hier', -1],
  ['yesterday', -1],
]);

/** How a year of two digits is completed: a birth lies in the past, a due day ahead, else the nearest. */
export type YearGuess = 'past' | 'future' | 'near';

const pad = (number: number, size: number) => String(number).padStart(size, '0');

function realDay(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || year > 9999) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isReal ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

function shift(today: string, days: number): string {
  const moment = new Date(`${today}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

function fullYear(text: string, month: number, day: number, today: string, guess: YearGuess): number {
  if (text.length > 2) return Number(text);
  const thisYear = Number(today.slice(0, 4));
  if (text === '') {
    const isBefore = `${pad(month, 2)}-${pad(day, 2)}` < today.slice(5);
    if (guess === 'future') return isBefore ? thisYear + 1 : thisYear;
    return guess === 'past' && !isBefore ? thisYear - 1 : thisYear;
  }
  const sameCentury = thisYear - (thisYear % 100) + Number(text);
  if (guess === 'past') return sameCentury > thisYear ? sameCentury - 100 : sameCentury;
  if (guess === 'future') return sameCentury < thisYear ? sameCentury + 100 : sameCentury;
  if (sameCentury - thisYear > 50) return sameCentury - 100;
  return thisYear - sameCentury >= 50 ? sameCentury + 100 : sameCentury;
}

/**
 * Reads a day as people type it: "3/5/2026", "3-5-26", "03.05.2026", "03052026", "3 mei", "3 mai 2026", "2026-05-03", "vandaag",
 * "+14". Day comes before month, as in Belgium; a missing year is completed by `guess`.
 *
 * @param today day the words and short years count from, `YYYY-MM-DD` in the house's time zone
 * @returns `YYYY-MM-DD`, null for an empty text, undefined where it is no day that exists
 */
export function readDay(text: string, today: string, guess: YearGuess = 'near'): string | null | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === '') return null;
  const word = dayWords.get(plain);
  if (word !== undefined) return shift(today, word);
  const relative = /^([+-])\s?(\d{1,3})$/.exec(plain);
  if (relative !== null) return shift(today, Number(`${relative[1]}${relative[2]}`));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts =
    /^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2}))?$/.exec(plain) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(plain);
  if (parts !== null) {
    const [day, month] = [Number(parts[1]), Number(parts[2])];
    return realDay(fullYear(parts[3] ?? '', month, day, today, guess), month, day);
  }
  const named = /^(\d{1,2})(?:er|e)?[\s./-]*(\p{L}+)\.?[\s./-]*(\d{4}|\d{2})?$/u.exec(plain);
  if (named === null) return undefined;
  const month = monthWords.findIndex((words) => words.includes(named[2] ?? '')) + 1;
  const day = Number(named[1]);
  return month === 0 ? undefined : realDay(fullYear(named[3] ?? '', month, day, today, guess), month, day);
}

/** Writes a day the way a field shows it: "03/05/2026". */
export function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}
