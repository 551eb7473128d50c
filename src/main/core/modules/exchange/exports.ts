import type { ExportTarget } from '#shared/contract/exchange.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import { refuse } from '../../rpc/refusal.ts';

/** A list that somebody is saving. Kept in memory only: after a restart it is started again. */
interface StartedExport {
  accountId: string | null;
  target: ExportTarget;
  total: number;
}

const exportsByCore = new WeakMap<CoreInside, Map<string, StartedExport>>();
/** More at once than anybody saves; the oldest make way. */
const mostAtOnce = 100;

export function noteExport(core: CoreInside, exportId: string, started: StartedExport): void {
  const known = exportsByCore.get(core) ?? new Map<string, StartedExport>();
  exportsByCore.set(core, known);
  known.set(exportId, started);
  for (const id of known.keys()) if (known.size > mostAtOnce) known.delete(id);
}

/** Only who started a list gets its pieces, so that none leaves without its line in the audit. */
export function startedExport(core: CoreInside, accountId: string | null, exportId: string): StartedExport {
  const known = exportsByCore.get(core)?.get(exportId);
  return known && known.accountId === accountId ? known : refuse('exchange.exportUnknown');
}
