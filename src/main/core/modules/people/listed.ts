import type { Executor } from '../../store/database.ts';
import type { Listed } from '../../store/listed.ts';
import type { HelperRow } from './helper.store.ts';
import { shieldOver } from './hidden.ts';
import type { MemberRow } from './household.store.ts';

/** One person in one household, with its days and what the desk calls the household. */
export interface ListedMember extends MemberRow {
  label: string | null;
}

const counted = (ex: Executor) =>
  ex
    .selectFrom('household_member as member')
    .innerJoin('household', 'household.id', 'member.household_id')
    .where('member.undone_at', 'is', null)
    .where((eb) => eb.not(eb.exists(shieldOver('member.person_id'))));

/** Memberships of households that count, of now and before; nobody shielded is placed in a household. */
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

const helping = (ex: Executor) =>
  ex
    .selectFrom('person_helper as helper')
    .where((eb) => eb.not(eb.exists(shieldOver('helper.person_id'))))
    .where((eb) => eb.not(eb.exists(shieldOver('helper.helper_person_id'))));

/** Standing helpers, of now and before; who helps somebody shielded, or is shielded, stays out. */
export const listedHelpers: Listed<HelperRow> = {
  count: async (ex) => {
    const { n } = await helping(ex)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  },
  after: (ex, key, limit) =>
    helping(ex).selectAll('helper').where('helper.id', '>', key).orderBy('helper.id').limit(limit).execute(),
  keyOf: ({ id }) => id,
};
