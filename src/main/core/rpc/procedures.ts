import type * as z from 'zod';
import type { Contract, ProcedurePath } from '#shared/contract/index.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { CoreInside } from '../core-inside.ts';
import type { Executor } from '../store/database.ts';
import type { PaperNumbers } from './paper-numbers.ts';
import type { PlaceSession } from './place-session.ts';
import { Forbidden } from './refusal.ts';

/** Who acts: always from the session, never from the message. */
export interface Actor {
  /** Null for a kiosk. */
  accountId: string | null;
  role: Role;
  /** What a volunteer is limited to; null when the whole house is open to this role. */
  initiativeIds: readonly string[] | null;
  /** Colleagues who are away today and whose cases this one looks after meanwhile. */
  standsInFor?: readonly string[];
}

export interface QueryCall {
  readonly path: ProcedurePath;
  /** Reads only, on a connection of its own: a long import does not keep it waiting. */
  readonly db: Executor;
  readonly now: string;
  /** Null for procedures open to anyone, before sign-in. */
  readonly actor: Actor | null;
  readonly session: PlaceSession;
  readonly core: CoreInside;
  readonly signal: AbortSignal | undefined;
}

/** What a call reads through: its transaction, or the connection for questions. */
export const executorOf = (call: QueryCall | CommandCall): Executor => ('tx' in call ? call.tx : call.db);

export interface CommandCall {
  readonly path: ProcedurePath;
  /** The command's own transaction. Only databases are awaited while it is open (never `core.store().db`). */
  readonly tx: Executor;
  readonly now: string;
  readonly actor: Actor | null;
  readonly session: PlaceSession;
  readonly core: CoreInside;
  readonly commandId: string;
  newId(): string;
  /** Numbers that stand on paper. */
  readonly numbers: PaperNumbers;
  /** Says what this act touched: goes to the audit and to every open screen. */
  touched(entity: ChangedEntity, id: string): void;
  /** Names of the fields that changed; never their values. */
  changedFields(...names: string[]): void;
  /** The answer holds a secret: it is not kept, and a repeat of the command is refused. */
  keepNoAnswer(): void;
}

/** What a change can point at. A kiosk hears only of the first ones, which say nothing of a person. */
export const publicEntities = [
  'initiative',
  'kind',
  'item',
  'setting',
  'wording',
  'kioskCall',
  'printer',
  'receptionPoint',
  'theme',
  'menu',
  // Bytes that a computer of the network waited for have come.
  'photo',
  // Everything may be different.
  'house',
] as const;
export const changedEntities = [
  ...publicEntities,
  'closedPeriod',
  'openingException',
  'closingRule',
  'calendarCopy',
  'dueMove',
  'account',
  'kiosk',
  'person',
  'card',
  'loan',
  'handOver',
  'hold',
  'reservation',
  'block',
  'household',
  'ledger',
  'upkeep',
  'claim',
  'reminder',
  'stockTake',
  'movement',
  'kit',
  'itemBatch',
  'savedFilter',
  'ticket',
  'contact',
  'question',
  'trajectory',
  'referral',
  'careAccess',
  'careNotice',
  'task',
  'absence',
  'caseHandOver',
  'scale',
  'privacy',
  'privacyNotice',
  'directoryService',
  'feedback',
  'importBatch',
  'backup',
  'network',
  'attention',
] as const;
export type ChangedEntity = (typeof changedEntities)[number];

type ProcedureAt<D extends keyof Contract, N extends keyof Contract[D]> = Contract[D][N];
type SchemaOutput<S> = S extends z.ZodType ? z.output<S> : undefined;
type SchemaInput<S> = S extends z.ZodType ? z.input<S> : undefined;
type Definition<P> = P extends { '~orpc': { inputSchema?: infer I; outputSchema?: infer O } }
  ? { input: SchemaOutput<NonNullable<I>>; output: O }
  : never;

/** The validated arguments of a procedure. */
export type InputOf<D extends keyof Contract, N extends keyof Contract[D]> = Definition<
  ProcedureAt<D, N>
>['input'];
type RawOutput<D extends keyof Contract, N extends keyof Contract[D]> = Definition<
  ProcedureAt<D, N>
>['output'];
type IteratorItem<O> = O extends { '~standard': { types?: infer T } }
  ? NonNullable<T> extends { input: AsyncIterator<infer Item, unknown, unknown> }
    ? Item
    : never
  : never;
/** What a procedure gives back; a live one gives a stream. */
export type OutputOf<D extends keyof Contract, N extends keyof Contract[D]> =
  NonNullable<RawOutput<D, N>> extends z.ZodType
    ? Promise<SchemaInput<NonNullable<RawOutput<D, N>>>>
    : AsyncGenerator<IteratorItem<NonNullable<RawOutput<D, N>>>>;

type CommandFn<Input, Output> = (call: CommandCall, input: Input) => Output;

/**
 * A command that has work to do outside its transaction (a file, a long computation). It calls
 * `commit` once with what belongs inside; nothing but databases is awaited in there.
 */
export interface OutsideCommand<Input, Output> {
  outside(call: QueryCall, input: Input, commit: (run: (call: CommandCall) => Output) => Output): Output;
}

type HandlerOf<Input, Output> = Input extends { commandId: string }
  ? CommandFn<Input, Output> | OutsideCommand<Input, Output>
  : (call: QueryCall, input: Input) => Output;

/** All handlers of one domain: same names as its contract, none missing, none extra. */
export type Procedures<D extends keyof Contract> = {
  [N in keyof Contract[D]]: HandlerOf<InputOf<D, N>, OutputOf<D, N>>;
};

/** The kiosk a call comes from, as its place knows it; a message cannot name another. @throws Forbidden anywhere else */
export function kioskIdOf({ session }: Pick<QueryCall, 'session'>): string {
  if (session.state.kind !== 'kiosk') throw new Forbidden();
  return session.state.kioskId;
}

/** The actor of a procedure that only signed-in roles can reach. */
export function actorOf(call: { actor: Actor | null }): Actor {
  if (!call.actor) throw new Error('a procedure without a listed role asked who acts');
  return call.actor;
}
