import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { formatDay, formatDayLong, formatTime, formatWeekday } from '#shared/domain/day-format.ts';
import { addDays, type LocalDay, weekdayOf } from '#shared/domain/local-days.ts';
import { type Calendar, dayStateOf, type TimeRange } from '#shared/domain/opening-hours.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import type { Counter } from '../catalog/index.ts';
import { filled, piecesOf } from './placeholders.rules.ts';
import { type OwnTexts, textAt, type Words } from './texts.store.ts';
import { type LetterLanguage, letterWords } from './usual-texts.ts';

export interface LetterThing {
  name: string;
  nameTranslations: Readonly<Record<string, string>>;
  barcode: string;
  dueDay: LocalDay;
  initiativeId: string;
}

/** Everything a letter says; nothing in it comes from anywhere else. */
export interface LetterFacts {
  name: string;
  /** Beside Dutch; null when Dutch is all. */
  language: LetterLanguage | null;
  step: Pick<ReminderStep, 'key' | 'days' | 'tone' | 'withBlock'>;
  things: readonly LetterThing[];
  counters: readonly Counter[];
  houseName: string;
  phone: string;
  today: LocalDay;
  /** What is still to be paid, written out; empty when nothing is. */
  amount: string;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; head: readonly [string, string] | null; rows: readonly (readonly [string, string])[] }
  | { kind: 'heading'; text: string };

/** A letter in one language. */
export interface LetterPart {
  language: LetterLanguage;
  direction: 'ltr' | 'rtl';
  /** "Translated from Dutch", above what is a translation. */
  note: string | null;
  subject: string;
  blocks: Block[];
}

/** A letter: Dutch, and under it the same in the person's language. */
export function composeLetter(facts: LetterFacts, own: OwnTexts): LetterPart[] {
  const dutch = partOf(facts, 'nl', textAt(own, facts.step, 'nl'));
  if (facts.language === null) return [dutch];
  return [dutch, partOf(facts, facts.language, textAt(own, facts.step, facts.language))];
}

export function partOf(facts: LetterFacts, language: LetterLanguage, text: Words): LetterPart {
  const words = letterWords[language];
  const values = {
    name: facts.name,
    house: facts.houseName,
    call: facts.phone === '' ? '' : words.call.replace('{{phone}}', facts.phone),
    block: facts.step.withBlock ? words.block : '',
    fee: facts.amount === '' ? '' : words.fee.replace('{{amount}}', facts.amount),
  };
  return {
    language,
    direction: languageOf(language).direction,
    note: language === 'nl' ? null : words.translated,
    subject: filled(text.subject, values),
    blocks: piecesOf(text.body, values).flatMap((piece): Block[] => {
      if (piece.kind === 'paragraph') return [piece];
      return piece.kind === 'things' ? [thingsBlock(facts, language)] : hoursBlocks(facts, language);
    }),
  };
}

function thingsBlock({ things }: LetterFacts, language: LetterLanguage): Block {
  const words = letterWords[language];
  return {
    kind: 'table',
    head: [words.thing, words.due],
    rows: things.map((thing) => [
      `${thing.nameTranslations[language] ?? thing.name} (${thing.barcode})`,
      formatDay(thing.dueDay, language),
    ]),
  };
}

/** Openings of each initiative the things belong to, with days of the coming weeks that are otherwise. */
function hoursBlocks({ counters, today }: LetterFacts, language: LetterLanguage): Block[] {
  const words = letterWords[language];
  return counters.flatMap(({ name, place, calendar }): Block[] => {
    const heading: Block = { kind: 'heading', text: place === '' ? name : `${name}, ${place}` };
    const rows = [...weekRows(calendar, language), ...specialRows(calendar, today, language)];
    if (rows.length === 0) return [heading, { kind: 'paragraph', text: words.noHours }];
    const closed = closedSoon(calendar, today).map((period) =>
      words.closed.replace('{{days}}', daysText(period, language)),
    );
    return [
      heading,
      { kind: 'table', head: null, rows },
      ...closed.map((text): Block => ({ kind: 'paragraph', text })),
    ];
  });
}

type Row = readonly [string, string];

function weekRows({ hours }: Calendar, language: LetterLanguage): Row[] {
  const days = [...new Set(hours.map(({ weekday }) => weekday))].toSorted((a, b) => a - b);
  return days.map((weekday) => [
    formatWeekday(weekday, language),
    rangesText(
      hours.filter((range) => range.weekday === weekday).toSorted((a, b) => (a.opens < b.opens ? -1 : 1)),
      language,
    ),
  ]);
}

const rangesText = (ranges: readonly TimeRange[], language: LetterLanguage): string =>
  ranges
    .map(({ opens, closes }) => `${formatTime(opens, language)}–${formatTime(closes, language)}`)
    .join(', ');

/** A letter is read within some weeks. */
const soonDays = 28;

const comingDays = (today: LocalDay): LocalDay[] =>
  Array.from({ length: soonDays }, (_, n) => addDays(today, n));

/** Days with other hours than their weekday's. */
function specialRows(calendar: Calendar, today: LocalDay, language: LetterLanguage): Row[] {
  return comingDays(today).flatMap((day): Row[] => {
    const state = dayStateOf(day, calendar);
    return state.why === 'exception'
      ? [[formatDayLong(day, language), rangesText(state.ranges, language)]]
      : [];
  });
}

interface Days {
  fromDay: LocalDay;
  toDay: LocalDay;
}

/** Days on which it would be open and is not; those without an open day between them are one period. */
function closedSoon(calendar: Calendar, today: LocalDay): Days[] {
  const periods: Days[] = [];
  let last: Days | null = null;
  for (const day of comingDays(today)) {
    const { why } = dayStateOf(day, calendar);
    if (why === 'hours' || why === 'exception') last = null;
    if (why !== 'closing' && why !== 'rule') continue;
    if (!calendar.hours.some(({ weekday }) => weekday === weekdayOf(day))) continue;
    if (last) last.toDay = day;
    else {
      last = { fromDay: day, toDay: day };
      periods.push(last);
    }
  }
  return periods;
}

const daysText = ({ fromDay, toDay }: Days, language: string): string =>
  fromDay === toDay
    ? formatDayLong(fromDay, language)
    : `${formatDayLong(fromDay, language)} – ${formatDayLong(toDay, language)}`;
