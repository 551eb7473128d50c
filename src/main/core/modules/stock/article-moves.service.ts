import type { Article, ArticleMovement } from '#shared/contract/stock.contract.ts';
import type { ArticleReason } from '#shared/contract/words.ts';
import type { CommandCall, InputOf } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import { refuseOtherInitiatives } from '../catalog/index.ts';
import { refusalToMove, refusalToReverse, signedQuantity } from './article.rules.ts';
import { articleMovementViews, toldArticle } from './articles.service.ts';
import {
  type ArticleMovementRow,
  type ArticleRow,
  articleMovementById,
  findArticle,
  insertArticleMovement,
  lastMovement,
  reversedAmong,
} from './articles.store.ts';
import { askPayment, takeBackPayment } from './payment.ts';

export interface Moved {
  article: Article;
  movement: ArticleMovement;
}

/** Takes from the stock or adds to it. What is sold to somebody known is owed until it is paid. */
export async function moveStock(call: CommandCall, input: InputOf<'stock', 'moveStock'>): Promise<Moved> {
  const article = await ownArticle(call, input.articleId);
  const quantity = signedQuantity(input.reason, input.quantity);
  if (input.reason === 'sold' && article.price_cents === null) refuse('stock.articleHasNoPrice');
  const moved = await write(call, article, { ...input, id: input.movementId, quantity });
  const cents = input.reason === 'sold' ? (article.price_cents ?? 0) * -quantity : 0;
  if (cents > 0)
    await askPayment(call, {
      movementId: input.movementId,
      personId: input.personId,
      initiativeId: article.initiative_id,
      what: `${-quantity} × ${article.name}`,
      cents,
    });
  return moved;
}

/** The stock was counted: the difference is written down, and that it was counted even when there is none. */
export async function countStock(call: CommandCall, input: InputOf<'stock', 'countStock'>): Promise<Moved> {
  const article = await ownArticle(call, input.articleId);
  const stock = (await lastMovement(call.tx, article.id))?.stock_after ?? 0;
  return write(call, article, {
    id: input.movementId,
    quantity: input.counted - stock,
    reason: 'count',
    personId: null,
    note: input.note,
  });
}

/** Takes a movement of today back by one the other way. */
export async function undoStock(call: CommandCall, input: InputOf<'stock', 'undoStock'>): Promise<Moved> {
  const row = found(await articleMovementById(call.tx, input.reversesId), 'movement');
  const article = await ownArticle(call, row.article_id);
  const reason = row.reason as ArticleReason;
  const refusal = refusalToReverse(
    {
      at: row.at,
      isReversal: row.reverses_id !== null,
      isReversed: (await reversedAmong(call.tx, [row.id])).has(row.id),
      reason,
      quantity: row.quantity,
      stock: (await lastMovement(call.tx, article.id))?.stock_after ?? 0,
    },
    call.now,
  );
  if (refusal) refuse(refusal, { name: article.name });
  const moved = await write(call, article, {
    id: input.movementId,
    quantity: -row.quantity,
    reason,
    personId: row.person_id,
    note: '',
    reverses: row.id,
  });
  if (reason === 'sold') await takeBackPayment(call, row.id);
  return moved;
}

interface NewMovement {
  id: string;
  quantity: number;
  reason: ArticleReason;
  personId: string | null;
  note: string;
  reverses?: string;
}

async function write(call: CommandCall, article: ArticleRow, input: NewMovement): Promise<Moved> {
  if (await articleMovementById(call.tx, input.id)) refuse('command.usedForSomethingElse');
  const last = await lastMovement(call.tx, article.id);
  const stock = last?.stock_after ?? 0;
  const refusal = refusalToMove(input.reason, stock, input.quantity);
  if (refusal) refuse(refusal, { name: article.name, count: stock });
  const row: ArticleMovementRow = {
    id: input.id,
    article_id: article.id,
    seq: (last?.seq ?? 0) + 1,
    previous_seq: last?.seq ?? null,
    stock_before: stock,
    // A difference of nothing is 0 and not -0, which a driver may write as a fraction.
    quantity: input.quantity === 0 ? 0 : input.quantity,
    stock_after: stock + input.quantity,
    reason: input.reason,
    person_id: input.personId,
    loan_id: null,
    at: call.now,
    by_account_id: call.actor?.accountId ?? null,
    note: input.note,
    reverses_id: input.reverses ?? null,
  };
  await insertArticleMovement(call.tx, row);
  call.touched('movement', row.id);
  if (row.person_id !== null) call.touched('person', row.person_id);
  const view = await toldArticle(call, article.id);
  const [movement] = await articleMovementViews(call.tx, [row], call.now);
  return { article: view, movement: found(movement, 'movement') };
}

async function ownArticle(call: CommandCall, articleId: string): Promise<ArticleRow> {
  const article = found(await findArticle(call.tx, articleId), 'article');
  refuseOtherInitiatives(call, article.initiative_id);
  return article;
}
