import { formatDay, formatDayOf, formatTimeOf } from '#shared/domain/day-format.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import type { EntryKind } from '#shared/domain/ledger-kinds.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { balancesOfLedger, chainsOf, type Entry, type Ledger, openCharges } from './ledger.rules.ts';
import { besideDutch, type ReceiptWords, receiptWords } from './receipt-words.ts';
import type { SlipHours } from './slip-hours.ts';

/** A word in Dutch, and in the person's language under it; null when that is Dutch or none of ours. */
export interface Both {
  nl: string;
  other: string | null;
}

/** A line of a receipt, from top to bottom as it is printed. */
export type ReceiptLine =
  | { kind: 'house'; text: string }
  | { kind: 'title'; label: Both }
  | { kind: 'heading'; label: Both }
  | { kind: 'fact'; label: Both; value: string }
  | { kind: 'entry'; label: Both; detail: string; amount: string }
  | { kind: 'total'; label: Both; amount: string }
  | { kind: 'foot'; label: Both };

export interface ReceiptLoan {
  thing: string;
  barcode: string;
  dueDay: string;
}

export interface ReceiptFacts {
  houseName: string;
  /** `K-000123`; null for what has none. */
  number: string | null;
  /** Of the act. */
  at: string;
  personNumber: string;
  language: string | null;
  /** What went along in a hand-over; empty for a receipt of money. */
  loans: readonly ReceiptLoan[];
  /** When the things can be brought back, for each initiative they are of; empty for a receipt of money. */
  hours: readonly SlipHours[];
  /** The person's entries up to and with the act. */
  ledger: Ledger;
  actIds: ReadonlySet<string>;
  /** The thing of a loan, with its code. */
  thingOf(loanId: string | null): string;
}

/**
 * What a receipt says. Never why something was forgiven, never a tariff band, and no name: a receipt is left on counters.
 */
export function receiptLines(facts: ReceiptFacts): ReceiptLine[] {
  const say = speaker(facts.language);
  const entries = asOne(facts.ledger.filter((entry) => facts.actIds.has(entry.actId) && isPrinted(entry)));
  return [
    ...head(facts, say),
    ...loanLines(facts, say),
    ...entries.map((entry) => entryLine(entry, facts, say)),
    ...paidFor(facts, say),
    ...totals(facts, say),
    ...hoursLines(facts, say),
    ...foot(facts, say),
  ];
}

type Say = (pick: (words: ReceiptWords) => string) => Both;

function speaker(language: string | null): Say {
  const beside = besideDutch(language);
  return (pick) => {
    const nl = pick(receiptWords.nl);
    const other = beside && pick(receiptWords[beside]);
    return { nl, other: other === nl ? null : other };
  };
}

function head({ houseName, number, at, personNumber, loans }: ReceiptFacts, say: Say): ReceiptLine[] {
  const when = `${formatDayOf(at, houseTimeZone, 'nl')}, ${formatTimeOf(at, houseTimeZone, 'nl')}`;
  return [
    { kind: 'house', text: houseName },
    { kind: 'title', label: say(({ title }) => (loans.length > 0 ? title.handOver : title.receipt)) },
    ...(number === null
      ? []
      : [{ kind: 'fact' as const, label: say((words) => words.number), value: number }]),
    { kind: 'fact', label: say((words) => words.date), value: when },
    { kind: 'fact', label: say((words) => words.person), value: personNumber },
  ];
}

function loanLines({ loans }: ReceiptFacts, say: Say): ReceiptLine[] {
  if (loans.length === 0) return [];
  const back = say((words) => words.dueBack);
  return [
    { kind: 'heading', label: say((words) => words.items) },
    ...loans.map(
      ({ thing, barcode, dueDay }): ReceiptLine => ({
        kind: 'entry',
        label: { nl: `${thing} · ${barcode}`, other: null },
        detail: `${back.nl}${back.other ? ` / ${back.other}` : ''} ${formatDay(dueDay, 'nl')}`,
        amount: '',
      }),
    ),
  ];
}

/** Credit that moved between initiatives cancels out; a deposit that was not brought is nobody's affair any more. */
const isPrinted = ({ kind }: Entry): boolean => kind !== 'creditUsed' && kind !== 'depositNotNeeded';

/** Money that was handed over at once is one line, however many initiatives it is for. */
function asOne(entries: readonly Entry[]): Entry[] {
  const lines: Entry[] = [];
  for (const entry of entries) {
    const same = (one: Entry) => one.kind === entry.kind && one.means === entry.means;
    const at = entry.kind === 'payment' || entry.kind === 'refund' ? lines.findIndex(same) : -1;
    const first = lines[at];
    if (first) lines[at] = { ...first, moneyCents: first.moneyCents + entry.moneyCents };
    else lines.push(entry);
  }
  return lines;
}

function entryLine(entry: Entry, { ledger, thingOf }: ReceiptFacts, say: Say): ReceiptLine {
  const about = chainsOf(ledger).rootOf(entry).kind;
  const means = entry.means ? say((words) => words.means[entry.means ?? 'cash']) : null;
  const named = (words: ReceiptWords): string => {
    const kind = kindWord(words, about);
    return entry.kind === 'reversal' ? `${words.reversal}: ${kind.toLowerCase()}` : kind;
  };
  const details = [thingOf(entry.loanId), means && joined(means)].filter((text) => text);
  return { kind: 'entry', label: say(named), detail: details.join(' · '), amount: euro(amountOf(entry)) };
}

const kindWord = (words: ReceiptWords, kind: EntryKind): string =>
  kind === 'reversal' || kind === 'creditUsed' ? words.reversal : words.kinds[kind];

const joined = ({ nl, other }: Both): string => (other ? `${nl} / ${other}` : nl);

/** What changed hands, or else what it did to the account. */
function amountOf(entry: Entry): number {
  if (entry.moneyCents !== 0) return entry.moneyCents;
  return entry.feesCents === 0 ? entry.askedCents : entry.feesCents;
}

/** What a payment was for: the charges of which less is open than before. */
function paidFor({ ledger, actIds, thingOf }: ReceiptFacts, say: Say): ReceiptLine[] {
  const paid = ledger.some((entry) => actIds.has(entry.actId) && entry.kind === 'payment');
  if (!paid) return [];
  const before = openCharges(ledger.filter((entry) => !actIds.has(entry.actId)));
  const after = new Map(openCharges(ledger).map(({ entry, openCents }) => [entry.id, openCents]));
  const lines = before.flatMap(({ entry, openCents }): ReceiptLine[] => {
    const cents = openCents - (after.get(entry.id) ?? 0);
    if (cents <= 0) return [];
    const label = say((words) => kindWord(words, entry.kind));
    return [{ kind: 'entry', label, detail: thingOf(entry.loanId), amount: euro(cents) }];
  });
  return lines.length === 0 ? [] : [{ kind: 'heading', label: say((words) => words.paidFor) }, ...lines];
}

function totals({ ledger }: ReceiptFacts, say: Say): ReceiptLine[] {
  const { owesCents, creditCents, depositHeldCents, depositAskedCents } = balancesOfLedger(ledger);
  const total = (pick: (words: ReceiptWords) => string, cents: number): ReceiptLine => ({
    kind: 'total',
    label: say(pick),
    amount: euro(cents),
  });
  return [
    owesCents > 0
      ? total((words) => words.left, owesCents)
      : ({ kind: 'total', label: say((words) => words.nothingLeft), amount: '' } as const),
    ...(creditCents > 0 ? [total((words) => words.credit, creditCents)] : []),
    ...(depositAskedCents > 0 ? [total((words) => words.askedStill, depositAskedCents)] : []),
    ...(depositHeldCents > 0 ? [total((words) => words.held, depositHeldCents)] : []),
  ];
}

function hoursLines({ hours }: ReceiptFacts, say: Say): ReceiptLine[] {
  const known = hours.filter(({ week, next }) => week !== '' || next !== null);
  if (known.length === 0) return [];
  const next = say((words) => words.openNext);
  return [
    { kind: 'heading', label: say((words) => words.hours) },
    ...known.map(
      (one): ReceiptLine => ({
        kind: 'entry',
        label: { nl: one.initiative, other: null },
        detail: [one.week, one.next === null ? '' : `${joined(next)}: ${one.next}`]
          .filter((text) => text !== '')
          .join('. '),
        amount: '',
      }),
    ),
  ];
}

function foot({ ledger }: ReceiptFacts, say: Say): ReceiptLine[] {
  const holds = balancesOfLedger(ledger).depositHeldCents > 0;
  return [{ kind: 'foot', label: say((words) => (holds ? words.keep : words.thanks)) }];
}

/** Amounts in one spelling for both languages, as on every till receipt. */
const euro = (cents: number): string => formatEuro(cents, 'nl-BE').replace(/\u00a0|\u202f/g, ' ');
