import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import type { StockTables } from './stock.tables.ts';

export type ArticleRow = Selectable<StockTables['article']>;
export type ArticleMovementRow = Selectable<StockTables['article_movement']>;

export const findArticle = (ex: Executor, id: string): Promise<ArticleRow | undefined> =>
  ex.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();

export const articleWithBarcode = (ex: Executor, barcode: string): Promise<ArticleRow | undefined> =>
  ex.selectFrom('article').selectAll().where('barcode', '=', barcode).executeTakeFirst();

export const articleNamed = (
  ex: Executor,
  initiativeId: string,
  key: string,
): Promise<{ id: string } | undefined> =>
  ex
    .selectFrom('article')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .where('name_key', '=', key)
    .executeTakeFirst();

export function listArticles(
  ex: Executor,
  initiativeIds: readonly string[] | null,
  includeInactive: boolean,
): Promise<ArticleRow[]> {
  let question = ex.selectFrom('article').selectAll();
  if (initiativeIds) question = question.where('initiative_id', 'in', [...initiativeIds, '']);
  if (!includeInactive) question = question.where('active', '=', 1);
  return question.orderBy('name_key').orderBy('id').execute();
}

export const insertArticle = async (tx: Executor, row: ArticleRow): Promise<void> =>
  void (await tx.insertInto('article').values(row).execute());

/** False when the row is no longer at `revision`: somebody was quicker. */
export async function changeArticle(
  tx: Executor,
  id: string,
  revision: number,
  changes: Partial<ArticleRow>,
): Promise<boolean> {
  const result = await tx
    .updateTable('article')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface Stock {
  stock: number;
  lastAt: string | null;
}

/** The stock of articles: the sum of what moved. An article that never moved is not in the map. */
export async function stockOf(ex: Executor, articleIds: readonly string[]): Promise<Map<string, Stock>> {
  if (articleIds.length === 0) return new Map();
  const rows = await ex
    .selectFrom('article_movement')
    .select(['article_id', (eb) => eb.fn.sum('quantity').as('stock'), (eb) => eb.fn.max('at').as('lastAt')])
    .where('article_id', 'in', articleIds)
    .groupBy('article_id')
    .execute();
  return new Map(rows.map((row) => [row.article_id, { stock: Number(row.stock), lastAt: row.lastAt }]));
}

/** The last link of an article's chain. */
export const lastMovement = (
  ex: Executor,
  articleId: string,
): Promise<{ seq: number; stock_after: number } | undefined> =>
  ex
    .selectFrom('article_movement')
    .select(['seq', 'stock_after'])
    .where('article_id', '=', articleId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

export const articleMovementById = (ex: Executor, id: string): Promise<ArticleMovementRow | undefined> =>
  ex.selectFrom('article_movement').selectAll().where('id', '=', id).executeTakeFirst();

export const insertArticleMovement = async (tx: Executor, row: ArticleMovementRow): Promise<void> =>
  void (await tx.insertInto('article_movement').values(row).execute());

/** Which of these were taken back. */
export async function reversedAmong(ex: Executor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ex
    .selectFrom('article_movement')
    .select('reverses_id')
    .where('reverses_id', 'in', ids)
    .execute();
  return new Set(rows.flatMap((row) => row.reverses_id ?? []));
}

export async function historyOf(
  ex: Executor,
  articleId: string,
  page: { limit: number; offset: number },
): Promise<{ rows: ArticleMovementRow[]; total: number }> {
  const question = ex.selectFrom('article_movement').where('article_id', '=', articleId);
  const rows = await question
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const { n } = await question.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return { rows, total: Number(n) };
}

/** Every article of the house, in use or not. */
export const articlesOf = (ex: Executor): Promise<ArticleRow[]> => listArticles(ex, null, true);
