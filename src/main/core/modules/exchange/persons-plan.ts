import { houseDayOf } from '#shared/domain/house.ts';
import { parsePartialDate } from '#shared/domain/partial-date.ts';
import {
  type BulkPerson,
  bulkWritePersons,
  type CardNumber,
  differingFields,
  fieldsProblem,
  isSameReach,
  type KnownPerson,
  maskTypedCard,
  notePersonNumbers,
  type PersonFields,
  personLookupByCard,
  personLookupByNumber,
  type Reach,
  reachNotAsked,
  readCardNumber,
  readPersonNumber,
  tidyFields,
  tidyReach,
} from '../people/index.ts';
import { type RowReader, rowReader } from './cells.ts';
import { reachCells } from './imports/reach.ts';
import { languageCell } from './imports/read.ts';
import { breathe, type Plan, type PlanQuestion, type RowOutcome } from './plan.ts';

/** Rows worked through, and written, before others get a turn. */
const stretch = 1000;

const noFields: PersonFields = {
  name: '',
  birthDate: null,
  birthDateMissing: 'notAsked',
  language: null,
  phone: null,
  email: null,
  street: null,
  houseNumber: null,
  postcode: null,
  town: null,
};

interface PersonRow {
  reader: RowReader;
  number: string | null;
  card: CardNumber | null;
  fields: Partial<PersonFields>;
  reach: Partial<Reach>;
}

/** What a file of persons would do: found again by person number, else by card; otherwise somebody new. */
export async function planPersons({ core, db, file, mapping, now }: PlanQuestion): Promise<Plan> {
  const seen = new Map<string, number>();
  const rows: PersonRow[] = [];
  for (const [index, raw] of file.rows.entries()) {
    if (index % stretch === 0) await breathe();
    rows.push(readPersonRow(rowReader(mapping, raw), seen));
  }
  const byNumber = await personLookupByNumber(
    db,
    rows.flatMap(({ number }) => number ?? []),
  );
  const byCard = await personLookupByCard(
    db,
    rows.flatMap(({ card }) => card?.number ?? []),
  );
  const today = houseDayOf(now);
  const persons: BulkPerson[] = [];
  const outcomes = rows.map((row): { line: number; outcome: RowOutcome } => {
    const known =
      (row.number && byNumber.get(row.number)) || (row.card && byCard.get(row.card.number)) || null;
    checkPerson(row, known, row.card ? byCard.get(row.card.number) : undefined, today);
    const { line, problems } = row.reader;
    if (problems.length > 0) return { line, outcome: 'error' };
    const card = row.card && !known?.cards.includes(row.card.number) ? row.card : null;
    const fields = tidyFields({ ...(known?.fields ?? noFields), ...row.fields });
    const before = known?.reach ?? reachNotAsked;
    const same =
      known !== null &&
      card === null &&
      differingFields(known.fields, fields).length === 0 &&
      isSameReach(before, tidyReach({ ...before, ...row.reach }));
    const { number, reach } = row;
    if (!same) persons.push({ personId: known?.id ?? null, number, fields: row.fields, card, reach });
    return { line, outcome: known === null ? 'new' : same ? 'unchanged' : 'changed' };
  });
  return {
    outcomes,
    problems: rows.flatMap(({ reader }) => reader.problems),
    alsoCreated: [],
    async write(call, { progress, signal }) {
      await notePersonNumbers(
        call.tx,
        persons.flatMap(({ number }) => number ?? []),
      );
      for (let at = 0; at < persons.length; at += stretch) {
        signal.throwIfAborted();
        await bulkWritePersons(call.tx, core, persons.slice(at, at + stretch), call.actor?.accountId ?? null);
        progress(Math.min(at + stretch, persons.length));
        await breathe();
      }
    },
  };
}

function readPersonRow(reader: RowReader, seen: Map<string, number>): PersonRow {
  const fields: { -readonly [K in keyof PersonFields]?: PersonFields[K] } = {};
  const name = nameIn(reader);
  if (name !== null) fields.name = name;
  if (reader.has('birthDate')) fields.birthDate = birthDateIn(reader);
  if (reader.has('language')) fields.language = languageCell(reader, 'language');
  for (const [key, most] of [
    ['phone', 40],
    ['email', 120],
    ['street', 120],
    ['houseNumber', 20],
    ['postcode', 12],
    ['town', 80],
  ] as const) {
    if (reader.has(key)) fields[key] = reader.text(key, most) || null;
  }
  const number = numberIn(reader);
  const card = cardIn(reader);
  once(reader, seen, 'number', number, 'numberTwice');
  once(reader, seen, 'card', card?.number ?? null, 'cardTwice');
  return { reader, number, card, fields, reach: reachCells(reader) };
}

function nameIn(reader: RowReader): string | null {
  const name = reader.text('name', 120);
  if (name !== '') return name;
  if (!reader.has('givenName') && !reader.has('familyName')) return reader.has('name') ? '' : null;
  return `${reader.text('givenName', 60)} ${reader.text('familyName', 60)}`.trim();
}

function birthDateIn(reader: RowReader): string | null {
  const text = reader.text('birthDate', 40);
  if (text === '') return null;
  const date = parsePartialDate(text);
  if (date === null) reader.problem('birthDate', 'impossibleDay', text);
  return date;
}

function numberIn(reader: RowReader): string | null {
  const text = reader.text('number', 40);
  if (text === '') return null;
  const number = readPersonNumber(text);
  if (number === null) reader.problem('number', 'unknownNumber', text);
  return number;
}

function cardIn(reader: RowReader): CardNumber | null {
  const text = reader.text('card', 64);
  // An export of this house shows a pass masked: that is no number, and no mistake either.
  if (text === '' || text.includes('•')) return null;
  const card = readCardNumber(text);
  if (!card) reader.problem('card', 'damagedCard', maskTypedCard(text));
  return card;
}

function once(
  reader: RowReader,
  seen: Map<string, number>,
  column: string,
  value: string | null,
  code: string,
): void {
  if (value === null) return;
  const key = `${column} ${value}`;
  const before = seen.get(key);
  if (before !== undefined) reader.problem(column, code, String(before));
  seen.set(key, reader.line);
}

function checkPerson(
  row: PersonRow,
  known: KnownPerson | null,
  holder: KnownPerson | undefined,
  today: string,
): void {
  // What the file says of the former person is older than what the two were made into.
  if (known && row.number !== null && known.number !== row.number)
    row.reader.problem('number', 'personMerged', known.number);
  if (holder && known && holder.id !== known.id)
    row.reader.problem('card', 'cardOfSomebodyElse', holder.number);
  const fields = tidyFields({ ...(known?.fields ?? noFields), ...row.fields });
  const hasCard = row.card !== null || (known?.cards.length ?? 0) > 0;
  const problem = fieldsProblem(fields, hasCard, today);
  if (problem?.reason === 'people.needsNameOrNumber') row.reader.problem('name', 'required');
  else if (problem) row.reader.problem('birthDate', 'impossibleDay', fields.birthDate ?? '');
}
