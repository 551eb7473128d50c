import type { Role } from '#shared/contract/roles.ts';
import type { CoreInside } from './core-inside.ts';
import type { HouseStore } from './store/house-store.ts';
import type { KeyKeeper } from './store/keys.ts';
import type { PostgresAddress } from './store/pg/address.ts';
import type { LanPort } from './sync/keeper/lan-port.ts';

/** The only clock of the core. Gives UTC text with milliseconds, `2026-11-23T10:15:00.000Z`. */
export interface Clock {
  now(): string;
}

/** Makes UUIDv7 text: sortable by time, never repeated. */
export interface Ids {
  next(): string;
}

export interface Random {
  bytes(count: number): Uint8Array;
}

/**
 * Writes to the application's log. `event` is a fixed word, `facts` hold ids, codes and durations:
 * never a name, a typed text, a card number or a PIN. (A pino logger fits.)
 */
export interface Log {
  info(facts: object, event: string): void;
  warn(facts: object, event: string): void;
  error(facts: object, event: string): void;
}

/** Does something again and again while the host runs. */
export interface Timer {
  /** Milliseconds between two turns. Gives the way to stop. */
  every(milliseconds: number, act: () => void): () => void;
}

/** Invented data for a new folder, and the invented accounts to show on the sign-in page. */
export interface DemoPort {
  accounts: readonly { signInName: string; secret: string; displayName: string; role: Role }[];
  /** Fills an empty data file. */
  seed(inside: CoreInside): Promise<void>;
}

/** Where a printer is: in the network of the house, or on a port of its computer. */
export type PrinterAddress =
  | { kind: 'network'; host: string; port: number }
  | { kind: 'device'; device: string };

/** An open line to a printer. All times are milliseconds; whatever takes longer throws. */
export interface PrinterLine {
  /** Hands these bytes over, all of them or an error. Its `code` is that of the system, such as `ENOSPC`: no paper. */
  send(bytes: Uint8Array, patience: number): Promise<void>;
  /** The next byte the printer says; null when it says nothing in time, or cannot. */
  receive(patience: number): Promise<number | null>;
  /** Says that nothing more comes. True when the other side took it all and let go in time. */
  finish(patience: number): Promise<boolean>;
  /** Lets go at once, whatever is under way. */
  close(): void;
}

export interface Printers {
  /** @throws when nobody is there, or somebody else has it */
  open(address: PrinterAddress, patience: number): Promise<PrinterLine>;
}

/** What a host supplies so that the core can run anywhere. */
export interface Ports {
  clock: Clock;
  ids: Ids;
  random: Random;
  log: Log;
  /** Keeps the data key: operating system's key store, key file, environment, or memory in tests. */
  keys: KeyKeeper;
  /** Folder of the data file, its backups and its recovery file. */
  dataFolder: string;
  /** The house's data are on this database server instead of in a file of that folder. (Tests bring one inside the process.) */
  database?: PostgresAddress | (() => Promise<HouseStore>);
  appVersion: string;
  demo?: DemoPort;
  /** How long a mail server gets for each answer, and whose certificates are trusted beside the system's. */
  mail?: { patience?: number; ca?: string };
  /** A host that stays open supplies one; tools that come and go do not, and get no automatic backups. */
  timer?: Timer;
  /** Other computers of the house; a host without it works alone. */
  lan?: LanPort;
  /** A host without them reaches no printer. `pace` shortens every wait, for tests. */
  printers?: Printers & { pace?: number };
}
