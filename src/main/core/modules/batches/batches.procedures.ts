import { actorOf, type Procedures } from '../../rpc/procedures.ts';
import { batchViews } from './batch-view.ts';
import { changeItems, preview } from './batches.service.ts';
import { lastBatches } from './batches.store.ts';
import { batchLines, undoBatch } from './undo-batch.ts';

/** So many are shown: who looks for an older change looks at the item. */
const shownBatches = 50;

/** Many items changed in one act. */
export const batchesProcedures: Procedures<'batches'> = {
  preview,
  change: changeItems,
  undo: (call, { batchId }) => undoBatch(call, batchId),
  recent: async (call) => {
    const { accountId, initiativeIds } = actorOf(call);
    const ofWhom = initiativeIds === null ? null : (accountId ?? '');
    return batchViews(call.db, await lastBatches(call.db, shownBatches, ofWhom), call);
  },
  lines: (call, { batchId }) => batchLines(call, batchId),
};
