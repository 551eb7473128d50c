import type { RefusalCode } from '#shared/contract/errors.ts';
import type { NationalNumberState } from '#shared/contract/people.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type NationalNumberProblem, readNationalNumber } from '#shared/domain/national-number.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { readSettings } from '../admin/index.ts';
import { inBatches } from './batches.ts';
import { hiddenFromCaller, mustKnow } from './hidden.ts';
import { currentPersonId } from './merge.store.ts';
import { personById, summaryRows } from './person.store.ts';
import { summaryView } from './person.view.ts';

/**
 * The national number is never written down: only a keyed hash, with a key that lies outside the database. It says that two records are one
 * person, and nothing else. Off until the house writes down on what ground it may.
 */
const hashOf = (core: Pick<CoreInside, 'keyedHash'>, digits: string): string =>
  core.keyedHash('national-number', digits);

export async function matchesOnNumbers(db: Executor): Promise<boolean> {
  return (await readSettings(db)).nationalNumberGround.trim() !== '';
}

/** Hashes kept of these persons; nothing while the house does not match on them. */
export async function nationalHashesOf(
  db: Executor,
  personIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (personIds.length === 0 || !(await matchesOnNumbers(db))) return new Map();
  const rows = await inBatches(personIds, (ids) =>
    db
      .selectFrom('person_national_number')
      .select(['person_id', 'number_hash'])
      .where('person_id', 'in', ids)
      .where('removed_at', 'is', null)
      .execute(),
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.person_id)].map(([id, own]) => [
      id,
      own.map((row) => row.number_hash),
    ]),
  );
}

/** The hash of a typed number to look for; null when it is none, or the house does not match on it. */
export async function typedNumberHash(
  call: Pick<QueryCall, 'core' | 'now' | 'db'>,
  text: string | null | undefined,
): Promise<string | null> {
  if (!text || !(await matchesOnNumbers(call.db))) return null;
  const read = readNationalNumber(text, houseDayOf(call.now));
  return read.problem === null ? hashOf(call.core, read.digits) : null;
}

/** Who has one of these hashes. */
export async function holdersOfHashes(db: Executor, hashes: readonly string[]): Promise<string[]> {
  const rows = await inBatches(hashes, (batch) =>
    db
      .selectFrom('person_national_number')
      .select('person_id')
      .where('number_hash', 'in', batch)
      .where('removed_at', 'is', null)
      .execute(),
  );
  return [...new Set(rows.map((row) => row.person_id))];
}

/** @throws NotFound person */
export async function nationalNumberOf(
  call: QueryCall,
  { personId }: InputOf<'people', 'nationalNumber'>,
): Promise<NationalNumberState> {
  const id = await currentPersonId(call.db, personId);
  await mustKnow(call, id);
  found(await personById(call.db, id), 'person');
  return stateOf(call, call.db, id);
}

/** @throws Refusal people.nationalNumbersOff, nationalNumberLength, nationalNumberCheck, nationalNumberDay; NotFound person */
export async function setNationalNumber(
  call: CommandCall,
  { personId, recordId, number }: InputOf<'people', 'setNationalNumber'>,
): Promise<NationalNumberState> {
  const { tx, core, now } = call;
  await knownPerson(call, personId);
  if (!(await matchesOnNumbers(tx))) refuse('people.nationalNumbersOff');
  const read = readNationalNumber(number, houseDayOf(now));
  if (read.problem !== null) return refuse(refusalOf[read.problem]);
  const number_hash = hashOf(core, read.digits);
  const own = (await nationalHashesOf(tx, [personId])).get(personId) ?? [];
  if (!own.includes(number_hash)) {
    const none = { removed_at: null, removed_by: null };
    await tx
      .insertInto('person_national_number')
      .values({
        id: recordId,
        person_id: personId,
        number_hash,
        added_at: now,
        added_by: call.actor?.accountId ?? null,
        ...none,
      })
      .execute();
    call.changedFields('nationalNumber');
  }
  call.touched('person', personId);
  return stateOf(call, tx, personId);
}

const refusalOf: Record<NationalNumberProblem, RefusalCode> = {
  notElevenDigits: 'people.nationalNumberLength',
  checkDigits: 'people.nationalNumberCheck',
  noSuchDay: 'people.nationalNumberDay',
};

export async function removeNationalNumbers(
  call: CommandCall,
  { personId }: InputOf<'people', 'removeNationalNumbers'>,
): Promise<NationalNumberState> {
  await knownPerson(call, personId);
  await call.tx
    .updateTable('person_national_number')
    .set({ removed_at: call.now, removed_by: call.actor?.accountId ?? null })
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .execute();
  call.touched('person', personId);
  call.changedFields('nationalNumber');
  return stateOf(call, call.tx, personId);
}

/** What was removed last stands again. @throws Refusal people.nationalNumbersOff, nationalNumberTooLate */
export async function undoRemoveNationalNumbers(
  call: CommandCall,
  { personId }: InputOf<'people', 'undoRemoveNationalNumbers'>,
): Promise<NationalNumberState> {
  const { tx } = call;
  await knownPerson(call, personId);
  if (!(await matchesOnNumbers(tx))) refuse('people.nationalNumbersOff');
  const last = await tx
    .selectFrom('person_national_number')
    .select('removed_at')
    .where('person_id', '=', personId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .executeTakeFirst();
  const removedAt = last?.removed_at ?? null;
  if (removedAt === null || houseDayOf(removedAt) !== houseDayOf(call.now))
    refuse('people.nationalNumberTooLate');
  const kept = (await nationalHashesOf(tx, [personId])).get(personId) ?? [];
  await tx
    .updateTable('person_national_number')
    .set({ removed_at: null, removed_by: null })
    .where('person_id', '=', personId)
    .where('removed_at', '=', removedAt)
    .where((eb) => (kept.length === 0 ? eb.lit(true) : eb('number_hash', 'not in', kept)))
    .execute();
  call.touched('person', personId);
  call.changedFields('nationalNumber');
  return stateOf(call, tx, personId);
}

/** Also those that were removed: a house that no longer matches has no ground to keep anything. */
export async function countNationalNumbers({ db }: QueryCall): Promise<{ persons: number }> {
  const { n } = await db
    .selectFrom('person_national_number')
    .select((eb) => eb.fn.count<number>('person_id').distinct().as('n'))
    .executeTakeFirstOrThrow();
  return { persons: Number(n) };
}

/** @throws Refusal people.nationalNumbersStillOn */
export async function wipeNationalNumbers(call: CommandCall): Promise<Record<string, never>> {
  if (await matchesOnNumbers(call.tx)) refuse('people.nationalNumbersStillOn');
  await call.tx.deleteFrom('person_national_number').execute();
  call.touched('setting', 'nationalNumberGround');
  call.changedFields('nationalNumber');
  return {};
}

async function knownPerson(call: CommandCall, personId: string): Promise<void> {
  await mustKnow(call, personId);
  found(await personById(call.tx, personId), 'person');
}

async function stateOf(
  call: QueryCall | CommandCall,
  db: Executor,
  personId: string,
): Promise<NationalNumberState> {
  const isOn = await matchesOnNumbers(db);
  const own = (await nationalHashesOf(db, [personId])).get(personId) ?? [];
  const hidden = await hiddenFromCaller(call);
  const others = (await holdersOfHashes(db, own)).filter((id) => id !== personId && !hidden.has(id));
  const same = (await summaryRows(db, others)).map((row) => summaryView(row, call.actor));
  return { isOn, isKnown: own.length > 0, same };
}
