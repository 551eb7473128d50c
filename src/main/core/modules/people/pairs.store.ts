import { sql } from 'kysely';
import type { Executor } from '../../store/database.ts';

export interface Pair {
  left: string;
  right: string;
}

/**
 * Pairs of persons that share a key and were not called two people. Each walks one index of the key; where more than a few share it (a shelter, a
 * service's telephone) it says nothing.
 */
export const pairQueries = {
  /** One card was of both, or one national number is. */
  certain: (ex: Executor): Promise<Pair[]> =>
    pairs(
      ex,
      sql`select a.person_id as l, b.person_id as r from card a join card b on b.number = a.number and b.person_id > a.person_id
          union select a.person_id, b.person_id from person_national_number a
          join person_national_number b on b.number_hash = a.number_hash and b.person_id > a.person_id
          where a.removed_at is null and b.removed_at is null`,
    ),
  /** One full birth date and one name, in any order and without accents. */
  strong: (ex: Executor): Promise<Pair[]> =>
    pairs(
      ex,
      sql`select a.id as l, b.id as r from person a
          join person b on b.birth_date = a.birth_date and b.name_key = a.name_key and b.id > a.id
          where length(a.birth_date) = 10 and substr(a.birth_date, 5) <> '-01-01' and a.name_key <> ''`,
    ),
  /** One name, and one telephone or one address. Found by the name (the empty text keeps the other keys from being walked instead). */
  weak: async (ex: Executor): Promise<Pair[]> => [
    ...(await pairs(
      ex,
      sql`select a.id as l, b.id as r from person a
          join person b on b.name_key = a.name_key and b.id > a.id and b.phone_key || '' = a.phone_key
          where a.phone_key is not null and a.name_key <> ''`,
    )),
    ...(await pairs(
      ex,
      sql`select a.id as l, b.id as r from person a
          join person b on b.name_key = a.name_key and b.id > a.id
            and b.postcode || '' = a.postcode and b.house_number || '' = a.house_number
          where a.postcode is not null and a.house_number is not null and a.name_key <> ''`,
    )),
  ],
};

/** Most pairs of one level that are looked at: beyond this, work on these first. */
const most = 500;

async function pairs(ex: Executor, keyed: ReturnType<typeof sql>): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select distinct near.l as "left", near.r as "right" from (${keyed}) as near
    join person as x on x.id = near.l and x.merged_into_id is null
    join person as y on y.id = near.r and y.merged_into_id is null
    where not exists (select 1 from duplicate_verdict as v where v.verdict = 'different'
      and v.person_a = near.l and v.person_b = near.r)
    order by 1, 2 limit ${most}`.execute(ex);
  return rows;
}
