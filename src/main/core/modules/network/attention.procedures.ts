import type { AttentionItem } from '#shared/contract/attention.contract.ts';
import { passGate } from '../../rpc/gate.ts';
import { actorOf, type CommandCall, type Procedures, type QueryCall } from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { ageOf } from '../../sync/attention.rules.ts';
import {
  type AttentionRow,
  attentionById,
  attentionRows,
  closeAttention,
} from '../../sync/attention-list.ts';
import { commandOf } from '../../sync/command-of.ts';
import { isAllKnown } from '../../sync/known-input.ts';
import { natureOf } from '../../sync/natures.ts';
import { accountById } from '../admin/index.ts';
import { giveBack, openLoanOfItem } from '../loans/index.ts';
import { askedFacts, itemIdsOf, standingFacts } from './attention-facts.ts';
import { viewOf } from './attention-view.ts';

/** How long what was settled stays in sight, in days. */
const shownFor = 7;

export const attentionProcedures: Procedures<'attention'> = {
  async list(call, { isClosedToo }) {
    const since = new Date(Date.parse(call.now) - shownFor * 24 * 3_600_000).toISOString();
    const rows = await attentionRows(call.db, isClosedToo ? since : null);
    const items: AttentionItem[] = [];
    for (const row of rows) {
      const view = await viewOf(call, row);
      if (view !== 'none') items.push(await itemOf(call, row, view));
    }
    return { items };
  },

  async keepAsIs(call, { attentionId }) {
    await seen(call, attentionId);
    await close(call, attentionId, 'keptAsIs');
    return {};
  },

  async doAgain(call, { attentionId, takeOver }) {
    const row = await seen(call, attentionId);
    await close(call, attentionId, 'doneAgain');
    if (takeOver) await endWhatStands(call, row);
    await again(call, row);
    return {};
  },
};

/** One the caller may see, or "there is no such thing". */
async function seen(call: CommandCall, id: string): Promise<AttentionRow> {
  const row = found(await attentionById(call.tx, id), 'attention');
  return found((await viewOf(call, row)) === 'none' ? null : row, 'attention');
}

async function close(call: CommandCall, id: string, choice: 'doneAgain' | 'keptAsIs'): Promise<void> {
  const accountId = actorOf(call).accountId ?? '';
  if (!(await closeAttention(call.tx, id, { choice, accountId, at: call.now })))
    refuse('attention.alreadyClosed');
  call.touched('attention', id);
}

/** The same arguments, as whoever settles it and now; a rule that still says no takes everything back. */
async function again(call: CommandCall, row: AttentionRow): Promise<void> {
  const { known, input } = readyOf(call, row) ?? refuse('attention.cannotDoAgain');
  passGate(call.core, known.path, call.session);
  await known.run({ ...call, path: known.path }, input);
}

/** The act as the program of today carries it out: one that a hub of before did not know can be done once that hub is updated. */
function readyOf(call: QueryCall | CommandCall, row: AttentionRow) {
  const known = commandOf(call.core.computers.procedures(), row.command);
  const asked = JSON.parse(row.input) as object;
  const input = known?.parse({ ...asked, commandId: row.command_id });
  if (!known || !input || known.version < row.version) return null;
  return known.version > row.version || isAllKnown(asked, input) ? { known, input } : null;
}

/** Whoever has the thing by the books has it no longer: it is with the other one. */
async function endWhatStands(call: CommandCall, row: AttentionRow): Promise<void> {
  for (const itemId of itemIdsOf(JSON.parse(row.input)))
    if (await openLoanOfItem(call.tx, itemId)) await giveBack(call, { commandId: call.commandId, itemId });
}

async function itemOf(call: QueryCall, row: AttentionRow, view: 'all' | 'bare'): Promise<AttentionItem> {
  const input: unknown = view === 'all' ? JSON.parse(row.input) : {};
  const stands = await standingFacts(call, input);
  return {
    id: row.id,
    kind: row.kind,
    command: row.command,
    reason: row.reason,
    params: (view === 'all' ? JSON.parse(row.params) : {}) as Record<string, unknown>,
    askedAt: row.asked_at,
    notedAt: row.noted_at,
    byName: await nameOf(call.db, row.account_id),
    computerName: row.device_name,
    asked: await askedFacts(call, input),
    stands,
    age: ageOf(row.noted_at, call.now),
    choices: view === 'all' ? choicesFor(call, row, stands.length > 0) : [],
    closed:
      row.closed_at === null || row.choice === null
        ? null
        : { at: row.closed_at, byName: await nameOf(call.db, row.closed_by), choice: row.choice },
  };
}

function choicesFor(call: QueryCall, row: AttentionRow, somethingStands: boolean): AttentionItem['choices'] {
  const ready = readyOf(call, row);
  if (row.closed_at !== null || !ready || natureOf(ready.known.path) === 'hubOnly') return [];
  return row.command === 'loans.handOver' && somethingStands ? ['doAgain', 'takeOver'] : ['doAgain'];
}

async function nameOf(ex: Executor, accountId: string | null): Promise<string | null> {
  const row = accountId === null ? undefined : await accountById(ex, accountId);
  return row?.display_name ?? null;
}
