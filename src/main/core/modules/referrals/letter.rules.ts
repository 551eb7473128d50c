import type { Urgency } from '#shared/contract/intake-words.ts';
import type {
  ReferralDirection,
  ReferralGround,
  ReferralReason,
  ReferralResult,
  ReferralState,
} from '#shared/contract/referral-words.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import type { LetterLanguage, LetterPart } from '../reminders/index.ts';
import { partyWords, personWords } from './letter-words.ts';

/** Everything the letters of a referral say; nothing in them comes from anywhere else. */
export interface ReferralFacts {
  direction: ReferralDirection;
  state: ReferralState;
  reason: ReferralReason | null;
  result: ReferralResult | null;
  sentDay: LocalDay | null;
  dueDay: LocalDay | null;
  party: string;
  partyWorker: string;
  /** Address, telephone, opening words and price of the other party, as far as the directory has them. */
  place: { address: string; phone: string; opening: string; cost: string };
  person: { name: string; phone: string; language: string };
  theme: string;
  themeTranslations: Readonly<Record<string, string>>;
  asked: string;
  note: string;
  urgency: Urgency;
  ground: ReferralGround | null;
  houseName: string;
  /** Telephone and mail of the house, as they stand on its letters. */
  houseContact: string;
}

type Row = readonly [string, string];
type Block = LetterPart['blocks'][number];

/** The letter to the other party: what they need to begin, or how it stands with somebody they sent. */
export function partyLetter(facts: ReferralFacts): LetterPart {
  const words = partyWords;
  const opening =
    facts.partyWorker === '' ? words.opening : filled(words.openingNamed, { worker: facts.partyWorker });
  const end = [
    ...(facts.houseContact === '' ? [] : [paragraph(filled(words.call, { contact: facts.houseContact }))]),
    paragraph(filled(words.closing, { house: facts.houseName })),
  ];
  const isReply = facts.direction === 'in';
  return {
    language: 'nl',
    direction: 'ltr',
    note: null,
    subject: filled(isReply ? words.replySubject : words.subject, { theme: facts.theme }),
    blocks: [paragraph(opening), ...(isReply ? replyBlocks(facts) : sendingBlocks(facts)), ...end],
  };
}

function sendingBlocks(facts: ReferralFacts): Block[] {
  const words = partyWords;
  return [
    paragraph(words.intro),
    table([
      [words.name, facts.person.name],
      [words.phone, facts.person.phone],
      [words.language, facts.person.language],
      [words.theme, facts.theme],
      [words.asked, facts.asked],
      [words.note, facts.note],
      [words.urgency, words.urgencies[facts.urgency]],
      [words.ground, facts.ground === null ? '' : words.grounds[facts.ground]],
      [words.due, facts.dueDay === null ? '' : formatDay(facts.dueDay, 'nl')],
    ]),
    { kind: 'heading', text: words.dueHeading },
    paragraph(words.answer),
  ];
}

function replyBlocks(facts: ReferralFacts): Block[] {
  const words = partyWords;
  const states: Partial<Record<ReferralState, string>> = words.states;
  return [
    paragraph(
      filled(words.replyIntro, {
        name: facts.person.name,
        day: facts.sentDay === null ? '' : formatDay(facts.sentDay, 'nl'),
      }),
    ),
    table([
      [words.state, states[facts.state] ?? ''],
      [words.reason, facts.reason === null ? '' : words.reasons[facts.reason]],
      [words.result, facts.result === null ? '' : words.results[facts.result]],
    ]),
  ];
}

/** What the person takes home: where to go, and what was said about them. */
export function personLetter(facts: ReferralFacts, language: LetterLanguage): LetterPart {
  const words = personWords[language];
  const values = {
    name: facts.person.name,
    house: facts.houseName,
    party: facts.party,
    theme: facts.themeTranslations[language] ?? facts.theme,
    contact: facts.houseContact,
  };
  const isOut = facts.direction === 'out';
  const rows = isOut
    ? filledRows([
        [words.address, facts.place.address],
        [words.phone, facts.place.phone],
        [words.opening, facts.place.opening],
        [words.cost, facts.place.cost],
      ])
    : [];
  return {
    language,
    direction: languageOf(language).direction,
    note: language === 'nl' ? null : words.translated,
    subject: filled(words.subject, isOut ? values : { ...values, party: facts.houseName }),
    blocks: [
      paragraph(filled(words.hello, values)),
      paragraph(filled(isOut ? words.intro : words.introIn, values)),
      ...(isOut ? [paragraph(words.shared)] : []),
      ...(rows.length === 0 ? [] : [{ kind: 'heading', text: words.whereHeading } as const, table(rows)]),
      paragraph(filled(facts.houseContact === '' ? words.helpNoContact : words.help, values)),
      paragraph(filled(words.closing, values)),
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** What is not known is not said. */
const filledRows = (rows: readonly Row[]): Row[] => rows.filter(([, text]) => text !== '');
const table = (rows: readonly Row[]): Block => ({ kind: 'table', head: null, rows: filledRows(rows) });

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
