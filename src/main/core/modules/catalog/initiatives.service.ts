import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { indexInitiative } from './catalog.search.ts';
import {
  changeInitiative,
  findInitiative,
  type InitiativeRow,
  initiativeNamed,
  insertInitiative,
  nextSort,
  readInitiatives,
} from './initiatives.store.ts';
import { translationsText } from './json-text.ts';
import { changedNames, fieldNames, nameKey } from './names.rules.ts';
import { heldUnique } from './unique.ts';

type NewInitiative = InputOf<'catalog', 'createInitiative'>;
type ChangedInitiative = InputOf<'catalog', 'updateInitiative'>;

export function listInitiatives(ex: Executor, now: string, includeInactive: boolean): Promise<Initiative[]> {
  return readInitiatives(ex, houseDayOf(now), { activeOnly: !includeInactive });
}

export async function getInitiative(ex: Executor, now: string, id: string): Promise<Initiative> {
  const [initiative] = await readInitiatives(ex, houseDayOf(now), { ids: [id] });
  return found(initiative, 'initiative');
}

export async function createInitiative(call: CommandCall, input: NewInitiative): Promise<Initiative> {
  const { tx, core } = call;
  if (await findInitiative(tx, input.initiativeId)) refuse('command.usedForSomethingElse');
  const fields = columnsOf(input);
  await refuseTakenName(tx, fields.name_key, input);
  const place = { sort: await nextSort(tx), revision: 0, photo_id: null };
  const row: InitiativeRow = { id: input.initiativeId, ...fields, ...place };
  await heldUnique(core, nameRule(input), () => insertInitiative(tx, row));
  await indexInitiative(tx, core.search, row);
  call.touched('initiative', row.id);
  call.changedFields(...fieldNames(Object.keys(fields)));
  return getInitiative(tx, call.now, row.id);
}

/** Replaces all fields. Hours and closings have commands of their own and do not count for `revision`. */
export async function updateInitiative(call: CommandCall, input: ChangedInitiative): Promise<Initiative> {
  const { tx, core } = call;
  const before = found(await findInitiative(tx, input.initiativeId), 'initiative');
  const fields = columnsOf(input);
  await refuseTakenName(tx, fields.name_key, input);
  const changed = await heldUnique(core, nameRule(input), () =>
    changeInitiative(tx, before.id, input.revision, fields),
  );
  if (!changed) refuse('catalog.changedMeanwhile');
  await indexInitiative(tx, core.search, { ...before, ...fields });
  call.touched('initiative', before.id);
  call.changedFields(...changedNames(before, fields));
  return getInitiative(tx, call.now, before.id);
}

function columnsOf(input: Omit<NewInitiative, 'commandId'>) {
  return {
    name: input.name,
    name_key: nameKey(input.name),
    offer_kind: input.offerKind,
    summary: input.summary,
    summary_translations: translationsText(input.summaryTranslations),
    place: input.place,
    pictogram: input.pictogram,
    loan_days: input.loanDays,
    active: input.active ? 1 : 0,
  };
}

async function refuseTakenName(tx: Executor, key: string, input: NewInitiative | ChangedInitiative) {
  const namesake = await initiativeNamed(tx, key);
  if (namesake && namesake.id !== input.initiativeId) refuse('catalog.nameTaken', { name: input.name });
}

const nameRule = (input: { name: string }) =>
  ({ about: 'name', code: 'catalog.nameTaken', params: { name: input.name } }) as const;
