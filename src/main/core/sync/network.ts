import type { ProcedurePath } from '#shared/contract/index.ts';
import type { GivenNumber } from '../rpc/paper-numbers.ts';
import type { PlaceSession } from '../rpc/place-session.ts';
import type { Actor } from '../rpc/procedures.ts';
import type { Executor } from '../store/database.ts';

/** A command that was just carried out here, as the door saw it. */
export interface DoneHere {
  readonly path: ProcedurePath;
  readonly version: number;
  readonly commandId: string;
  readonly args: object;
  readonly session: PlaceSession;
  readonly actor: Actor | null;
  readonly now: string;
  /** Numbers it gave: they stand on paper already. */
  readonly given: readonly GivenNumber[];
}

/** What this computer is in the network of the house. The door asks it; no module does. */
export interface Network {
  /** Whether this computer decides for the house (one computer, or the hub), and so looks after its queues, reminders and backups. */
  readonly isAuthority: boolean;
  /** Nothing of the house is shown here for now: the lease has run out, or another computer has taken over from this hub. */
  closed(): boolean;
  /** Whether a call of whoever acts is answered from what is here; otherwise the hub is asked. */
  isAnsweredHere(path: ProcedurePath, isCommand: boolean, actor: Actor | null): boolean;
  /** Asks the hub. @throws a typed answer of the hub, or `HUB_AWAY` */
  forward(path: ProcedurePath, input: unknown, session: PlaceSession, actor: Actor | null): Promise<unknown>;
  /** In the transaction of the command itself: keeps it for the hub. */
  keep(tx: Executor, done: DoneHere): Promise<void>;
  /** After a commit: what is kept may be sent. */
  wake(): void;
}

/** One computer: everything is answered here, nothing is kept for anybody. */
export const alone: Network = {
  isAuthority: true,
  closed: () => false,
  isAnsweredHere: () => true,
  forward: () => Promise.reject(new Error('there is nobody to ask')),
  keep: async () => {},
  wake: () => {},
};

/** Shows nothing and takes nothing: what was done here now would reach nobody. */
export const closed: Network = { ...alone, isAuthority: false, closed: () => true };
