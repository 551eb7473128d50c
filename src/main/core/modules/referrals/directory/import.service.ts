import { createHash } from 'node:crypto';
import type { DirectoryImport, DirectoryPreview } from '#shared/contract/directory.contract.ts';
import type { ServiceSource } from '#shared/contract/directory-shapes.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type CommandCall, type InputOf } from '../../../rpc/procedures.ts';
import { found, refuse } from '../../../rpc/refusal.ts';
import type { Executor } from '../../../store/database.ts';
import { accountNames } from '../../admin/index.ts';
import { themeRows } from '../../intake/index.ts';
import { organisationId, type Standing, standingEntries } from './entries.ts';
import type { DirectoryEntry } from './hsds/entry.ts';
import { readDirectoryFile } from './hsds/hsds-files.ts';
import { readService } from './hsds/hsds-in.ts';
import { type ImportPlan, type Planned, planImport } from './import.rules.ts';
import { serviceTitle } from './service.rules.ts';
import { keepOrganisation } from './service.service.ts';
import {
  changeService,
  type ImportRow,
  importById,
  importRows,
  insertImport,
  insertService,
  isReferredTo,
  markImportUndone,
  type OrganisationRow,
  organisationNamed,
  putOrganisation,
  removeOrganisation,
  removeService,
  type ServiceRow,
  sameService,
  serviceById,
  serviceRows,
  setThemes,
  themesOfServices,
} from './service.store.ts';
import { columnsOf } from './service-columns.ts';

export interface GivenFile {
  bytes: Uint8Array;
  fileName: string;
  source: ServiceSource;
}

/** A file that was unpacked and read, before anything of the house is asked. */
export interface ReadFile extends Omit<GivenFile, 'bytes'> {
  file: ReturnType<typeof readDirectoryFile>;
}

/** Unpacks a file and reads its lines: the long part, done before a transaction begins. */
export const readGiven = ({ bytes, ...given }: GivenFile): ReadFile => ({
  ...given,
  file: readDirectoryFile(bytes, given.fileName),
});

interface Worked extends ImportPlan {
  standing: Standing[];
  errorCount: number;
  token: string;
}

async function workOut(ex: Executor, { file, fileName, source }: ReadFile): Promise<Worked> {
  const read = file.services.map(({ service, where }) => ({ ...readService(service, where), where }));
  if (read.length === 0 && file.problems.length === 0) refuse('directory.noServices', { name: fileName });
  const standing = await standingEntries(ex);
  const plan = planImport(
    standing.map(({ entry }) => entry),
    read.flatMap(({ entry, where }) => (entry ? [{ entry, where }] : [])),
    source,
  );
  const problems = [...file.problems, ...read.flatMap((one) => one.problems), ...plan.problems];
  const told = JSON.stringify([
    plan.planned.map(({ existingId, outcome, changes }) => [existingId, outcome, changes]),
    plan.gone.map(({ id }) => id),
    problems.length,
  ]);
  return {
    ...plan,
    problems,
    standing,
    errorCount: new Set(problems.map(({ where }) => where)).size,
    token: createHash('sha256').update(told).digest('hex'),
  };
}

/** What a file would do to the directory. Nothing is written. */
export async function previewImport(ex: Executor, given: GivenFile): Promise<DirectoryPreview> {
  const { planned, problems, gone, errorCount, token } = await workOut(ex, readGiven(given));
  const count = (outcome: Planned['outcome']): number =>
    planned.filter((one) => one.outcome === outcome).length;
  return {
    fileName: given.fileName,
    token,
    newCount: count('new'),
    changedCount: count('changed'),
    unchangedCount: count('unchanged'),
    errorCount,
    problems: problems.slice(0, 200),
    services: planned.slice(0, 500).map(({ entry, outcome, changes }) => ({
      title: serviceTitle(entry.facts),
      town: entry.facts.town,
      outcome,
      changes,
    })),
    gone: gone.map(({ id, facts }) => ({ id, title: serviceTitle(facts) })),
  };
}

/** How one service stood before an import, and which revision it left. */
interface Before {
  id: string;
  row: ServiceRow | null;
  themeIds: string[];
  revision: number;
}

interface Kept {
  services: Before[];
  /** `after`: as the import left it; not there in what was kept before that was noted. */
  organisations: { name: string; row: OrganisationRow | null; after?: OrganisationRow | null }[];
}

/**
 * Writes what the preview showed: all of it, in the caller's transaction.
 * @throws Refusal directory.rowsWithErrors, importChanged, importNothing
 */
export async function writeImport(
  call: CommandCall,
  given: ReadFile,
  {
    importId,
    token,
    setGoneAside,
  }: Pick<InputOf<'directory', 'confirmImport'>, 'importId' | 'token' | 'setGoneAside'>,
): Promise<DirectoryImport> {
  const { tx } = call;
  const worked = await workOut(tx, given);
  if (worked.errorCount > 0) refuse('directory.rowsWithErrors', { count: worked.errorCount });
  if (worked.token !== token) refuse('directory.importChanged');
  const todo = worked.planned.filter(({ outcome }) => outcome !== 'unchanged');
  const aside = setGoneAside ? worked.gone : [];
  if (todo.length + aside.length === 0) refuse('directory.importNothing');
  const kept = await writePlanned(call, worked.standing, todo);
  for (const { id } of aside) kept.services.push(await change(call, id, { active: 0 }));
  const row: ImportRow = {
    id: importId,
    file_name: given.fileName,
    source_name: given.source.name,
    source_licence: given.source.licence,
    source_url: given.source.url,
    at: call.now,
    by_account_id: actorOf(call).accountId,
    created: todo.filter(({ outcome }) => outcome === 'new').length,
    updated: todo.filter(({ outcome }) => outcome === 'changed').length,
    set_aside: aside.length,
    before: JSON.stringify(kept),
    undone_at: null,
    undone_by: null,
  };
  await insertImport(tx, row);
  call.touched('directoryService', importId);
  call.changedFields('import');
  return importView(row, { latest: row.id, today: houseDayOf(call.now), names: new Map() });
}

async function writePlanned(
  call: CommandCall,
  standing: readonly Standing[],
  todo: readonly Planned[],
): Promise<Kept> {
  const kept: Kept = { services: [], organisations: [] };
  const themes = new Map((await themeRows(call.tx)).map(({ id, code }) => [code, id]));
  const linked = await themesOfServices(call.tx);
  const rows = new Map(standing.map(({ row }) => [row.id, row]));
  const organisations = new Set<string>();
  for (const { entry, existingId } of todo) {
    const { organisation } = entry.facts;
    if (!organisations.has(organisation)) {
      kept.organisations.push({
        name: organisation,
        row: (await organisationNamed(call.tx, organisation)) ?? null,
      });
      organisations.add(organisation);
    }
    const before = existingId === null ? undefined : rows.get(existingId);
    const themeIds = linked.get(entry.id) ?? [];
    const written = before ? await change(call, before.id, importedColumns(entry)) : await add(call, entry);
    kept.services.push({ ...written, themeIds });
    await setThemes(
      call.tx,
      entry.id,
      entry.themes.flatMap(({ code }) => themes.get(code) ?? []),
    );
    await keepOrganisation(call.tx, {
      name: organisation,
      ...entry.facts.organisationFacts,
      ...(entry.organisationId === organisationId(organisation) ? {} : { hsdsId: entry.organisationId }),
      more: JSON.stringify(entry.organisationMore),
    });
  }
  for (const one of kept.organisations) one.after = (await organisationNamed(call.tx, one.name)) ?? null;
  return kept;
}

const importedColumns = (entry: DirectoryEntry) => ({
  ...columnsOf(entry.facts),
  active: entry.active ? 1 : 0,
  more: JSON.stringify(entry.more),
  source_name: entry.source?.name ?? '',
  source_licence: entry.source?.licence ?? '',
  source_url: entry.source?.url ?? '',
});

async function add(call: CommandCall, entry: DirectoryEntry): Promise<Before> {
  await insertService(call.tx, {
    id: entry.id,
    ...importedColumns(entry),
    changed_at: call.now,
    revision: 1,
  });
  call.touched('directoryService', entry.id);
  return { id: entry.id, row: null, themeIds: [], revision: 1 };
}

async function change(call: CommandCall, id: string, changes: Partial<ServiceRow>): Promise<Before> {
  const row = found(await serviceById(call.tx, id), 'service');
  await changeService(call.tx, row, { ...changes, changed_at: call.now });
  call.touched('directoryService', id);
  return { id, row, themeIds: (await themesOfServices(call.tx)).get(id) ?? [], revision: row.revision + 1 };
}

/**
 * Takes the last import back, on its own day. A service or an organisation somebody changed since stays as it is now; one that was referred to meanwhile is set
 * aside instead of taken away.
 * @throws Refusal directory.importUndone, importTooLate
 */
export async function undoImport(
  call: CommandCall,
  { importId }: InputOf<'directory', 'undoImport'>,
): Promise<{ import: DirectoryImport; keptCount: number }> {
  const { tx } = call;
  const row = found(await importById(tx, importId), 'import');
  const today = houseDayOf(call.now);
  const latest = latestOf(await importRows(tx));
  if (row.undone_at !== null) refuse('directory.importUndone');
  if (latest !== row.id || houseDayOf(row.at) !== today) refuse('directory.importTooLate');
  const kept = JSON.parse(row.before) as Kept;
  let keptCount = 0;
  for (const one of kept.services.toReversed()) if (!(await takeBack(call, one))) keptCount += 1;
  const names = new Set(
    (await serviceRows(tx, { includeSetAside: true })).map(({ organisation }) => organisation),
  );
  for (const one of kept.organisations) await takeBackOrganisation(tx, one, names);
  await markImportUndone(tx, row.id, call.now, actorOf(call).accountId);
  call.touched('directoryService', row.id);
  call.changedFields('import');
  const undone = { ...row, undone_at: call.now };
  return { import: importView(undone, { latest: null, today, names: new Map() }), keptCount };
}

/** What is told of an organisation as it was before; what somebody wrote since is newer and stays. */
async function takeBackOrganisation(
  tx: Executor,
  { name, row: before, after }: Kept['organisations'][number],
  names: ReadonlySet<string>,
): Promise<void> {
  const now = (await organisationNamed(tx, name)) ?? null;
  if (after !== undefined && !isSameRow(now, after)) return;
  if (before) await putOrganisation(tx, before);
  else if (!names.has(name)) await removeOrganisation(tx, name);
}

const isSameRow = (a: OrganisationRow | null, b: OrganisationRow | null): boolean =>
  a === null || b === null
    ? a === b
    : (Object.keys(a) as (keyof OrganisationRow)[]).every((column) => a[column] === b[column]);

/** False when somebody changed it since. */
async function takeBack(
  call: CommandCall,
  { id, row: before, themeIds, revision }: Before,
): Promise<boolean> {
  const now = await serviceById(call.tx, id);
  if (!now || now.revision !== revision) return false;
  call.touched('directoryService', id);
  if (before === null) {
    if (await isReferredTo(call.tx, id))
      await changeService(call.tx, now, { active: 0, changed_at: call.now });
    else await removeService(call.tx, id);
    return true;
  }
  if (before.active === 1 && (await sameService(call.tx, before))) return false;
  const { id: _, revision: __, ...columns } = before;
  await changeService(call.tx, now, columns);
  await setThemes(call.tx, id, themeIds);
  return true;
}

const latestOf = (rows: readonly ImportRow[]): string | null =>
  rows.find((row) => row.undone_at === null)?.id ?? null;

/** Files that were read in, newest first. */
export async function listImports(ex: Executor, now: string): Promise<DirectoryImport[]> {
  const rows = await importRows(ex);
  const names = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const about = { latest: latestOf(rows), today: houseDayOf(now), names };
  return rows.map((row) => importView(row, about));
}

const importView = (
  row: ImportRow,
  { latest, today, names }: { latest: string | null; today: string; names: ReadonlyMap<string, string> },
): DirectoryImport => ({
  id: row.id,
  fileName: row.file_name,
  source: { name: row.source_name, licence: row.source_licence, url: row.source_url },
  at: row.at,
  byName: row.by_account_id === null ? null : (names.get(row.by_account_id) ?? null),
  created: row.created,
  updated: row.updated,
  setAside: row.set_aside,
  undoneAt: row.undone_at,
  canUndo: row.undone_at === null && row.id === latest && houseDayOf(row.at) === today,
});
