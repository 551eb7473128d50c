import type { MergedField } from '#shared/contract/merge-words.ts';
import type { Person } from '#shared/contract/people.contract.ts';
import { actorOf, type CommandCall, type InputOf } from '../../rpc/procedures.ts';
import { found, Refusal, refuse } from '../../rpc/refusal.ts';
import { type PersonMove, personRows } from '../../store/person-rows.ts';
import { rowChanger } from '../../store/row-changes.ts';
import { mustKnow } from './hidden.ts';
import {
  insertMerge,
  type JournalLine,
  journalOf,
  markMergeUndone,
  mergeById,
  mergesInto,
  ownRow,
  rowsOfSource,
  writeJournal,
} from './merge.store.ts';
import { personById, updatePersonRow } from './person.store.ts';
import {
  columnsOf,
  fieldsOf,
  type PersonFieldColumns,
  type PersonFields,
  type PersonRow,
} from './person-fields.ts';
import { indexPersons } from './person-search.ts';
import { readPerson } from './read-person.ts';

const persons = rowChanger('person');

/**
 * Two persons are one. The second keeps its row as it was, with a pointer to the first; everything that points to it goes along, and each
 * change is written down for the way back.
 * @throws Refusal people.samePerson, people.changedMeanwhile, merges.twoHouseholds; NotFound person
 */
export async function mergePersons(
  call: CommandCall,
  input: InputOf<'merges', 'merge'>,
): Promise<{ mergeId: string; person: Person }> {
  const { tx, core, now } = call;
  const { keptId, absorbedId } = input;
  if (keptId === absorbedId) refuse('people.samePerson');
  const kept = await mergeable(call, keptId, input.keptRevision);
  const absorbed = await mergeable(call, absorbedId, input.absorbedRevision);
  const byAccountId = actorOf(call).accountId;
  await insertMerge(tx, {
    id: input.mergeId,
    kept_id: keptId,
    absorbed_id: absorbedId,
    at: now,
    by_account_id: byAccountId,
    undone_at: null,
    undone_by: null,
  });
  const lines: JournalLine[] = [];
  const change = await persons.write(tx, {
    key: { id: absorbedId },
    before: { merged_into_id: null },
    after: { merged_into_id: keptId },
  });
  lines.push({ source: ownRow, change });
  lines.push(...(await changedFields(call, kept, absorbed, input.fromAbsorbed)));
  const householdOf = { kept: 'to', absorbed: 'from' } as const;
  const move: PersonMove = {
    from: absorbedId,
    to: keptId,
    now,
    byAccountId,
    householdOf: input.householdOf && householdOf[input.householdOf],
  };
  for (const rows of personRows())
    for (const one of await rows.follow(tx, move))
      lines.push({ source: `${rows.table}.${rows.column}`, change: one });
  await writeJournal(tx, input.mergeId, lines);
  await core.search.remove(tx, 'person', [absorbedId]);
  await indexPersons(core, tx, [keptId]);
  told(call, keptId, absorbedId);
  return { mergeId: input.mergeId, person: await readPerson(tx, keptId, call.actor) };
}

/**
 * They are two after all: what went along goes back, as long as nothing later says otherwise. What was made since stays where it was made.
 * @throws Refusal merges.alreadyUndone, laterFirst, changedSince; NotFound merge
 */
export async function undoMerge(
  call: CommandCall,
  { mergeId }: InputOf<'merges', 'undo'>,
): Promise<{ keptId: string; absorbedId: string }> {
  const { tx, core } = call;
  const merge = found(await mergeById(tx, mergeId), 'merge');
  await mustKnow(call, merge.kept_id);
  if (merge.undone_at !== null) refuse('merges.alreadyUndone');
  if (!(await personById(tx, merge.kept_id))) refuse('merges.laterFirst');
  if ((await mergesInto(tx, merge.kept_id))[0]?.id !== mergeId) refuse('merges.laterFirst');
  const lines = await journalOf(tx, mergeId);
  await takeBack(call, lines);
  const changes = lines.map((line) => line.change);
  for (const rows of personRows())
    await rows.settle?.(tx, { from: merge.absorbed_id, to: merge.kept_id, changes });
  await ownRowsBack(call, lines, merge.kept_id);
  await markMergeUndone(tx, mergeId, call.now, actorOf(call).accountId);
  await indexPersons(core, tx, [merge.kept_id, merge.absorbed_id]);
  told(call, merge.kept_id, merge.absorbed_id);
  return { keptId: merge.kept_id, absorbedId: merge.absorbed_id };
}

async function takeBack(call: CommandCall, lines: readonly JournalLine[]): Promise<void> {
  try {
    for (const { source, change } of lines.toReversed()) {
      if (source === ownRow) continue;
      const rows = found(rowsOfSource(source), 'merge');
      if (!(await rows.back(call.tx, change))) refuse('merges.changedSince');
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Something new stands where the old would come back: the database's own rules say so.
    if (call.core.store().engine.violation(error)) refuse('merges.changedSince');
    throw error;
  }
}

/** The rows of the two themselves, last: while the pointer stands, the ledger lets entries go between them. */
async function ownRowsBack(call: CommandCall, lines: readonly JournalLine[], keptId: string): Promise<void> {
  for (const { source, change } of lines.toReversed()) {
    if (source !== ownRow) continue;
    // A field that somebody changed since is newer than both: it stays.
    for (const [column, before] of Object.entries(change.before))
      await persons.back(call.tx, {
        ...change,
        before: { [column]: before },
        after: { [column]: change.after[column] ?? null },
      });
  }
  const kept = found(await personById(call.tx, keptId), 'person');
  // A form that was opened meanwhile shows what no longer stands.
  await updatePersonRow(call.tx, keptId, kept.revision, columnsOf(fieldsOf(kept)));
}

async function mergeable(call: CommandCall, id: string, revision: number): Promise<PersonRow> {
  await mustKnow(call, id);
  const row = found(await personById(call.tx, id), 'person');
  return row.revision === revision ? row : refuse('people.changedMeanwhile');
}

async function changedFields(
  call: CommandCall,
  kept: PersonRow,
  absorbed: PersonRow,
  names: readonly MergedField[],
): Promise<JournalLine[]> {
  const before = columnsOf(fieldsOf(kept));
  const after = columnsOf(mergedFieldsOf(fieldsOf(kept), fieldsOf(absorbed), names));
  const changed = (Object.keys(after) as (keyof PersonFieldColumns)[]).filter(
    (name) => after[name] !== before[name],
  );
  const pick = (columns: PersonFieldColumns) =>
    Object.fromEntries(changed.map((name) => [name, columns[name]]));
  call.changedFields('merged', ...names);
  const revision = await persons.write(call.tx, {
    key: { id: kept.id },
    before: {},
    after: { ...pick(after), revision: kept.revision + 1 },
  });
  return [{ source: ownRow, change: { ...revision, before: pick(before), after: pick(after) } }];
}

/** The fields of the one who stays, with those taken from the other. A birth date brings the reason why it is missing. */
export function mergedFieldsOf(
  kept: PersonFields,
  absorbed: PersonFields,
  names: readonly MergedField[],
): PersonFields {
  const taken = Object.fromEntries(names.map((name) => [name, absorbed[name]]));
  const birth = names.includes('birthDate') ? { birthDateMissing: absorbed.birthDateMissing } : {};
  return { ...kept, ...taken, ...birth };
}

function told(call: CommandCall, keptId: string, absorbedId: string): void {
  call.touched('person', keptId);
  call.touched('person', absorbedId);
}
