import { catalogLookup, itemCodesTaken, nameKey } from '../../catalog/index.ts';
import { type ArticleRow, articlesOf, countStock, createArticle, updateArticle } from '../../stock/index.ts';
import type { RowReader } from '../cells.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import {
  codeOf,
  eachOf,
  euroCell,
  initiativeCell,
  needed,
  onlyOnce,
  planOf,
  readRows,
  wholeCell,
  yesNoCell,
} from './read.ts';

interface Fields {
  name: string;
  unit: string;
  barcode: string | null;
  lowAt: number | null;
  priceCents: number | null;
  active: boolean;
}

interface ArticleLine {
  reader: RowReader;
  initiativeId: string;
  fields: Partial<Fields> & { name: string };
  stock: number | null;
}

interface ArticleToWrite {
  before: ArticleRow | undefined;
  initiativeId: string;
  fields: Fields;
  stock: number | null;
}

/**
 * Articles, found again by their name within the initiative. The stock is only for an article that is new: afterwards it
 * follows from what came and went.
 */
export async function planArticles(question: PlanQuestion): Promise<Plan> {
  const { db } = question;
  const lookup = await catalogLookup(db);
  const seen = new Map<string, number>();
  const codesSeen = new Map<string, number>();
  const rows = await readRows(question, (reader): ArticleLine => {
    const initiativeId = initiativeCell(reader, 'initiative', lookup)?.id ?? '';
    const fields = readFields(reader);
    if (fields.name !== '' && initiativeId !== '')
      onlyOnce(reader, seen, 'article', `${initiativeId} ${nameKey(fields.name)}`);
    if (fields.barcode) onlyOnce(reader, codesSeen, 'barcode', fields.barcode);
    return { reader, initiativeId, fields, stock: wholeCell(reader, 'stock', 0, 1_000_000) };
  });
  const all = await articlesOf(db);
  const known = new Map(all.map((row) => [`${row.initiative_id} ${row.name_key}`, row]));
  const byCode = new Map(all.flatMap((row) => (row.barcode ? [[row.barcode, row] as const] : [])));
  const onItems = await itemCodesTaken(
    db,
    rows.flatMap(({ fields }) => fields.barcode ?? []),
  );
  return planOf<ArticleLine, ArticleToWrite>({
    rows,
    readerOf: ({ reader }) => reader,
    decide({ reader, initiativeId, fields, stock }) {
      const before = known.get(`${initiativeId} ${nameKey(fields.name)}`);
      const code = fields.barcode ?? '';
      if (onItems.has(code)) reader.problem('barcode', 'codeOfItem', code);
      const holder = byCode.get(code);
      if (holder && holder.id !== before?.id) reader.problem('barcode', 'codeOfArticle', holder.name);
      const stands = before && fieldsOf(before);
      const wanted: Fields = { ...(stands ?? usual), ...fields, name: stands?.name ?? fields.name };
      if (stands && JSON.stringify(stands) === JSON.stringify(wanted))
        return { outcome: 'unchanged', write: null };
      return { outcome: before ? 'changed' : 'new', write: { before, initiativeId, fields: wanted, stock } };
    },
    write: (call, writes, watch) =>
      eachOf(writes, watch, async ({ before, initiativeId, fields, stock }) => {
        const { commandId } = call;
        if (before)
          return updateArticle(call, {
            commandId,
            articleId: before.id,
            revision: before.revision,
            ...fields,
          });
        const articleId = call.newId();
        await createArticle(call, { commandId, articleId, initiativeId, ...fields });
        if (stock !== null)
          await countStock(call, {
            commandId,
            movementId: call.newId(),
            articleId,
            counted: stock,
            note: '',
          });
      }),
  });
}

const usual: Fields = { name: '', unit: '', barcode: null, lowAt: null, priceCents: null, active: true };

const fieldsOf = (row: ArticleRow): Fields => ({
  name: row.name,
  unit: row.unit,
  barcode: row.barcode,
  lowAt: row.low_at,
  priceCents: row.price_cents,
  active: row.active === 1,
});

function readFields(reader: RowReader): ArticleLine['fields'] {
  const code = reader.text('barcode', 64);
  return {
    name: needed(reader, 'article', 120),
    ...(reader.has('unit') && { unit: reader.text('unit', 30) }),
    ...(reader.has('barcode') && { barcode: code === '' ? null : codeOf(reader, 'barcode', code) }),
    ...(reader.has('lowAt') && { lowAt: wholeCell(reader, 'lowAt', 0, 1_000_000) }),
    ...(reader.has('price') && { priceCents: euroCell(reader, 'price') }),
    ...(reader.has('active') && { active: yesNoCell(reader, 'active') ?? true }),
  };
}
