import type { ExchangeTarget, ImportPreview } from '#shared/contract/exchange.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { maskTypedCard } from '../people/index.ts';
import { columnsOf, headingsKey, type Mapping, recogniseColumns } from './columns.ts';
import type { Plan, RowOutcome } from './plan.ts';
import { planFor } from './plans.ts';
import { type ReadFile, type Reading, readCsv } from './read-file.ts';
import { type Upload, wholeFile } from './uploads.ts';

type ListUpload = Upload & { target: ExchangeTarget };

export interface Previewed {
  file: ReadFile;
  mapping: Mapping;
  mappingFrom: ImportPreview['mappingFrom'];
  plan: Plan;
}

/** Reads a file and works out what it would do, row by row. Nothing is written. */
export async function previewUpload(
  core: CoreInside,
  db: Executor,
  upload: ListUpload,
  asked: Reading & { mapping?: Mapping | undefined; file?: ReadFile },
): Promise<Previewed> {
  // Bytes that were read once need no second reading: only the house may have changed since.
  const file = asked.file ?? readCsv(wholeFile(upload), asked);
  const remembered = await rememberedMapping(db, upload.target, file.headings);
  const mapping = asked.mapping ?? remembered ?? recogniseColumns(upload.target, file.headings);
  refuseDoubleColumns(upload.target, mapping, file.headings);
  const missing = columnsOf(upload.target).filter(
    ({ key, required }) => required && typeof mapping[key] !== 'number',
  );
  const plan =
    missing.length > 0
      ? nothingYet
      : await planFor[upload.target]({ core, db, file, mapping, now: core.ports.clock.now() });
  return {
    file,
    mapping,
    mappingFrom: asked.mapping ? 'given' : remembered ? 'remembered' : 'recognised',
    plan,
  };
}

/** Columns that must be there and are not chosen yet: the screen asks for them first. */
export const missingColumns = (target: ExchangeTarget, mapping: Mapping): string[] =>
  columnsOf(target)
    .filter(({ key, required }) => required && typeof mapping[key] !== 'number')
    .map(({ key }) => key);

const nothingYet: Plan = { outcomes: [], problems: [], alsoCreated: [], write: async () => {} };

/** How many problems and rows a preview shows. */
const shown = { problems: 200, rows: 20, created: 100 };

export function previewAnswer(
  upload: ListUpload,
  { file, mapping, mappingFrom, plan }: Previewed,
): ImportPreview {
  const count = (outcome: RowOutcome): number =>
    plan.outcomes.filter((row) => row.outcome === outcome).length;
  const missing = missingColumns(upload.target, mapping);
  return {
    uploadId: upload.id,
    target: upload.target,
    fileName: upload.fileName,
    encoding: file.encoding,
    delimiter: file.delimiter,
    headings: file.headings,
    columns: columnsOf(upload.target).map(({ key, required, headings }) => ({
      key,
      required,
      headings: [...headings],
    })),
    mapping,
    mappingFrom,
    rowCount: file.rows.length,
    newCount: count('new'),
    changedCount: count('changed'),
    unchangedCount: count('unchanged'),
    alsoCreated: plan.alsoCreated.slice(0, shown.created).map((created) => ({ ...created })),
    errorCount: missing.length > 0 ? missing.length : count('error'),
    problems:
      missing.length > 0
        ? missing.map((column) => ({ line: 1, column, code: 'columnMissing', value: '' }))
        : plan.problems.slice(0, shown.problems).map((problem) => ({ ...problem })),
    sample: file.rows.slice(0, shown.rows).map(({ line, cells }, index) => ({
      line,
      // A pass number shows hardship: the sample masks it as every screen does.
      cells: cells.map((cell, at) => (at === mapping['card'] ? maskTypedCard(cell) : cell)),
      outcome: plan.outcomes[index]?.outcome ?? 'error',
    })),
  };
}

async function rememberedMapping(
  db: Executor,
  target: ExchangeTarget,
  headings: readonly string[],
): Promise<Mapping | null> {
  const row = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('target', '=', target)
    .where('headings_key', '=', headingsKey(headings))
    .executeTakeFirst();
  return row ? (JSON.parse(row.mapping) as Mapping) : null;
}

/** Remembers which column is which for files of this make. */
export async function rememberMapping(
  tx: Executor,
  target: ExchangeTarget,
  headings: readonly string[],
  mapping: Mapping,
  at: string,
): Promise<void> {
  const text = JSON.stringify(mapping);
  await tx
    .insertInto('import_mapping')
    .values({ target, headings_key: headingsKey(headings), mapping: text, at })
    .onConflict((oc) => oc.columns(['target', 'headings_key']).doUpdateSet({ mapping: text, at }))
    .execute();
}

function refuseDoubleColumns(target: ExchangeTarget, mapping: Mapping, headings: readonly string[]): void {
  const used = new Map<number, string>();
  for (const { key } of columnsOf(target)) {
    const at = mapping[key];
    if (typeof at !== 'number') continue;
    if (at >= headings.length || used.has(at))
      refuse('exchange.columnTwice', { column: headings[at] ?? String(at + 1) });
    used.set(at, key);
  }
}
