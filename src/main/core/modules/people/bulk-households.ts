import type { HouseholdRole } from '#shared/contract/words.ts';
import type { CommandCall } from '../../rpc/procedures.ts';
import type { Executor } from '../../store/database.ts';
import {
  householdsById,
  insertHousehold,
  insertMember,
  type MemberRow,
  membershipsOfPersons,
  updateMember,
} from './household.store.ts';
import type { ListedMember } from './listed.ts';

/** A membership that a list brings: somebody joins a household, or a known membership ends. */
export type MembershipToWrite =
  | {
      kind: 'join';
      memberId: string;
      household: { id: string; isNew: boolean };
      label: string | null;
      personId: string;
      role: HouseholdRole;
      fromDay: string;
      /** The first day on which it no longer holds. */
      toDay: string | null;
    }
  | { kind: 'end'; member: Pick<MemberRow, 'id' | 'household_id'>; day: string };

/** Memberships that count, by person. */
export async function membershipsOf(
  ex: Executor,
  personIds: readonly string[],
): Promise<Map<string, ListedMember[]>> {
  const members = new Map<string, ListedMember[]>();
  for (const row of await membershipsOfPersons(ex, personIds))
    members.set(row.person_id, [...(members.get(row.person_id) ?? []), { ...row, label: null }]);
  return members;
}

/** Which of these are households that somebody can still join. */
export async function householdsNamed(ex: Executor, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await householdsById(ex, [...new Set(ids)]);
  return new Map(
    rows.filter((row) => row.ended_at === null && row.undone_at === null).map((row) => [row.id, row.id]),
  );
}

/** Writes them in order; a new household is made with its first row. The database refuses days that overlap. */
export async function writeMemberships(
  call: CommandCall,
  writes: readonly MembershipToWrite[],
  { progress, signal }: { progress(done: number): void; signal: AbortSignal },
): Promise<void> {
  const made = new Set<string>();
  for (const [index, write] of writes.entries()) {
    signal.throwIfAborted();
    if (write.kind === 'end') await end(call, write);
    else {
      if (write.household.isNew && !made.has(write.household.id)) await make(call, write);
      made.add(write.household.id);
      await insertMember(call.tx, rowOf(call, write));
    }
    progress(index + 1);
  }
}

type Join = Extract<MembershipToWrite, { kind: 'join' }>;
const byOf = (call: CommandCall): string | null => call.actor?.accountId ?? null;

async function end(call: CommandCall, { member, day }: Extract<MembershipToWrite, { kind: 'end' }>) {
  await updateMember(call.tx, member.id, {
    to_day: day,
    ended_at: call.now,
    ended_by: byOf(call),
    end_kind: 'left',
  });
  call.touched('household', member.household_id);
}

async function make(call: CommandCall, { household, label }: Join): Promise<void> {
  await insertHousehold(call.tx, {
    id: household.id,
    label,
    created_at: call.now,
    created_by: byOf(call),
    ended_at: null,
    ended_by: null,
    undone_at: null,
    undone_by: null,
  });
  call.touched('household', household.id);
}

const rowOf = (
  call: CommandCall,
  { memberId, household, personId, role, fromDay, toDay }: Join,
): MemberRow => ({
  id: memberId,
  household_id: household.id,
  person_id: personId,
  role,
  from_day: fromDay,
  to_day: toDay,
  added_at: call.now,
  added_by: byOf(call),
  moved_from_id: null,
  ended_at: toDay === null ? null : call.now,
  ended_by: toDay === null ? null : byOf(call),
  end_kind: toDay === null ? null : 'left',
  undone_at: null,
  undone_by: null,
});
