import type { ProcedurePath } from '#shared/contract/index.ts';
import type { CoreInside } from '../core-inside.ts';
import { compiledOnce, rowWriter, type Slots } from '../store/compiled-once.ts';
import type { Executor } from '../store/database.ts';
import { idsOfCommand } from '../sync/command-ids.ts';
import { canonicalJson } from './canonical.ts';
import { writeJournal } from './journal.ts';
import { type GivenNumber, paperNumbers } from './paper-numbers.ts';
import type { PlaceSession } from './place-session.ts';
import type { Actor, CommandCall } from './procedures.ts';
import { refuse } from './refusal.ts';

export interface CommandRequest {
  path: ProcedurePath;
  version: number;
  session: PlaceSession;
  actor: Actor | null;
  input: { commandId: string };
  /** What another computer sent, as it sent it: a later contract makes something else of the same words, and a repeat is still one. */
  asked?: object;
  /** UTC: when it was asked, for one that comes from another computer. Left out: now. */
  at?: string;
  /** Numbers it gave where it was first carried out. */
  given?: readonly GivenNumber[];
  /** Written in the same transaction, after the act, also when the act had been done before. */
  also?(tx: Executor): Promise<void>;
}

interface Outcome {
  result: unknown;
  /** Null when the command had been carried out before. */
  change: { seq: number; refs: { entity: string; id: string }[] } | null;
  now: string;
  given: readonly GivenNumber[];
}

/**
 * Carries a command out in one transaction together with its answer, its audit line and its change
 * record, then tells every open screen. The same command again gives the first answer and changes
 * nothing; its id with other arguments is refused.
 */
export async function runCommand(
  core: CoreInside,
  request: CommandRequest,
  run: (call: CommandCall) => Promise<unknown>,
): Promise<unknown> {
  const { commandId, ...args } = request.input;
  const inputHash = core.keyedHash('command-input', canonicalJson(request.asked ?? args));
  const outcome = await core.store().write(async (tx) => {
    const done = await carryOut(core, request, tx, commandId, inputHash, run);
    if (done.change) {
      const { given, now } = done;
      await core.network.keep(tx, { ...request, commandId, args, now, given });
    }
    await request.also?.(tx);
    return done;
  });
  if (outcome.change) {
    core.feed.publish(outcome.change);
    core.network.wake();
  }
  return outcome.result;
}

async function carryOut(
  core: CoreInside,
  request: CommandRequest,
  tx: Executor,
  commandId: string,
  inputHash: string,
  run: (call: CommandCall) => Promise<unknown>,
): Promise<Outcome> {
  const [before] = await commandWithId(tx, { commandId });
  if (before) {
    // What an account was answered is for that account: a colleague with the same message may not know of it.
    const isTheirs = before.account_id === null || before.account_id === (request.actor?.accountId ?? null);
    const isSame = before.name === request.path && before.input_hash === inputHash;
    if (!isSame || !isTheirs || before.result === notKept) refuse('command.usedForSomethingElse');
    return { result: JSON.parse(before.result), change: null, now: core.ports.clock.now(), given: [] };
  }

  const now = request.at ?? core.ports.clock.now();
  const refs = new Map<string, { entity: string; id: string }>();
  const fields = new Set<string>();
  const numbers = paperNumbers(request.given);
  let keep = true;
  const result = await run({
    path: request.path,
    tx,
    now,
    actor: request.actor,
    session: request.session,
    core,
    commandId,
    newId: idsOfCommand(commandId),
    numbers,
    touched: (entity, id) => void refs.set(`${entity}:${id}`, { entity, id }),
    changedFields: (...names) => names.forEach((name) => fields.add(name)),
    keepNoAnswer: () => {
      keep = false;
    },
  });

  const accountId = request.actor?.accountId ?? null;
  await writeCommand(tx, {
    id: commandId,
    name: request.path,
    version: request.version,
    account_id: accountId,
    input_hash: inputHash,
    result: keep ? JSON.stringify(result) : notKept,
    at: now,
  });
  const touched = [...refs.values()];
  const seq = await writeJournal(tx, {
    at: now,
    accountId,
    place: request.session.place,
    command: request.path,
    commandId,
    refs: touched,
    fields: [...fields],
  });
  return { result, change: { refs: touched, seq }, now, given: numbers.given };
}

const commandWithId = compiledOnce((db: Executor, value: Slots<{ commandId: string }>) =>
  db
    .selectFrom('command')
    .select(['name', 'input_hash', 'result', 'account_id'])
    .where('id', '=', value('commandId')),
);
const writeCommand = rowWriter('command');

/** Forgets what commands were answered whose name is one of these: they stay done, and a repeat of one is refused. */
export async function forgetAnswers(tx: Executor, isOne: (name: string) => boolean): Promise<void> {
  const rows = await tx.selectFrom('command').select('name').distinct().execute();
  const names = rows.map(({ name }) => name).filter(isOne);
  if (names.length > 0)
    await tx.updateTable('command').set({ result: notKept }).where('name', 'in', names).execute();
}

/** Stands where an answer held a secret, or what is not held any more. */
const notKept = '"not kept"';
