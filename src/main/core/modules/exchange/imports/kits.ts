import { type CatalogLookup, catalogLookup, type ItemRow, knownItems } from '../../catalog/index.ts';
import { createKit, itemsOfKits, type KitRow, kitOfItems, runningKits, updateKit } from '../../kits/index.ts';
import type { RowReader } from '../cells.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import {
  codeOf,
  type Decided,
  eachOf,
  initiativeCell,
  itemCodeCell,
  needed,
  onlyOnce,
  planOf,
  readRows,
} from './read.ts';

interface KitLine {
  reader: RowReader;
  code: string;
  name: string;
  note: string | null;
  initiativeId: string;
  barcode: string;
}

interface KitToWrite {
  before: KitRow | null;
  initiativeId: string;
  name: string;
  barcode: string;
  note: string;
  itemIds: string[];
}

/** Most things in one kit, as the screen has it. */
const mostItems = 50;

/** Kits, one row for each thing in the order they are laid ready; the rows of one code are one kit. */
export async function planKits(question: PlanQuestion): Promise<Plan> {
  const { db } = question;
  const lookup = await catalogLookup(db);
  const seen = new Map<string, number>();
  const rows = await readRows(question, (reader) => readLine(reader, lookup, seen));
  const codes = rows.flatMap(({ barcode, code }) => [barcode, code]).filter((code) => code !== '');
  const items = await knownItems(db, [...new Set(codes)]);
  const kits = new Map((await runningKits(db)).map((kit) => [kit.barcode, kit]));
  const inKit = await kitOfItems(
    db,
    [...items.values()].map(({ id }) => id),
  );
  const stands = await itemsOfKits(
    db,
    [...kits.values()].map(({ id }) => id),
  );
  const byCode = new Map<string, KitLine[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  for (const row of rows) {
    const kit = kits.get(row.code);
    if (row.reader.problems.length === 0)
      refuseLine(row, { items, kit, inKit, first: byCode.get(row.code)?.[0] });
  }
  // A kit is written with its first row; the rows after it tell the same.
  const decided = new Map<string, Decided<KitToWrite>>();
  return planOf<KitLine, KitToWrite>({
    rows,
    readerOf: ({ reader }) => reader,
    decide(row) {
      const told = decided.get(row.code);
      if (told) return { outcome: told.outcome, write: null };
      const lines = byCode.get(row.code) ?? [];
      if (lines.length > mostItems) row.reader.problem('kitCode', 'kitTooLarge', String(mostItems));
      const before = kits.get(row.code) ?? null;
      const itemIds = lines.flatMap((line) => items.get(line.barcode)?.id ?? []);
      const { name, initiativeId, code: barcode } = row;
      const note = row.note ?? before?.note ?? '';
      const same =
        before !== null &&
        before.name === name &&
        before.note === note &&
        JSON.stringify(stands.get(before.id)) === JSON.stringify(itemIds);
      const answer: Decided<KitToWrite> = same
        ? { outcome: 'unchanged', write: null }
        : {
            outcome: before ? 'changed' : 'new',
            write: { before, initiativeId, name, barcode, note, itemIds },
          };
      decided.set(row.code, answer);
      return answer;
    },
    write: (call, writes, watch) =>
      eachOf(writes, watch, ({ before, initiativeId, ...fields }) => {
        const { commandId } = call;
        return before
          ? updateKit(call, { commandId, kitId: before.id, revision: before.revision, ...fields })
          : createKit(call, { commandId, kitId: call.newId(), initiativeId, ...fields });
      }),
  });
}

function readLine(reader: RowReader, lookup: CatalogLookup, seen: Map<string, number>): KitLine {
  const codeText = needed(reader, 'kitCode', 64);
  const code = codeText === '' ? '' : codeOf(reader, 'kitCode', codeText);
  const barcode = itemCodeCell(reader, 'barcode');
  if (barcode !== '') onlyOnce(reader, seen, 'barcode', barcode);
  return {
    reader,
    code,
    name: needed(reader, 'kit', 80),
    note: reader.has('note') ? reader.text('note', 200) : null,
    initiativeId: initiativeCell(reader, 'initiative', lookup)?.id ?? '',
    barcode,
  };
}

interface Around {
  items: ReadonlyMap<string, ItemRow>;
  kit: KitRow | undefined;
  inKit: ReadonlyMap<string, { kitId: string; name: string }>;
  first: KitLine | undefined;
}

function refuseLine(row: KitLine, { items, kit, inKit, first }: Around): void {
  const { reader, code, barcode, initiativeId } = row;
  if (items.has(code)) reader.problem('kitCode', 'codeOfItem', code);
  if (kit && kit.initiative_id !== initiativeId) reader.problem('initiative', 'otherInitiative', code);
  if (first && (first.name !== row.name || first.initiativeId !== initiativeId))
    reader.problem('kit', 'otherThanFirstRow', String(first.reader.line));
  const item = items.get(barcode);
  if (!item) return reader.problem('barcode', 'unknownItem', barcode);
  if (item.initiative_id !== initiativeId) reader.problem('barcode', 'otherInitiative', barcode);
  const other = inKit.get(item.id);
  if (other && other.kitId !== kit?.id) reader.problem('barcode', 'inOtherKit', other.name);
}
