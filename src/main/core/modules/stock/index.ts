import './person-rows.ts';
import { provideItemLog } from '../catalog/index.ts';
import { itemLog } from './movements.log.ts';

export { articleByCode } from './articles.service.ts';
export { type CountFacts, countFacts, type OutNow, provideCountFacts } from './count-facts.ts';
export { partWith } from './moves.service.ts';
export { stockProcedures } from './stock.procedures.ts';

// The catalogue changes where things stand and knows no history: it tells through this.
provideItemLog(itemLog);

export { countStock } from './article-moves.service.ts';
export { createArticle, updateArticle } from './articles.service.ts';
export { type ArticleRow, articlesOf } from './articles.store.ts';
export {
  type ListedArticle,
  type ListedArticleMove,
  type ListedTakeLine,
  listedArticleMoves,
  listedArticles,
  listedMoves,
  listedTakeLines,
} from './listed.ts';
