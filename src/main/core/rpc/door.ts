import { implement } from '@orpc/server';
import { type Contract, contract, type ProcedurePath } from '#shared/contract/index.ts';
import type { CoreInside } from '../core-inside.ts';
import { type CommandRequest, runCommand } from './commands.ts';
import { answerFor } from './failures.ts';
import { passGate } from './gate.ts';
import { noteActivity } from './idle-lock.ts';
import type { PlaceSession } from './place-session.ts';
import type { Actor, CommandCall, Procedures, QueryCall } from './procedures.ts';
import { withStandIns } from './stand-ins.ts';

/** What a host passes along with every call: the place it keeps itself. */
export interface CallContext {
  session: PlaceSession;
}

/** Handlers of every domain. */
export type AllProcedures = { [D in keyof Contract]: Procedures<D> };

type AnyHandler =
  | ((call: never, input: never) => unknown)
  | { outside(call: never, input: never, commit: never): unknown };

/** Milliseconds after which a procedure is named in the log. */
const slowAfter = 200;

/**
 * The single door. Every procedure, from every screen and host, goes the same way:
 * session → access → validate → run → audit → tell the screens.
 */
export function buildRouter(core: CoreInside, procedures: AllProcedures) {
  // The gate stands before validation: who may not ask does not learn what a right question looks like.
  const os = implement(contract)
    .$context<CallContext>()
    .$config({ initialInputValidationIndex: 1, initialOutputValidationIndex: 1 });

  const throughTheGate = (path: ProcedurePath) =>
    os.middleware(async ({ context, next }) => {
      try {
        const actor = await withStandIns(core, path, passGate(core, path, context.session));
        return await next({ context: { actor } });
      } catch (error) {
        throw answerFor(core, path, error);
      }
    });

  const domain = (name: keyof Contract) =>
    Object.fromEntries(
      Object.keys(contract[name]).map((procedure) => {
        const path = `${name}.${procedure}` as ProcedurePath;
        const handler = at<AnyHandler>(procedures[name], procedure);
        const builder = at<AnyBuilder>(at(os, name), procedure);
        return [procedure, builder.use(throughTheGate(path)).handler(handlerFor(core, path, handler))];
      }),
    );

  return os.router(
    Object.fromEntries(
      (Object.keys(contract) as (keyof Contract)[]).map((name) => [name, domain(name)]),
    ) as Parameters<typeof os.router>[0],
  );
}

export type CoreRouter = ReturnType<typeof buildRouter>;

/** The builder types of oRPC are exact per procedure; the door treats them all alike. */
interface AnyBuilder {
  use(middleware: unknown): AnyBuilder;
  handler(run: (options: HandlerOptions) => unknown): unknown;
}
interface HandlerOptions {
  input: unknown;
  context: CallContext & { actor: Actor | null };
  signal?: AbortSignal;
}

function at<T>(object: object, name: string): T {
  return (object as Record<string, T>)[name] as T;
}

function handlerFor(core: CoreInside, path: ProcedurePath, handler: AnyHandler) {
  const [domain = '', name = ''] = path.split('.');
  const meta = at<{ '~orpc': { meta: { kind: string; version: number } } }>(at(contract, domain), name)[
    '~orpc'
  ].meta;

  return ({ input, context, signal }: HandlerOptions): unknown => {
    const { session, actor } = context;
    const queryCall = (): QueryCall => ({
      path,
      get db() {
        return core.store().reader;
      },
      now: core.ports.clock.now(),
      actor,
      session,
      core,
      signal,
    });
    if (meta.kind === 'live') return (handler as LiveHandler)(queryCall(), input);
    return timed(core, path, async () => {
      if (!core.network.isAnsweredHere(path, meta.kind === 'command', actor))
        return core.network.forward(path, input, session, actor);
      if (meta.kind === 'query') return (handler as QueryHandler)(queryCall(), input);
      noteActivity(core, session);
      const request: CommandRequest = {
        path,
        version: meta.version,
        session,
        actor,
        input: input as { commandId: string },
      };
      const commit = (run: (call: CommandCall) => Promise<unknown>) => runCommand(core, request, run);
      if (typeof handler === 'function') return commit((call) => (handler as CommandHandler)(call, input));
      return (handler as OutsideHandler).outside(queryCall(), input, commit);
    });
  };
}

type LiveHandler = (call: QueryCall, input: unknown) => AsyncGenerator<unknown>;
type QueryHandler = (call: QueryCall, input: unknown) => Promise<unknown>;
type CommandHandler = (call: CommandCall, input: unknown) => Promise<unknown>;
interface OutsideHandler {
  outside(
    call: QueryCall,
    input: unknown,
    commit: (run: (call: CommandCall) => Promise<unknown>) => Promise<unknown>,
  ): Promise<unknown>;
}

async function timed(core: CoreInside, path: ProcedurePath, run: () => Promise<unknown>): Promise<unknown> {
  const started = performance.now();
  try {
    return await run();
  } finally {
    const milliseconds = Math.round(performance.now() - started);
    if (milliseconds > slowAfter) core.ports.log.warn({ path, milliseconds }, 'slow');
  }
}
