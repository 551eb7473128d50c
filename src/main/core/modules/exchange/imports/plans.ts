import type { planScopes, UpkeepWork } from '#shared/contract/words.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { type CatalogLookup, catalogLookup, type ItemRow, knownItems, nameKey } from '../../catalog/index.ts';
import { createPlan, type ListedPlan, listedPlans, setPlanActive, updatePlan } from '../../upkeep/index.ts';
import type { RowReader } from '../cells.ts';
import { works } from '../lists/words.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import {
  codeOf,
  dayCell,
  eachOf,
  initiativeCell,
  listCell,
  needed,
  onlyOnce,
  planOf,
  readRows,
  sameText,
  wholeCell,
  wordCell,
  yesNoCell,
} from './read.ts';

interface Fields {
  name: string;
  work: UpkeepWork;
  scope: (typeof planScopes)[number];
  kindIds: string[];
  itemIds: string[];
  instructions: string;
  everyDays: number | null;
  everyLoans: number | null;
  firstDay: string;
  isGate: boolean;
  warnDays: number;
}

interface PlanLine {
  reader: RowReader;
  initiativeId: string;
  name: string;
  kinds: string[];
  codes: string[];
  fields: Partial<Fields>;
  active: boolean | null;
}

interface PlanToWrite {
  before: ListedPlan | undefined;
  initiativeId: string;
  fields: Fields;
  active: boolean;
}

const mostPlans = 100_000;

/** Plans of upkeep, found again by their name within the initiative. What was done under them stays. */
export async function planUpkeepPlans(question: PlanQuestion): Promise<Plan> {
  const { db, now } = question;
  const lookup = await catalogLookup(db);
  const seen = new Map<string, number>();
  const rows = await readRows(question, (reader) => readLine(reader, lookup, seen));
  const items = await knownItems(db, [...new Set(rows.flatMap(({ codes }) => codes))]);
  const known = new Map(
    (await listedPlans.after(db, '', mostPlans)).map((plan) => [
      keyOf(plan.row.initiative_id, plan.row.name),
      plan,
    ]),
  );
  return planOf<PlanLine, PlanToWrite>({
    rows,
    readerOf: ({ reader }) => reader,
    decide(row) {
      const before = known.get(keyOf(row.initiativeId, row.name));
      const stands = before && fieldsOf(before);
      const listed = listedOf(row, lookup, items);
      const wanted: Fields = {
        ...(stands ?? { ...usual, firstDay: houseDayOf(now) }),
        ...row.fields,
        name: stands?.name ?? row.name,
        ...listed,
        instructions: sameText(stands?.instructions, row.fields.instructions ?? stands?.instructions ?? ''),
      };
      if (wanted.work === 'recall') Object.assign(wanted, { everyDays: null, everyLoans: null });
      else if (wanted.everyDays === null && wanted.everyLoans === null)
        row.reader.problem('everyDays', 'planNeedsInterval');
      const active = row.active ?? (before ? before.row.active === 1 : true);
      const same =
        stands !== undefined &&
        JSON.stringify(sorted(stands)) === JSON.stringify(sorted(wanted)) &&
        (before?.row.active === 1) === active;
      if (same) return { outcome: 'unchanged', write: null };
      return {
        outcome: before ? 'changed' : 'new',
        write: { before, initiativeId: row.initiativeId, fields: wanted, active },
      };
    },
    write: (call, writes, watch) =>
      eachOf(writes, watch, async ({ before, initiativeId, fields, active }) => {
        const { commandId } = call;
        const planId = before?.row.id ?? call.newId();
        const input = { commandId, planId, initiativeId, ...fields };
        const plan = before
          ? await updatePlan(call, { ...input, revision: before.row.revision })
          : await createPlan(call, input);
        if (plan.active !== active) await setPlanActive(call, { commandId, planId, active });
      }),
  });
}

const keyOf = (initiativeId: string, name: string): string => `${initiativeId} ${nameKey(name)}`;
const sorted = (fields: Fields) => ({
  ...fields,
  kindIds: fields.kindIds.toSorted(),
  itemIds: fields.itemIds.toSorted(),
});

const usual: Omit<Fields, 'firstDay'> = {
  name: '',
  work: 'maintenance',
  scope: 'initiative',
  kindIds: [],
  itemIds: [],
  instructions: '',
  everyDays: null,
  everyLoans: null,
  isGate: false,
  warnDays: 14,
};

const fieldsOf = ({ row, kindIds, itemIds }: ListedPlan): Fields => ({
  name: row.name,
  work: row.work as UpkeepWork,
  scope: row.scope as Fields['scope'],
  kindIds,
  itemIds,
  instructions: row.instructions,
  everyDays: row.every_days,
  everyLoans: row.every_loans,
  firstDay: row.first_day,
  isGate: row.is_gate === 1,
  warnDays: row.warn_days,
});

function readLine(reader: RowReader, lookup: CatalogLookup, seen: Map<string, number>): PlanLine {
  const name = needed(reader, 'plan', 80);
  const initiativeId = initiativeCell(reader, 'initiative', lookup)?.id ?? '';
  if (name !== '' && initiativeId !== '') onlyOnce(reader, seen, 'plan', keyOf(initiativeId, name));
  const work = wordCell(reader, 'work', works);
  const firstDay = dayCell(reader, 'firstDay');
  const isGate = yesNoCell(reader, 'isGate');
  const warnDays = wholeCell(reader, 'warnDays', 0, 365);
  return {
    reader,
    initiativeId,
    name,
    kinds: listCell(reader, 'kinds', 10_000),
    codes: listCell(reader, 'barcodes', 20_000).map((code) => codeOf(reader, 'barcodes', code)),
    active: yesNoCell(reader, 'active'),
    fields: {
      ...(work !== null && { work }),
      ...(reader.has('everyDays') && { everyDays: wholeCell(reader, 'everyDays', 1, 3650) }),
      ...(reader.has('everyLoans') && { everyLoans: wholeCell(reader, 'everyLoans', 1, 10_000) }),
      ...(firstDay !== null && { firstDay }),
      ...(isGate !== null && { isGate }),
      ...(warnDays !== null && { warnDays }),
      ...(reader.has('instructions') && { instructions: reader.text('instructions', 2000) }),
    },
  };
}

/** What it is about: kinds when the file names some, else things, else all of the initiative; nothing when it has no such columns. */
function listedOf(
  { reader, kinds, codes, initiativeId }: PlanLine,
  lookup: CatalogLookup,
  items: ReadonlyMap<string, ItemRow>,
): Partial<Pick<Fields, 'scope' | 'kindIds' | 'itemIds'>> {
  if (!reader.has('kinds') && !reader.has('barcodes')) return {};
  const kindIds = kinds.flatMap((name) => {
    const kind = lookup.kind(initiativeId, name);
    if (!kind) reader.problem('kinds', 'unknownKind', name);
    return kind?.id ?? [];
  });
  const itemIds = codes.flatMap((code) => {
    const item = items.get(code);
    if (!item) reader.problem('barcodes', 'unknownItem', code);
    else if (item.initiative_id !== initiativeId) reader.problem('barcodes', 'otherInitiative', code);
    return item?.id ?? [];
  });
  if (kindIds.length > 0) return { scope: 'kinds', kindIds, itemIds: [] };
  return itemIds.length > 0
    ? { scope: 'items', kindIds: [], itemIds }
    : { scope: 'initiative', kindIds: [], itemIds: [] };
}
