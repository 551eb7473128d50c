import { type Listed, listedTable, listedWith } from '../../store/listed.ts';
import { inPieces } from '../catalog/index.ts';
import { type ArticleMovementRow, type ArticleRow, stockOf } from './articles.store.ts';
import type { StockTables } from './stock.tables.ts';

export interface ListedArticle extends ArticleRow {
  stock: number;
}

/** Articles with what there is of them now. */
export const listedArticles: Listed<ListedArticle> = listedWith(
  listedTable('article'),
  async (ex, rows): Promise<ListedArticle[]> => {
    const stock = await stockOf(
      ex,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, stock: stock.get(row.id)?.stock ?? 0 }));
  },
);

export interface ListedArticleMove extends ArticleMovementRow {
  article: Pick<ArticleRow, 'name' | 'unit' | 'barcode' | 'initiative_id'> | undefined;
}

/** What came in and went out of articles. */
export const listedArticleMoves: Listed<ListedArticleMove> = listedWith(
  listedTable('article_movement'),
  async (ex, rows): Promise<ListedArticleMove[]> => {
    const articles = new Map<string, ArticleRow>();
    for (const piece of inPieces([...new Set(rows.map((row) => row.article_id))]))
      for (const row of await ex.selectFrom('article').selectAll().where('id', 'in', piece).execute())
        articles.set(row.id, row);
    return rows.map((row) => ({ ...row, article: articles.get(row.article_id) }));
  },
);

/** Where things went: places, hosts, owners, in and out of use. */
export const listedMoves = listedTable('item_movement');

export interface ListedTakeLine extends Readonly<StockTables['stock_take_line']> {
  name: string;
  initiativeId: string;
  takePlace: string | null;
  closedAt: string | null;
}

/** Digits of a line's number in its key, so that keys sort as numbers do. */
const digits = 9;
const keyOf = ({ take_id, n }: Pick<ListedTakeLine, 'take_id' | 'n'>): string =>
  `${take_id} ${String(n).padStart(digits, '0')}`;

/** The reports of counts that were closed, line by line. */
export const listedTakeLines: Listed<ListedTakeLine> = {
  count: async (ex) => {
    const { n } = await ex
      .selectFrom('stock_take_line')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  },
  after: (ex, key, limit) => {
    const [takeId = '', n = '0'] = key.split(' ');
    return ex
      .selectFrom('stock_take_line as line')
      .innerJoin('stock_take as take', 'take.id', 'line.take_id')
      .selectAll('line')
      .select(['take.name', 'take.initiative_id as initiativeId', 'take.place as takePlace'])
      .select('take.closed_at as closedAt')
      .where((eb) =>
        eb.or([
          eb('line.take_id', '>', takeId),
          eb.and([eb('line.take_id', '=', takeId), eb('line.n', '>', Number(n))]),
        ]),
      )
      .orderBy('line.take_id')
      .orderBy('line.n')
      .limit(limit)
      .execute();
  },
  keyOf,
};
