import {
  catalogLookup,
  type KindToWrite,
  type KnownKind,
  kindKey,
  type Part,
  partsOf,
  putKindParts,
  putKinds,
} from '../../catalog/index.ts';
import type { RowReader } from '../cells.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import {
  eachOf,
  euroCell,
  initiativeCell,
  listCell,
  needed,
  onlyOnce,
  planOf,
  readRows,
  sameText,
  wholeCell,
  yesNoCell,
} from './read.ts';

interface KindLine {
  reader: RowReader;
  initiativeId: string;
  name: string;
  fields: Pick<KindToWrite, 'description' | 'loanDays' | 'replacementCents' | 'visible'>;
  parts: PlainPart[] | null;
}

type PlainPart = Pick<Part, 'name' | 'quantity'>;

interface KindWithParts {
  kind: KindToWrite;
  parts: Part[] | null;
}

/** Kinds, found again by their name within the initiative. A part that keeps its name stays the same part. */
export async function planKinds(question: PlanQuestion): Promise<Plan> {
  const { core, db } = question;
  const lookup = await catalogLookup(db);
  const seen = new Map<string, number>();
  const rows = await readRows(question, (reader): KindLine => {
    const name = needed(reader, 'kind', 120);
    const initiativeId = initiativeCell(reader, 'initiative', lookup)?.id ?? '';
    if (name !== '' && initiativeId !== '')
      onlyOnce(reader, seen, 'kind', `${initiativeId} ${kindKey(name)}`);
    return {
      reader,
      initiativeId,
      name,
      fields: fieldsOf(reader),
      parts: reader.has('parts') ? partsIn(reader) : null,
    };
  });
  const known = rows.flatMap((row) => lookup.kind(row.initiativeId, row.name)?.id ?? []);
  const partsNow = await partsOf(db, [...new Set(known)]);
  return planOf<KindLine, KindWithParts>({
    rows,
    readerOf: ({ reader }) => reader,
    decide(row) {
      const before = lookup.kind(row.initiativeId, row.name);
      const stand = before ? (partsNow.get(before.id) ?? []) : [];
      const fields = {
        ...row.fields,
        ...(row.fields.description !== undefined && {
          description: sameText(before?.description, row.fields.description),
        }),
      };
      const parts = row.parts && withIds(row.parts, stand, () => core.ports.ids.next());
      const sameParts = parts === null || JSON.stringify(parts) === JSON.stringify(stand.map(plainPart));
      if (before && sameParts && !differs(before, fields)) return { outcome: 'unchanged', write: null };
      const kind: KindToWrite = {
        id: before?.id ?? core.ports.ids.next(),
        isNew: !before,
        initiativeId: row.initiativeId,
        name: before?.name ?? row.name,
        ...fields,
      };
      return { outcome: before ? 'changed' : 'new', write: { kind, parts: sameParts ? null : parts } };
    },
    write: async (call, writes, watch) => {
      await putKinds(
        call.tx,
        core,
        writes.map(({ kind }) => kind),
      );
      await eachOf(writes, watch, async ({ kind, parts }) => {
        if (parts) await putKindParts(call.tx, kind.id, parts);
        call.touched('kind', kind.id);
      });
    },
  });
}

function fieldsOf(reader: RowReader): KindLine['fields'] {
  return {
    ...(reader.has('description') && { description: reader.text('description', 4000) }),
    ...(reader.has('loanDays') && { loanDays: wholeCell(reader, 'loanDays', 1, 730) }),
    ...(reader.has('replacement') && { replacementCents: euroCell(reader, 'replacement') }),
    ...(reader.has('visible') && { visible: yesNoCell(reader, 'visible') ?? true }),
  };
}

const differs = (before: KnownKind, fields: KindLine['fields']): boolean =>
  (fields.description !== undefined && fields.description !== before.description) ||
  (fields.loanDays !== undefined && fields.loanDays !== before.loan_days) ||
  (fields.replacementCents !== undefined && fields.replacementCents !== before.replacement_cents) ||
  (fields.visible !== undefined && fields.visible !== (before.visible === 1));

/** `2 x slang` is two of them; a name alone is one. */
function partsIn(reader: RowReader): PlainPart[] {
  return listCell(reader, 'parts', 4000).map((text) => {
    const [, quantity = '1', name = text] = /^(\d{1,3}) ?[x×] ?(.+)$/i.exec(text) ?? [];
    if (Number(quantity) === 0 || name.length > 80) reader.problem('parts', 'tooLong', text);
    return { name, quantity: Number(quantity) };
  });
}

const plainPart = ({ id, name, quantity, photoId }: Part): Part => ({ id, name, quantity, photoId });

function withIds(parts: readonly PlainPart[], stand: readonly Part[], newId: () => string): Part[] {
  const left = [...stand];
  return parts.map(({ name, quantity }) => {
    const at = left.findIndex((part) => kindKey(part.name) === kindKey(name));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return { id: same?.id ?? newId(), name, quantity, photoId: same?.photoId ?? null };
  });
}
