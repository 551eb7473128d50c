import type { ClosingRule, OpeningException } from '#shared/contract/calendar.contract.ts';
import {
  type ListedClosing,
  type ListedRule,
  listedClosings,
  listedHours,
  listedInitiatives,
  listedRules,
} from '../../catalog/index.ts';
import { type Cell, euros, word, yesNo } from './format.ts';
import { exportList } from './list.ts';
import type { Names } from './names.ts';
import { feeUnits, holidays, lenders, offers, weekdays } from './words.ts';

export const initiatives = exportList(listedInitiatives, () => ({}), [
  ['Initiatief', (row) => row.name],
  ['Aanbod', (row) => word(offers, row.offer_kind)],
  ['Uitleg', (row) => row.summary],
  ['Plaats', (row) => row.place],
  ['Leentermijn (dagen)', (row) => row.loan_days],
  ['Actief', (row) => yesNo(row.active)],
]);

export const rules = exportList(
  listedRules,
  (row) => ({ kind: row.kind_id, initiative: row.initiative_id }),
  [
    ['Initiatief', ofInitiative],
    ['Soort', (row, names) => names.kind(row.kind_id)],
    ['Keren verlengen', (row) => row.max_renewals],
    ['Hoogstens per persoon', (row) => row.max_per_person],
    ['Hoogstens per gezin', (row) => row.max_per_household],
    ['Leenprijs (euro)', (row) => euros(row.fee_cents)],
    ['Leenprijs per', (row) => word(feeUnits, row.fee_unit)],
    ['Waarborg (euro)', (row) => euros(row.deposit_cents)],
    ['Te laat (euro)', (row) => euros(row.late_cents)],
    ['Te laat per', (row) => word(feeUnits, row.late_unit)],
    ['Te laat hoogstens (euro)', (row) => euros(row.late_cap_cents)],
    ['Rustdagen na terugbrengen', (row) => row.buffer_days],
    ['Minuten tussen twee leners', (row) => row.changeover_minutes],
    ['Vanaf leeftijd', (row) => row.minimum_age],
    ['Meegeven door', (row) => word(lenders, row.lent_by)],
    ['Dagen klaarleggen', (row) => row.hold_days],
    ['Gaat mee (keren)', (row) => row.life_loans],
    ['Leentermijn (dagen)', (row) => row.loanDays],
  ],
);

/** A kind's rule names its initiative too: kinds of one name may stand at two. */
function ofInitiative(row: ListedRule, names: Names): Cell {
  return row.initiative_id === null
    ? names.initiativeOfKind(row.kind_id)
    : names.initiative(row.initiative_id);
}

export const hours = exportList(listedHours, (row) => ({ initiative: row.initiative_id }), [
  ['Initiatief', (row, names) => names.initiative(row.initiative_id)],
  ['Dag', (row) => weekdays[row.weekday - 1]],
  ['Open van', (row) => row.opens],
  ['Open tot', (row) => row.closes],
]);

/** `10:00-12:00 | 13:00-17:00`; a day that is closed has none. */
const rangesText = ({ ranges }: OpeningException): string =>
  ranges.map(({ opens, closes }) => `${opens}-${closes}`).join(' | ');

const nthWords: Readonly<Record<string, string>> = {
  '0': 'elke',
  '1': 'eerste',
  '2': 'tweede',
  '3': 'derde',
  '4': 'vierde',
  '-1': 'laatste',
};

/** What comes back, in words an import reads again: `elk jaar 07-15 tot 08-15`, `feestdagen Pasen | Kerstmis`, `laatste vrijdag`. */
export function patternText({ pattern }: ClosingRule): string {
  if (pattern.kind === 'yearly') return `elk jaar ${pattern.from} tot ${pattern.to}`;
  if (pattern.kind === 'holidays')
    return `feestdagen ${pattern.holidays.map((name) => holidays[name]).join(' | ')}`;
  return `${nthWords[String(pattern.nth)]} ${weekdays[pattern.weekday - 1]}`;
}

const first = (line: ListedClosing): string | null =>
  line.kind === 'exception' ? line.one.day : line.one.fromDay;
const last = (line: ListedClosing): string | null =>
  line.kind === 'exception' ? line.one.day : line.kind === 'period' ? line.one.toDay : line.one.untilDay;

export const closings = exportList(listedClosings, ({ one }) => ({ initiative: one.initiativeId }), [
  [
    'Initiatief',
    ({ one }, names) => (one.initiativeId === null ? 'heel het huis' : names.initiative(one.initiativeId)),
  ],
  ['Van', first],
  ['Tot en met', last],
  ['Open uren', (line) => (line.kind === 'exception' ? rangesText(line.one) : '')],
  ['Komt terug', (line) => (line.kind === 'rule' ? patternText(line.one) : '')],
  ['Reden', ({ one }) => one.reason],
  ['Geldt', (line) => yesNo(line.kind === 'rule' ? line.one.active : true)],
  ['Andere uren', (line) => yesNo(line.kind === 'exception')],
]);
