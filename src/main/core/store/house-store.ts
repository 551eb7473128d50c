import type { Kysely, Transaction } from 'kysely';
import type { BackupReason, BackupRecord } from './backup.ts';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';

/** What both engines offer to the modules. */
export interface StoreCore<DB = Database> {
  /** The single writer. Never used inside `write`: there the transaction is passed on. */
  readonly db: Kysely<DB>;
  /** Reads only: sees what is committed, and answers while a long write is under way. */
  readonly reader: Kysely<DB>;
  readonly engine: Engine;
  /** One transaction, started as a writer. @throws StoreProblem diskFull and others, with everything rolled back */
  write<T>(fn: (tx: Transaction<DB>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** For whoever helps from afar: what holds the data. */
export interface StoreFacts {
  /** Such as `SQLite 3.51.0`. */
  readonly engine: string;
  readonly bytes: number;
  readonly schemaVersion: string;
  /** How the file is encrypted; null on a server, whose disks are somebody else's care. */
  readonly cipher: string | null;
  /** Host and database; null for a file. */
  readonly server: string | null;
}

/** The store of a house as the core holds it, on either engine. */
export interface HouseStore<DB = Database> extends StoreCore<DB> {
  /** Makes a verified copy of the file. Null on a database server: its own tools make the backups there. */
  readonly backup: ((reason: BackupReason) => Promise<BackupRecord>) | null;
  /** Whether it can be reached now. Always true for a file. */
  reachable(): boolean;
  facts(): Promise<StoreFacts>;
}
