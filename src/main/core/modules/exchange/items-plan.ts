import type { Item } from '#shared/contract/catalog.contract.ts';
import { parseEuro } from '#shared/domain/money.ts';
import { fold } from '#shared/domain/text-fold.ts';
import {
  bulkWriteItems,
  type CatalogLookup,
  catalogLookup,
  type ItemToWrite,
  type KindToWrite,
  type ItemRow as KnownItem,
  kindKey,
  knownItems,
  putKinds,
  readItemCode,
} from '../catalog/index.ts';
import { dayIn, type RowReader, rowReader } from './cells.ts';
import { breathe, type Plan, type PlanQuestion, type RowOutcome } from './plan.ts';

const conditionWords: Readonly<Record<string, Item['condition']>> = {
  nieuw: 'new',
  new: 'new',
  goed: 'good',
  good: 'good',
  ok: 'good',
  gebruikt: 'used',
  used: 'used',
  versleten: 'worn',
  worn: 'worn',
  kapot: 'broken',
  stuk: 'broken',
  defect: 'broken',
  broken: 'broken',
};

/** Whose a thing is; any other word is the name of an owner outside the house. */
const ownerWords: Readonly<Record<string, 'house' | 'initiative'>> = {
  huis: 'house',
  house: 'house',
  maison: 'house',
  initiatief: 'initiative',
  initiative: 'initiative',
};

/** Rows worked through before others get a turn. */
const stretch = 2000;

interface ItemRow {
  reader: RowReader;
  barcode: string;
  kindName: string;
  initiativeId: string;
  condition: Item['condition'] | null;
  /** Null when the file has no such column: what is there stays. */
  note: string | null;
  place: string | null;
  acquiredOn: string | null;
  loanDays: number | null;
  replacementCents: number | null;
  shelf: string | null;
  donor: string | null;
  owner: Owner | null;
}

interface Owner {
  owner: Item['owner'];
  ownerName: string;
}

/** What a file of items would do: found again by barcode, kinds by their name within the initiative. */
export async function planItems({ core, db, file, mapping }: PlanQuestion): Promise<Plan> {
  const lookup = await catalogLookup(db);
  const rows: ItemRow[] = [];
  const seen = new Map<string, number>();
  for (const [index, raw] of file.rows.entries()) {
    if (index % stretch === 0) await breathe();
    rows.push(readItemRow(rowReader(mapping, raw), lookup, seen));
  }
  const known = await knownItems(
    db,
    rows.filter(({ barcode }) => barcode !== '').map(({ barcode }) => barcode),
  );
  const kinds = new KindBook(core.ports.ids, lookup);
  const items: ItemToWrite[] = [];
  const outcomes = rows.map((row): { line: number; outcome: RowOutcome } => {
    const { line, problems } = row.reader;
    if (problems.length > 0) return { line, outcome: 'error' };
    const kindId = kinds.idFor(row);
    const before = known.get(row.barcode);
    const item: ItemToWrite = {
      id: before?.id ?? core.ports.ids.next(),
      isNew: before === undefined,
      kindId,
      barcode: row.barcode,
      condition: row.condition ?? (before?.condition as Item['condition'] | undefined) ?? 'good',
      note: row.note ?? before?.note ?? '',
      place: row.place ?? before?.place ?? '',
      acquiredOn: row.reader.has('acquiredOn') ? row.acquiredOn : (before?.acquired_on ?? null),
      ...standingOf(row, before),
    };
    const same =
      before !== undefined &&
      before.kind_id === item.kindId &&
      before.condition === item.condition &&
      before.note === item.note &&
      before.place === item.place &&
      before.acquired_on === item.acquiredOn &&
      before.shelf === item.shelf &&
      before.donor_name === item.donorName &&
      before.owner === item.owner &&
      before.owner_name === item.ownerName &&
      !kinds.changes(kindId);
    if (!same) items.push(item);
    return { line, outcome: before === undefined ? 'new' : same ? 'unchanged' : 'changed' };
  });
  return {
    outcomes,
    problems: rows.flatMap(({ reader }) => reader.problems),
    alsoCreated: kinds.fresh().map(({ name }) => ({ what: 'kind', name })),
    async write(call, { progress, signal }) {
      await putKinds(call.tx, core, kinds.toWrite());
      const { kindIds } = await bulkWriteItems(call.tx, core, items, { progress, signal });
      for (const kindId of new Set([...kindIds, ...kinds.toWrite().map(({ id }) => id)]))
        call.touched('kind', kindId);
    },
  };
}

function readItemRow(reader: RowReader, lookup: CatalogLookup, seen: Map<string, number>): ItemRow {
  const barcode = readBarcode(reader, seen);
  const kindName = reader.text('kind', 120);
  if (kindName === '') reader.problem('kind', 'required');
  const initiativeName = reader.text('initiative', 120);
  const initiative = lookup.initiative(initiativeName);
  if (initiativeName === '') reader.problem('initiative', 'required');
  else if (!initiative) reader.problem('initiative', 'unknownInitiative', initiativeName);
  const conditionText = reader.text('condition', 40);
  const condition = conditionWords[fold(conditionText)] ?? null;
  if (conditionText !== '' && condition === null)
    reader.problem('condition', 'unknownCondition', conditionText);
  const dayText = reader.text('acquiredOn', 40);
  const acquiredOn = dayText === '' ? null : dayIn(dayText);
  if (dayText !== '' && acquiredOn === null) reader.problem('acquiredOn', 'impossibleDay', dayText);
  return {
    reader,
    barcode,
    kindName,
    initiativeId: initiative?.id ?? '',
    condition,
    note: reader.has('note') ? reader.text('note', 1000) : null,
    place: reader.has('place') ? reader.text('place', 120) : null,
    acquiredOn,
    loanDays: readLoanDays(reader),
    replacementCents: readReplacement(reader),
    shelf: reader.has('shelf') ? reader.text('shelf', 60) : null,
    donor: reader.has('donor') ? reader.text('donor', 120) : null,
    owner: reader.has('owner') ? readOwner(reader.text('owner', 120)) : null,
  };
}

function readOwner(text: string): Owner {
  const word = text === '' ? 'house' : ownerWords[fold(text)];
  return word ? { owner: word, ownerName: '' } : { owner: 'other', ownerName: text };
}

/** What a file does not tell stays. A giver who prefers not to be named, or is shielded, is in no file: an empty cell says nothing of them. */
function standingOf(row: ItemRow, before: KnownItem | undefined) {
  const isUnnamed = before?.donor_unnamed === 1;
  const isUntold = isUnnamed || (before?.donor_person_id ?? null) !== null;
  return {
    shelf: row.shelf ?? before?.shelf ?? '',
    donorName: before && isUntold && !row.donor ? before.donor_name : (row.donor ?? before?.donor_name ?? ''),
    donorUnnamed: isUnnamed,
    owner: row.owner?.owner ?? (before?.owner as Item['owner'] | undefined) ?? 'house',
    ownerName: row.owner?.ownerName ?? before?.owner_name ?? '',
  };
}

function readBarcode(reader: RowReader, seen: Map<string, number>): string {
  const text = reader.text('barcode', 64);
  if (text === '') {
    reader.problem('barcode', 'required');
    return '';
  }
  const read = readItemCode(text);
  if (read.code === null) {
    reader.problem(
      'barcode',
      read.reason === 'card' ? 'cardNumber' : 'damagedBarcode',
      read.reason === 'card' ? '' : text,
    );
    return '';
  }
  const before = seen.get(read.code);
  if (before !== undefined) reader.problem('barcode', 'barcodeTwice', String(before));
  seen.set(read.code, reader.line);
  return read.code;
}

function readLoanDays(reader: RowReader): number | null {
  const text = reader.text('loanDays', 20);
  if (text === '') return null;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 730) return days;
  reader.problem('loanDays', 'impossibleNumber', text);
  return null;
}

function readReplacement(reader: RowReader): number | null {
  const text = reader.text('replacement', 20);
  if (text === '') return null;
  const cents = parseEuro(text);
  if (cents !== null && cents >= 0) return cents;
  reader.problem('replacement', 'impossibleAmount', text);
  return null;
}

/** Kinds of the file: found, new, or changed in period or value by the last row that says so. */
class KindBook {
  private readonly ids: { next(): string };
  private readonly lookup: CatalogLookup;
  private readonly byKey = new Map<string, string>();
  private readonly writes = new Map<string, KindToWrite>();

  constructor(ids: { next(): string }, lookup: CatalogLookup) {
    this.ids = ids;
    this.lookup = lookup;
  }

  idFor(row: ItemRow): string {
    const key = `${row.initiativeId} ${kindKey(row.kindName)}`;
    const known = this.lookup.kind(row.initiativeId, row.kindName);
    const id = this.byKey.get(key) ?? known?.id ?? this.ids.next();
    this.byKey.set(key, id);
    const loanDays = row.loanDays ?? undefined;
    const replacementCents = row.replacementCents ?? undefined;
    const differs =
      (loanDays !== undefined && loanDays !== known?.loan_days) ||
      (replacementCents !== undefined && replacementCents !== known?.replacement_cents);
    if (!known || differs) {
      const before = this.writes.get(id);
      this.writes.set(id, {
        ...(before ?? {
          id,
          isNew: !known,
          initiativeId: row.initiativeId,
          name: known?.name ?? row.kindName,
        }),
        ...(loanDays !== undefined && { loanDays }),
        ...(replacementCents !== undefined && { replacementCents }),
      });
    }
    return id;
  }

  changes(id: string): boolean {
    return this.writes.has(id);
  }

  fresh(): KindToWrite[] {
    return this.toWrite().filter(({ isNew }) => isNew);
  }

  toWrite(): KindToWrite[] {
    return [...this.writes.values()];
  }
}
