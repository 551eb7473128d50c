import type { PostgresAddress } from '#core/store/pg/address.ts';
import type { DeviceRole } from '#core/sync/protocol.ts';

/** What the harness and the programs it starts say to each other. */

export interface HubOrder {
  readonly folder: string;
  readonly database: PostgresAddress | null;
  /** A backup that takes the place of the file first. */
  readonly restore: string | null;
}

export interface DeviceOrder {
  readonly folder: string;
  readonly number: number;
  readonly role: DeviceRole;
  readonly seed: number;
  /** Where what was confirmed is written down, a line each. */
  readonly journal: string;
  readonly items: readonly string[];
  readonly persons: readonly string[];
  /** Milliseconds its clock is wrong. */
  readonly skew: number;
  /** Whether its line loses, doubles and delays. */
  readonly isCalm: boolean;
}

export type ToHub = { ask: 'backUp' } | { ask: 'backupBegins' } | { ask: 'where' };
/** `null`: it could not be done now. */
export type FromHub = { ready: true } | { ask: ToHub['ask']; answer: string | null };

/** `calm`: no more work, and the line is whole again. */
export type ToDevice = { ask: 'calm' } | { ask: 'where' } | { ask: 'skew'; by: number };
export type FromDevice = { ready: true } | { ask: 'where'; waiting: number; cursor: string };

/** Lines of a journal: a confirmed command, a fault of the line, or what no screen should ever show. */
export type JournalLine = { confirmed: string } | { fault: string } | { unexpected: string };
