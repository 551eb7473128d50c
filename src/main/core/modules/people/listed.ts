import type { Executor } from '../../store/database.ts';
import { type Listed, listedTable } from '../../store/listed.ts';
import type { MemberRow } from './household.store.ts';

/** One person in one household, with its days and what the desk calls the household. */
export interface ListedMember extends MemberRow {
  label: string | null;
}

const counted = (ex: Executor) =>
  ex
    .selectFrom('household_member as member')
    .innerJoin('household', 'household.id', 'member.household_id')
    .where('member.undone_at', 'is', null);

/** Memberships of households that count, of now and before. */
export const listedMembers: Listed<ListedMember> = {
  count: async (ex) => {
    const { n } = await counted(ex)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  },
  after: (ex, key, limit) =>
    counted(ex)
      .selectAll('member')
      .select('household.label')
      .where('member.id', '>', key)
      .orderBy('member.id')
      .limit(limit)
      .execute(),
  keyOf: ({ id }) => id,
};

/** Standing helpers, of now and before. */
export const listedHelpers = listedTable('person_helper');
