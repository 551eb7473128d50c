import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import { actorOf, type Procedures } from '../../rpc/procedures.ts';
import { refuse } from '../../rpc/refusal.ts';
import { accountNames } from '../admin/index.ts';
import { exportPart } from './export-csv.ts';
import { noteExport, startedExport } from './exports.ts';
import { findJob, isRunning, startJob } from './jobs.ts';
import { keepPreview, keptPreview } from './kept-preview.ts';
import { exportLists } from './lists/lists.ts';
import { previewAnswer, previewUpload, rememberMapping } from './preview.ts';
import { beginUpload, chunkBytes, forgetUpload, listUpload, takeChunk } from './uploads.ts';

export const exchangeProcedures: Procedures<'exchange'> = {
  async begin(call, { uploadId, target, fileName, bytes }) {
    beginUpload(call.core, { id: uploadId, accountId: actorOf(call).accountId, target, fileName, bytes });
    return { chunkBytes };
  },

  async send(call, { uploadId, index, base64 }) {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    return { received: takeChunk(call.core, actorOf(call).accountId, uploadId, index, bytes) };
  },

  async preview(call, { uploadId, ...asked }) {
    const upload = listUpload(call.core, actorOf(call).accountId, uploadId);
    const previewed = await previewUpload(call.core, call.db, upload, asked);
    keepPreview(call.core, uploadId, previewed);
    return previewAnswer(upload, previewed);
  },

  confirm: {
    async outside(call, input, commit) {
      const { core } = call;
      const { accountId } = actorOf(call);
      const upload = listUpload(core, accountId, input.uploadId);
      const kept = keptPreview(core, input.uploadId);
      if (!kept) return refuse('exchange.uploadUnknown');
      // The house may have changed since the preview: what is written is worked out afresh.
      const fresh = await previewUpload(core, core.store().reader, upload, {
        mapping: kept.mapping,
        file: kept.file,
      });
      const answer = previewAnswer(upload, fresh);
      const before = previewAnswer(upload, kept);
      if (answer.errorCount > 0) refuse('exchange.rowsWithErrors', { count: answer.errorCount });
      const same = (['newCount', 'changedCount', 'unchangedCount'] as const).every(
        (name) => answer[name] === before[name],
      );
      if (!same) refuse('exchange.changedMeanwhile');
      const [created, updated] = [answer.newCount, answer.changedCount];
      if (created + updated === 0) refuse('exchange.nothingToDo');
      return startJob(
        core,
        { jobId: input.jobId, accountId, target: upload.target, total: created + updated, created, updated },
        async (watch) => {
          await commit(async (inside) => {
            await fresh.plan.write(inside, watch);
            await rememberMapping(inside.tx, upload.target, fresh.file.headings, fresh.mapping, inside.now);
            await inside.tx
              .insertInto('import_batch')
              .values({
                id: input.jobId,
                target: upload.target,
                file_name: upload.fileName,
                at: inside.now,
                by_account_id: accountId,
                created,
                updated,
              })
              .execute();
            inside.touched('importBatch', input.jobId);
            watch.signal.throwIfAborted();
            return findJob(core, accountId, input.jobId).job;
          });
          forgetUpload(core, input.uploadId);
        },
      );
    },
  },

  job: async (call, { jobId }) => findJob(call.core, actorOf(call).accountId, jobId).job,

  async cancel(call, { jobId }) {
    const running = findJob(call.core, actorOf(call).accountId, jobId);
    if (isRunning(running.job)) running.ended.abort();
    return running.job;
  },

  async batches(call) {
    const rows = await call.db
      .selectFrom('import_batch')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(100)
      .execute();
    const names = await accountNames(
      call.db,
      rows.map((row) => row.by_account_id),
    );
    return rows.map((row) => ({
      id: row.id,
      target: row.target as ExchangeTarget,
      fileName: row.file_name,
      at: row.at,
      byName: row.by_account_id ? (names.get(row.by_account_id) ?? null) : null,
      created: row.created,
      updated: row.updated,
    }));
  },

  async startExport(call, { exportId, target }) {
    const { accountId } = actorOf(call);
    const total = await exportLists[target].count(call.tx);
    // The audit names the list, never a row of it.
    call.changedFields(target);
    noteExport(call.core, exportId, { accountId, target, total });
    return { total };
  },

  async exportPart(call, { exportId, after }) {
    const { target, total } = startedExport(call.core, actorOf(call).accountId, exportId);
    return { ...(await exportPart(call.db, exportLists[target], after)), total };
  },
};
