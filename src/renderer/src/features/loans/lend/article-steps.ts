import type { Article } from '#shared/contract/stock.contract.ts';
import type { ScanAnswer } from '../../../staff/scan/index.ts';
import type { ArticleLine, ArticleState, ShownArticle } from './article-state.ts';
import type { ActTools } from './lend-acts.ts';

/** How a package leaves, the likeliest first: Enter does that one. What has a price is sold, the rest is given. */
export function articleOffers({ article, quantity }: ShownArticle): readonly ArticleLine['how'][] {
  if (!article.active || quantity < 1 || quantity > article.stock) return [];
  return article.priceCents === null ? ['given'] : ['sold', 'given'];
}

/** How many lie on the counter after one more scan: the same package again is one more. */
export const scannedTimes = ({ article: shown }: Pick<ArticleState, 'article'>, article: Article): number =>
  shown?.article.id === article.id ? shown.quantity + 1 : 1;

export interface ArticleActs {
  show: (article: Article) => ScanAnswer;
  /** Gives or sells what lies on the counter, to the person who is open if there is one. */
  part: (how: ArticleLine['how']) => Promise<ScanAnswer>;
  undo: (movementId: string) => Promise<void>;
}

/** Packages at the counter: each act is a movement of the stock, and says the way back. */
export function createArticleActs(tools: () => ActTools): ArticleActs {
  /** The id a movement is first tried with: tried again after a lost answer, it cannot happen twice. */
  let attempt: { key: string; movementId: string } | null = null;

  function show(article: Article): ScanAnswer {
    const { state, happened, words } = tools();
    const quantity = scannedTimes(state(), article);
    happened({ type: 'articleShown', article, quantity });
    const isThere = article.active && article.stock >= quantity;
    return { tone: isThere ? 'good' : 'bad', text: words.article(article, quantity), isShown: true };
  }

  async function part(how: ArticleLine['how']): Promise<ScanAnswer> {
    const { state, commands, words, happened, failureText, newId } = tools();
    const { article: shown, person } = state();
    if (!shown) throw new Error('no package lies on the counter');
    const { article, quantity } = shown;
    const key = [article.id, article.stock, how, quantity, person?.id].join(' ');
    if (attempt?.key !== key) attempt = { key, movementId: newId() };
    const { movementId } = attempt;
    try {
      const moved = await commands.moveStock({
        movementId,
        articleId: article.id,
        quantity,
        reason: how,
        personId: person?.id ?? null,
        note: '',
      });
      attempt = null;
      happened({ type: 'articleGone', movementId, article: moved.article, how, quantity });
      return {
        tone: 'good',
        text: words.articleGone(how, article, quantity),
        undo: () => void undo(movementId),
      };
    } catch (error) {
      return { tone: 'bad', text: failureText(error) };
    }
  }

  async function undo(movementId: string): Promise<void> {
    const { commands, words, happened, failureText, newId, tell } = tools();
    try {
      const { article } = await commands.undoStock({ movementId: newId(), reversesId: movementId });
      happened({ type: 'articleBack', movementId });
      tell({ tone: 'good', text: words.articleBack(article) });
    } catch (error) {
      tell({ tone: 'bad', text: failureText(error) });
    }
  }

  return { show, part, undo };
}
