import type { Restriction, RestrictionLine } from '#shared/contract/restrictions.contract.ts';
import type { Role } from '#shared/contract/roles.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountById, accountNames } from '../admin/index.ts';
import { hiddenFromCaller, mustKnow, shieldedFrom } from './hidden.ts';
import { personById, summaryRows } from './person.store.ts';
import {
  insertRestriction,
  type RestrictionRow,
  readersOf,
  restrictionById,
  restrictionOf,
  standingRestrictions,
  updateRestriction,
  writeReaders,
} from './restriction.store.ts';

/** Roles that can be named to know of a shielded person: whoever receives people or leads the house. */
const canBeNamed: ReadonlySet<Role> = new Set(['desk', 'support', 'caseManager', 'coordinator']);

/** Shields a person. @throws Refusal restrictions.already, cannotRead; NotFound person, account */
export async function setRestriction(
  call: CommandCall,
  input: InputOf<'restrictions', 'set'>,
): Promise<Restriction> {
  const { tx, now } = call;
  const { accountId } = actorOf(call);
  found(await personById(tx, input.personId), 'person');
  await mustKnow(call, input.personId);
  if (await restrictionOf(tx, input.personId)) refuse('restrictions.already');
  const row: RestrictionRow = {
    id: input.restrictionId,
    person_id: input.personId,
    reason: input.reason,
    set_at: now,
    set_by: accountId,
    lifted_at: null,
    lifted_by: null,
    lift_reason: null,
  };
  await insertRestriction(tx, row);
  await writeReaders(tx, row.id, await namedReaders(call, input.readerIds));
  told(call, row, 'restricted', 'readers');
  return view(tx, row);
}

/**
 * Changes who may know of somebody. A coordinator does so without knowing who it is: when the only reader is gone, the care of a person
 * does not stop.
 */
export async function setReaders(
  call: CommandCall,
  { restrictionId, readerIds }: InputOf<'restrictions', 'setReaders'>,
): Promise<Record<string, never>> {
  const row = await manageable(call, restrictionId);
  const named = (await readersOf(call.tx, [row.id])).get(row.id) ?? [];
  const fresh = readerIds.filter((id) => !named.includes(id));
  // Whoever was named stays so, also when their account is off meanwhile.
  const readers = [
    ...readerIds.filter((id) => named.includes(id)),
    ...(await namedReaders(call, fresh, false)),
  ];
  await writeReaders(call.tx, row.id, readers);
  told(call, row, 'readers');
  return {};
}

export async function liftRestriction(
  call: CommandCall,
  { restrictionId, reason }: InputOf<'restrictions', 'lift'>,
): Promise<Record<string, never>> {
  const row = await known(call, restrictionId);
  if (row.lifted_at !== null) refuse('restrictions.notStanding');
  await updateRestriction(call.tx, row.id, {
    lifted_at: call.now,
    lifted_by: actorOf(call).accountId,
    lift_reason: reason,
  });
  told(call, row, 'restricted');
  return {};
}

/** @throws Refusal restrictions.tooLateToUndo, already */
export async function undoLift(
  call: CommandCall,
  { restrictionId }: InputOf<'restrictions', 'undoLift'>,
): Promise<Restriction> {
  const row = found(await restrictionById(call.tx, restrictionId), 'restriction');
  if (row.lifted_at === null) refuse('restrictions.already');
  if (houseDayOf(row.lifted_at) !== houseDayOf(call.now)) refuse('restrictions.tooLateToUndo');
  if (await restrictionOf(call.tx, row.person_id)) refuse('restrictions.already');
  const again = { lifted_at: null, lifted_by: null, lift_reason: null };
  await updateRestriction(call.tx, row.id, again);
  told(call, row, 'restricted');
  return view(call.tx, { ...row, ...again });
}

/** How somebody is shielded; null for whoever may not know, as for a person who is not. */
export async function restrictionOfPerson(call: QueryCall, personId: string): Promise<Restriction | null> {
  if ((await hiddenFromCaller(call)).has(personId)) return null;
  const row = await restrictionOf(call.db, personId);
  return row ? view(call.db, row) : null;
}

/** Those the caller may know of; a coordinator also learns that there are others, not who they are. */
export async function listRestrictions(call: QueryCall): Promise<RestrictionLine[]> {
  const hidden = await hiddenFromCaller(call);
  const leads = actorOf(call).role === 'coordinator';
  const rows = (await standingRestrictions(call.db)).filter((row) => leads || !hidden.has(row.person_id));
  const readers = await readersOf(
    call.db,
    rows.map((row) => row.id),
  );
  const names = await accountNames(call.db, [
    ...rows.map((row) => row.set_by),
    ...[...readers.values()].flat(),
  ]);
  const shown = rows.flatMap((row) => (hidden.has(row.person_id) ? [] : row.person_id));
  const persons = new Map((await summaryRows(call.db, shown)).map((row) => [row.id, row]));
  return rows.map((row) => {
    const person = persons.get(row.person_id);
    return {
      restrictionId: row.id,
      setAt: row.set_at,
      setByName: row.set_by === null ? null : (names.get(row.set_by) ?? null),
      readers: (readers.get(row.id) ?? []).map((id) => ({ accountId: id, name: names.get(id) ?? '' })),
      person: person ? { id: person.id, number: person.number, name: person.name } : null,
    };
  });
}

/** The accounts that will know; whoever acts is one of them when they know of the person already. */
async function namedReaders(call: CommandCall, ids: readonly string[], withMe = true): Promise<string[]> {
  const me = actorOf(call).accountId;
  for (const id of ids) {
    if (id === me) continue;
    const account = found(await accountById(call.tx, id), 'account');
    if (account.active !== 1 || !canBeNamed.has(account.role as Role))
      refuse('restrictions.cannotRead', { name: account.display_name });
  }
  return withMe && me !== null ? [...ids, me] : [...ids];
}

/** For whoever was named: to know of somebody for a while is no right to say who else may. */
async function known(call: CommandCall, id: string): Promise<RestrictionRow> {
  const row = found(await restrictionById(call.tx, id), 'restriction');
  const shielded = await shieldedFrom(call.tx, actorOf(call).accountId);
  return found(shielded.has(row.person_id) ? null : row, 'restriction');
}

async function manageable(call: CommandCall, id: string): Promise<RestrictionRow> {
  const row =
    actorOf(call).role === 'coordinator' ? await restrictionById(call.tx, id) : await known(call, id);
  const standing = found(row, 'restriction');
  return standing.lifted_at === null ? standing : refuse('restrictions.notStanding');
}

function told(call: CommandCall, row: RestrictionRow, ...fields: string[]): void {
  call.touched('person', row.person_id);
  call.changedFields(...fields);
}

async function view(ex: Executor, row: RestrictionRow): Promise<Restriction> {
  const readers = (await readersOf(ex, [row.id])).get(row.id) ?? [];
  const names = await accountNames(ex, [row.set_by, ...readers]);
  return {
    restrictionId: row.id,
    personId: row.person_id,
    reason: row.reason,
    readers: readers.map((accountId) => ({ accountId, name: names.get(accountId) ?? '' })),
    setAt: row.set_at,
    setByName: row.set_by === null ? null : (names.get(row.set_by) ?? null),
  };
}
