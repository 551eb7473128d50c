import { type FilterList, mostFilters } from '#shared/contract/filter-words.ts';
import type { SavedFilter } from '#shared/contract/filters.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type Actor, actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { Forbidden, found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { initiativeLabels, nameKey } from '../catalog/index.ts';
import { initiativeIn, readParams } from './filter.rules.ts';
import { changeFilter, type FilterRow, filterById, filtersOf, insertFilter } from './filters.store.ts';

/** The filters of a list: those of the house that are about the asker's initiatives, then the own ones. */
export async function listFilters(
  call: QueryCall,
  { list }: InputOf<'filters', 'list'>,
): Promise<SavedFilter[]> {
  const actor = actorOf(call);
  const rows = await filtersOf(call.db, list, accountOf(actor));
  return rows.filter((row) => isAbout(row, actor)).map((row) => viewOf(row, actor));
}

const isAbout = ({ initiative_id: id }: FilterRow, { initiativeIds }: Actor): boolean =>
  id === null || initiativeIds === null || initiativeIds.includes(id);

export async function saveFilter(call: CommandCall, input: InputOf<'filters', 'save'>): Promise<SavedFilter> {
  const { tx } = call;
  const actor = actorOf(call);
  if (input.isShared && !isManagement(actor)) throw new Forbidden('management shares filters');
  if (await filterById(tx, input.filterId)) refuse('command.usedForSomethingElse');
  const params = readParams(input.list, input.params);
  if (Object.keys(params).length === 0) refuse('filters.nothingChosen');
  const row: FilterRow = {
    id: input.filterId,
    list: input.list,
    name: input.name,
    name_key: nameKey(input.name),
    account_id: input.isShared ? null : accountOf(actor),
    initiative_id: await knownInitiative(tx, initiativeIn(params)),
    params: JSON.stringify(params),
    made_at: call.now,
    made_by: actor.accountId,
    removed_at: null,
  };
  await refuseNoRoom(tx, row);
  await insertFilter(tx, row);
  return answer(call, row);
}

export async function renameFilter(
  call: CommandCall,
  { filterId, name }: InputOf<'filters', 'rename'>,
): Promise<SavedFilter> {
  const row = { ...(await ownFilter(call, filterId)), name, name_key: nameKey(name) };
  if (row.removed_at !== null) found(undefined, 'filter');
  await refuseTaken(call.tx, row);
  await changeFilter(call.tx, filterId, { name: row.name, name_key: row.name_key });
  return answer(call, row);
}

export async function removeFilter(call: CommandCall, filterId: string): Promise<void> {
  const row = await ownFilter(call, filterId);
  if (row.removed_at === null) await changeFilter(call.tx, filterId, { removed_at: call.now });
  call.touched('savedFilter', filterId);
}

/** The same day, while its name is still free. */
export async function undoRemove(call: CommandCall, filterId: string): Promise<SavedFilter> {
  const row = await ownFilter(call, filterId);
  if (row.removed_at === null) return viewOf(row, actorOf(call));
  if (houseDayOf(row.removed_at) !== houseDayOf(call.now)) refuse('filters.tooLateToUndo');
  await refuseNoRoom(call.tx, row);
  await changeFilter(call.tx, filterId, { removed_at: null });
  return answer(call, row);
}

function answer(call: CommandCall, row: FilterRow): SavedFilter {
  call.touched('savedFilter', row.id);
  return viewOf(row, actorOf(call));
}

/** A filter of the asker, or one of the house for who runs it. Somebody else's does not exist. */
async function ownFilter(call: CommandCall, filterId: string): Promise<FilterRow> {
  const actor = actorOf(call);
  const row = found(await filterById(call.tx, filterId), 'filter');
  if (row.account_id !== null) return found(row.account_id === accountOf(actor) ? row : undefined, 'filter');
  if (!isManagement(actor)) throw new Forbidden('management keeps the filters of the house');
  return row;
}

async function refuseNoRoom(ex: Executor, row: FilterRow): Promise<void> {
  if ((await besides(ex, row)).length >= mostFilters) refuse('filters.tooMany', { most: mostFilters });
  await refuseTaken(ex, row);
}

async function refuseTaken(ex: Executor, row: FilterRow): Promise<void> {
  const taken = (await besides(ex, row)).some((other) => other.name_key === row.name_key);
  if (taken) refuse('filters.nameTaken', { name: row.name });
}

/** The other filters of the same owner for the same list. */
async function besides(ex: Executor, row: FilterRow): Promise<FilterRow[]> {
  const all = await filtersOf(ex, row.list, row.account_id ?? '');
  return all.filter((other) => other.id !== row.id && other.account_id === row.account_id);
}

async function knownInitiative(ex: Executor, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await initiativeLabels(ex, [id])).has(id) ? id : null;
}

const isManagement = ({ role }: Actor): boolean => role === 'coordinator' || role === 'administrator';

const accountOf = ({ accountId }: Actor): string => {
  if (accountId === null) throw new Error('a place without an account asked for filters');
  return accountId;
};

function viewOf(row: FilterRow, actor: Actor): SavedFilter {
  const list = row.list as FilterList;
  return {
    id: row.id,
    list,
    name: row.name,
    isShared: row.account_id === null,
    params: { ...readParams(list, JSON.parse(row.params) as Record<string, unknown>) },
    mayChange: row.account_id !== null || isManagement(actor),
  };
}
