import type { Procedures } from '../../rpc/procedures.ts';
import { countStock, moveStock, undoStock } from './article-moves.service.ts';
import {
  articles,
  createArticle,
  ownArticleByCode,
  stockHistory,
  updateArticle,
} from './articles.service.ts';
import { movementsOfItem, recentMovements, undoMovement } from './movements.service.ts';
import { bringHome, hostItem, moveItem, partWith, places, renamePlace } from './moves.service.ts';
import { cancelTake, oneTake, scan, startTake, takeLines, takes, undoScan } from './take.service.ts';
import { closeTake, reopenTake, undoClose } from './take-close.service.ts';
import { takeReport } from './take-report.service.ts';

/** Counting, moving, giving away and selling things; articles with a stock. */
export const stockProcedures: Procedures<'stock'> = {
  takes,
  take: oneTake,
  takeLines,
  startTake,
  scan,
  undoScan,
  closeTake,
  undoClose,
  cancelTake,
  reopenTake,
  takeReport,

  places,
  renamePlace,
  moveItem,
  hostItem,
  bringHome,
  partWith,
  undoMovement,
  movementsOfItem,
  recentMovements,

  articles,
  articleByCode: (call, { code }) => ownArticleByCode(call, code),
  createArticle,
  updateArticle,
  moveStock,
  countStock,
  undoStock,
  stockHistory,
};
