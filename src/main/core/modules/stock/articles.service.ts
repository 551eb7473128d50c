import type { Article, ArticleMovement } from '#shared/contract/stock.contract.ts';
import { actorOf, type CommandCall, type InputOf, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { accountNames } from '../admin/index.ts';
import {
  initiativeLabels,
  itemCodesTaken,
  nameKey,
  readItemCode,
  refuseOtherInitiatives,
} from '../catalog/index.ts';
import { hiddenFromCaller, personSummaries } from '../people/index.ts';
import { isLow, refusalToReverse } from './article.rules.ts';
import {
  type ArticleMovementRow,
  type ArticleRow,
  articleNamed,
  articleWithBarcode,
  changeArticle,
  findArticle,
  historyOf,
  insertArticle,
  listArticles,
  reversedAmong,
  stockOf,
} from './articles.store.ts';
import { scopeOf } from './movements.service.ts';

/** Articles with their stock: low ones first, then by name. */
export async function articles(call: QueryCall, input: InputOf<'stock', 'articles'>): Promise<Article[]> {
  const rows = await listArticles(call.db, scopeOf(call, input.initiativeId), input.includeInactive);
  const views = await articleViews(call.db, rows);
  return views.toSorted((a, b) => Number(b.isLow && b.active) - Number(a.isLow && a.active));
}

/** The article with this barcode, in whatever spelling the scanner sent it; null for any other code. */
export async function articleByCode(ex: Executor, text: string): Promise<Article | null> {
  const { code } = readItemCode(text);
  const row = code === null ? undefined : await articleWithBarcode(ex, code);
  return row ? ((await articleViews(ex, [row]))[0] ?? null) : null;
}

/** The same for who asks: a volunteer finds the articles of the own initiatives. */
export async function ownArticleByCode(call: QueryCall, code: string): Promise<Article | null> {
  const article = await articleByCode(call.db, code);
  const own = actorOf(call).initiativeIds;
  return article && own && !own.includes(article.initiativeId) ? null : article;
}

export async function createArticle(
  call: CommandCall,
  input: InputOf<'stock', 'createArticle'>,
): Promise<Article> {
  found((await initiativeLabels(call.tx, [input.initiativeId])).get(input.initiativeId), 'initiative');
  refuseOtherInitiatives(call, input.initiativeId);
  if (await findArticle(call.tx, input.articleId)) refuse('command.usedForSomethingElse');
  const fields = await fieldsOf(call.tx, input.initiativeId, input.articleId, input);
  const row = { id: input.articleId, initiative_id: input.initiativeId, ...fields, revision: 0 };
  await insertArticle(call.tx, row);
  return toldArticle(call, row.id);
}

export async function updateArticle(
  call: CommandCall,
  input: InputOf<'stock', 'updateArticle'>,
): Promise<Article> {
  const before = found(await findArticle(call.tx, input.articleId), 'article');
  refuseOtherInitiatives(call, before.initiative_id);
  const fields = await fieldsOf(call.tx, before.initiative_id, before.id, input);
  if (!(await changeArticle(call.tx, before.id, input.revision, fields))) refuse('catalog.changedMeanwhile');
  return toldArticle(call, before.id);
}

type Fields = Pick<
  InputOf<'stock', 'createArticle'>,
  'name' | 'unit' | 'barcode' | 'lowAt' | 'priceCents' | 'active'
>;

async function fieldsOf(ex: Executor, initiativeId: string, articleId: string, input: Fields) {
  const key = nameKey(input.name);
  const named = await articleNamed(ex, initiativeId, key);
  if (named && named.id !== articleId) refuse('stock.articleNameTaken');
  const barcode = input.barcode === null ? null : await freeCode(ex, input.barcode, articleId);
  return {
    name: input.name,
    name_key: key,
    unit: input.unit,
    barcode,
    low_at: input.lowAt,
    price_cents: input.priceCents,
    active: input.active ? 1 : 0,
  };
}

/** A scan must mean one thing: a code on an item is no article's. */
async function freeCode(ex: Executor, text: string, articleId: string): Promise<string> {
  const read = readItemCode(text);
  if (read.code === null) return refuse(read.reason === 'card' ? 'stock.cardScanned' : 'stock.codeDamaged');
  const holder = await articleWithBarcode(ex, read.code);
  const onItem = (await itemCodesTaken(ex, [read.code])).has(read.code);
  if (onItem || (holder && holder.id !== articleId)) refuse('catalog.barcodeTaken', { barcode: read.code });
  return read.code;
}

export async function toldArticle(call: CommandCall, articleId: string): Promise<Article> {
  call.touched('movement', articleId);
  const row = found(await findArticle(call.tx, articleId), 'article');
  return found((await articleViews(call.tx, [row]))[0], 'article');
}

export async function articleViews(ex: Executor, rows: readonly ArticleRow[]): Promise<Article[]> {
  const stock = await stockOf(
    ex,
    rows.map((row) => row.id),
  );
  const initiatives = await initiativeLabels(
    ex,
    rows.map((row) => row.initiative_id),
  );
  return rows.map((row) => {
    const now = stock.get(row.id) ?? { stock: 0, lastAt: null };
    return {
      id: row.id,
      initiativeId: row.initiative_id,
      initiativeName: initiatives.get(row.initiative_id)?.name ?? '',
      name: row.name,
      unit: row.unit,
      barcode: row.barcode,
      lowAt: row.low_at,
      priceCents: row.price_cents,
      active: row.active === 1,
      ...now,
      isLow: isLow(now.stock, row.low_at),
      revision: row.revision,
    };
  });
}

export async function stockHistory(call: QueryCall, input: InputOf<'stock', 'stockHistory'>) {
  const article = found(await findArticle(call.db, input.articleId), 'article');
  const own = actorOf(call).initiativeIds;
  if (own && !own.includes(article.initiative_id)) return { movements: [], total: 0 };
  const { rows, total } = await historyOf(call.db, article.id, input);
  const hidden = await hiddenFromCaller(call);
  const movements = await articleMovementViews(call.db, rows, call.now);
  return {
    movements: movements.map((one) =>
      one.person && hidden.has(one.person.id) ? { ...one, person: null } : one,
    ),
    total,
  };
}

export async function articleMovementViews(
  ex: Executor,
  rows: readonly ArticleMovementRow[],
  now: string,
): Promise<ArticleMovement[]> {
  const persons = await personSummaries(
    ex,
    rows.flatMap((row) => row.person_id ?? []),
  );
  const accounts = await accountNames(
    ex,
    rows.map((row) => row.by_account_id),
  );
  const reversed = await reversedAmong(
    ex,
    rows.map((row) => row.id),
  );
  const stock = await stockOf(ex, [...new Set(rows.map((row) => row.article_id))]);
  return rows.map((row) => {
    const person = row.person_id === null ? undefined : persons.get(row.person_id);
    const reason = row.reason as ArticleMovement['reason'];
    return {
      id: row.id,
      articleId: row.article_id,
      quantity: row.quantity,
      stockAfter: row.stock_after,
      reason,
      person: person ? { id: person.id, name: person.name || person.number } : null,
      loanId: row.loan_id,
      at: row.at,
      by: row.by_account_id === null ? null : (accounts.get(row.by_account_id) ?? null),
      note: row.note,
      reverses: row.reverses_id,
      reversed: reversed.has(row.id),
      canUndo:
        refusalToReverse(
          {
            at: row.at,
            isReversal: row.reverses_id !== null,
            isReversed: reversed.has(row.id),
            reason,
            quantity: row.quantity,
            stock: stock.get(row.article_id)?.stock ?? 0,
          },
          now,
        ) === null,
    };
  });
}
