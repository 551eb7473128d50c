import type { ExchangeTarget } from '#shared/contract/exchange.contract.ts';
import type { ImportState } from './import-steps.ts';

/** Enough to find an import again after looking at another page: ids and the name of the file, no rows. */
interface KeptImport {
  target: ExchangeTarget;
  uploadId: string;
  fileName: string;
  jobId: string | null;
}

/** One per account, so that the next person at this screen does not see it. Gone when the page is loaded again. */
const keptByAccount = new Map<string, KeptImport>();

export function keepImport(accountId: string, state: ImportState): void {
  if (state.step === 'sending') return;
  if (state.step === 'choose') {
    keptByAccount.delete(accountId);
    return;
  }
  const { target, uploadId, fileName } = 'preview' in state ? state.preview : state;
  const jobId = state.step === 'writing' ? state.jobId : null;
  keptByAccount.set(accountId, { target, uploadId, fileName, jobId });
}

/** Where this account left off: the job it started, or a file that is already with the core. */
export function keptImport(accountId: string): ImportState | null {
  const kept = keptByAccount.get(accountId);
  if (!kept) return null;
  const { target, uploadId, fileName, jobId } = kept;
  return jobId === null
    ? { step: 'sending', target, uploadId, fileName, bytes: 0, sent: 0 }
    : { step: 'writing', target, uploadId, fileName, jobId, shown: null };
}
