import type { Article } from '#shared/contract/stock.contract.ts';

/** A package on the counter: what runs out, and how many of it. */
export interface ShownArticle {
  article: Article;
  quantity: number;
}

/** What was given or sold from the stock at this screen. */
export interface ArticleLine {
  movementId: string;
  article: Article;
  how: 'given' | 'sold';
  quantity: number;
  isUndone: boolean;
  visit: number;
}

/** The part of the lending at one screen that is about packages. */
export interface ArticleState {
  /** A package that was scanned and not yet given or sold. */
  article: ShownArticle | null;
  /** What left the stock here, newest first. */
  articles: readonly ArticleLine[];
}

export type ArticleEvent =
  | { type: 'articleShown'; article: Article; quantity: number }
  | ({ type: 'articleGone' } & Pick<ArticleLine, 'movementId' | 'article' | 'how' | 'quantity'>)
  | { type: 'articleBack'; movementId: string };

type Visited = ArticleState & { visit: number };

/** As many as anybody looks back at. */
const mostLines = 100;

/** What lies on the counter and what left it, after something happened with a package. */
export function afterArticle({ articles, visit, article }: Visited, event: ArticleEvent): ArticleState {
  switch (event.type) {
    case 'articleShown':
      return { articles, article: { article: event.article, quantity: event.quantity } };
    case 'articleGone': {
      const { type: _, ...gone } = event;
      const others = articles.filter((earlier) => earlier.movementId !== gone.movementId);
      return {
        article: null,
        articles: [{ ...gone, isUndone: false, visit }, ...others].slice(0, mostLines),
      };
    }
    case 'articleBack':
      return {
        article,
        articles: articles.map((line) =>
          line.movementId === event.movementId ? { ...line, isUndone: true } : line,
        ),
      };
  }
}

/** What left the stock in this visit, newest first. */
export const articlesOf = (state: Visited): readonly ArticleLine[] =>
  state.articles.filter((line) => line.visit === state.visit);
