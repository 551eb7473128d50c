import type { Contract, ProcedurePath } from '#shared/contract/index.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { CoreInside } from '../core-inside.ts';
import { runCommand } from '../rpc/commands.ts';
import type { CommandCall, InputOf } from '../rpc/procedures.ts';
import { Refusal } from '../rpc/refusal.ts';

/** Who of the invented house acts. */
export interface DemoActor {
  accountId: string | null;
  role: Role;
}
const administrator: DemoActor = { accountId: null, role: 'administrator' };

type WithoutId<Input> = Omit<Input, 'commandId'>;

/**
 * Carries out a command of the invented house as its administrator would, or another of its people (`by`): the same transaction,
 * audit line and change record as from a screen.
 */
export async function act<D extends keyof Contract, N extends keyof Contract[D] & string>(
  core: CoreInside,
  path: `${D}.${N}` & ProcedurePath,
  procedure: unknown,
  input: WithoutId<InputOf<D, N>>,
  by: DemoActor = administrator,
): Promise<void> {
  if (typeof procedure !== 'function') throw new Error(`${path} works outside its transaction`);
  const run = procedure as (call: CommandCall, input: unknown) => Promise<unknown>;
  const request = { ...input, commandId: core.ports.ids.next() };
  await runCommand(
    core,
    {
      path,
      version: 1,
      session: { place: 'staff', tokenHash: 'demo', state: { kind: 'signedOut' } },
      actor: { ...by, initiativeIds: null },
      input: request,
    },
    (call) => run(call, request),
  );
}

/** A small house has few things: what it refuses is left out of the story. */
export async function tolerant(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
