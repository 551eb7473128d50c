import { type Expression, type SqlBool, sql } from 'kysely';
import { nameKey } from '#shared/domain/duplicates.ts';
import { isWeakBirthDate } from '#shared/domain/partial-date.ts';
import { normalPhone } from '#shared/domain/phone.ts';
import type { Executor } from '../../store/database.ts';
import type { SearchIndex } from '../../store/search/search-index.ts';
import { houseNumberSpellings, postcodeSpellings } from './address-spellings.ts';
import { inBatches } from './batches.ts';
import { holdersOfHashes } from './national-numbers.ts';

/** What is known of the person who may be known already. */
export interface WantedPerson {
  /** Their own id when they are registered: nobody is a duplicate of themselves. */
  readonly personId: string | null;
  readonly name: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  /** Card numbers in their stored spelling, ended ones too. */
  readonly cards: readonly string[];
  /** Keyed hashes of their national numbers, where the house matches on them. */
  readonly nationalHashes: readonly string[];
}

/** Most persons compared per key; those whose name agrees most come first, so that the bound cuts off strangers. */
const mostPerKey = 60;
/**
 * Most rows ranked per key. A key may be crowded (1 January, a shelter's address, a whole year of births); beyond this only
 * the search by name finds somebody.
 */
const mostRanked = 3000;
/** Most namesakes compared. */
const mostNamed = 100;

const candidateColumns = [
  'id',
  'number',
  'name',
  'birth_date',
  'phone',
  'postcode',
  'house_number',
  'town',
] as const;

export type CandidateRow = Awaited<ReturnType<typeof candidatesFor>>[number];

/**
 * Everybody worth comparing: who shares an indexed key with the wanted person, and namesakes. A bounded number of rows is
 * read, however many persons there are. Blanks share nothing.
 */
export async function candidatesFor(db: Executor, search: SearchIndex, wanted: WantedPerson) {
  const conditions = [...birthConditions(wanted), ...phoneConditions(wanted), ...addressConditions(wanted)];
  const ids = new Set([
    ...(await holdersOf(db, wanted.cards)),
    ...(await holdersOfHashes(db, wanted.nationalHashes)),
  ]);
  for (const condition of conditions)
    for (const id of await bestNamed(db, condition, wanted.name)) ids.add(id);
  // A name alone is no reason: without another key there is nothing to agree in.
  if (conditions.length > 0) for (const id of await namesakes(db, search, wanted.name)) ids.add(id);
  if (wanted.personId !== null) ids.delete(wanted.personId);
  return inBatches([...ids], (batch) =>
    db
      .selectFrom('person')
      .select(candidateColumns)
      .where('id', 'in', batch)
      .where('merged_into_id', 'is', null)
      .execute(),
  );
}

/** Persons who have or had one of these cards. */
async function holdersOf(db: Executor, numbers: readonly string[]): Promise<string[]> {
  const rows = await inBatches(numbers, (batch) =>
    db.selectFrom('card').select('person_id').where('number', 'in', batch).execute(),
  );
  return rows.map((row) => row.person_id);
}

async function namesakes(db: Executor, search: SearchIndex, name: string): Promise<string[]> {
  const hits = await search.find(db, {
    text: nameKey(name).join(' '),
    entities: ['person'],
    limit: mostNamed,
  });
  return hits.map((hit) => hit.id);
}

/** Persons who meet the condition, those with most words of the name first. */
async function bestNamed(db: Executor, condition: Condition, name: string): Promise<string[]> {
  const key = nameKey(name);
  const shares = key.map(
    (word) => sql`case when (' ' || name_key || ' ') like ${`% ${word} %`} then 1 else 0 end`,
  );
  const score = sql.join(
    [sql`case when name_key = ${key.join(' ')} then 100 else 0 end`, ...shares],
    sql` + `,
  );
  const rows = await db
    .selectFrom((from) =>
      from.selectFrom('person').select(['id', 'name_key']).where(condition).limit(mostRanked).as('near'),
    )
    .select('id')
    .orderBy(score, 'desc')
    .orderBy('id')
    .limit(mostPerKey)
    .execute();
  return rows.map((row) => row.id);
}

type Condition = Expression<SqlBool>;

/**
 * A full birth date finds its equals. Dates that stand for "some day of that year" (partial, 1 January) are compared with
 * the whole year, and only help next to a name.
 */
function birthConditions({ birthDate, name }: WantedPerson): Condition[] {
  if (birthDate === null) return [];
  const year = birthDate.slice(0, 4);
  if (isWeakBirthDate(birthDate)) {
    return name === '' ? [] : [sql<SqlBool>`birth_date >= ${year} and birth_date <= ${`${year}-12-31`}`];
  }
  const vague = [year, birthDate.slice(0, 7), `${year}-01-01`];
  return [
    sql<SqlBool>`birth_date = ${birthDate}`,
    ...(name === '' ? [] : [sql<SqlBool>`birth_date in (${sql.join(vague)})`]),
  ];
}

function phoneConditions({ phone }: WantedPerson): Condition[] {
  const key = phone === null ? null : normalPhone(phone);
  return key === null ? [] : [sql<SqlBool>`phone_key = ${key}`];
}

function addressConditions({ postcode, houseNumber }: WantedPerson): Condition[] {
  const postcodes = postcodeSpellings(postcode ?? '');
  const numbers = houseNumberSpellings(houseNumber ?? '');
  if (postcodes.length === 0 || numbers.length === 0) return [];
  return [sql<SqlBool>`postcode in (${sql.join(postcodes)}) and house_number in (${sql.join(numbers)})`];
}
