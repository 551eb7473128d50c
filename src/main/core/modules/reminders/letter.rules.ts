import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { formatDay, formatDayLong, formatTime, formatWeekday } from '#shared/domain/day-format.ts';
import { addDays, type LocalDay } from '#shared/domain/local-days.ts';
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

/** Openings of each initiative the things belong to, with closings of the coming weeks. */
function hoursBlocks({ counters, today }: LetterFacts, language: LetterLanguage): Block[] {
  const words = letterWords[language];
  return counters.flatMap((counter): Block[] => {
    const heading: Block = {
      kind: 'heading',
      text: counter.place === '' ? counter.name : `${counter.name}, ${counter.place}`,
    };
    if (counter.hours.length === 0) return [heading, { kind: 'paragraph', text: words.noHours }];
    const closed = closedSoon(counter, today).map((period) =>
      words.closed.replace('{{days}}', daysText(period, language)),
    );
    return [
      heading,
      { kind: 'table', head: null, rows: weekRows(counter, language) },
      ...closed.map((text): Block => ({ kind: 'paragraph', text })),
    ];
  });
}

function weekRows({ hours }: Counter, language: LetterLanguage): (readonly [string, string])[] {
  const days = [...new Set(hours.map(({ weekday }) => weekday))].toSorted((a, b) => a - b);
  return days.map((weekday) => {
    const ranges = hours
      .filter((range) => range.weekday === weekday)
      .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
      .map(({ opens, closes }) => `${formatTime(opens, language)}–${formatTime(closes, language)}`);
    return [formatWeekday(weekday, language), ranges.join(', ')];
  });
}

/** A letter is read within some weeks. */
const soonDays = 28;

const closedSoon = ({ closed }: Counter, today: LocalDay) =>
  closed.filter(({ fromDay, toDay }) => toDay >= today && fromDay <= addDays(today, soonDays));

const daysText = ({ fromDay, toDay }: { fromDay: LocalDay; toDay: LocalDay }, language: string): string =>
  fromDay === toDay
    ? formatDayLong(fromDay, language)
    : `${formatDayLong(fromDay, language)} – ${formatDayLong(toDay, language)}`;
