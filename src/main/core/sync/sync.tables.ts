import type { Generated } from 'kysely';
import type { NetworkNotice } from '#shared/contract/network-words.ts';
import type { DeviceRole, Outcome } from './protocol.ts';

/** Tables of `sync`: what the hub keeps of its devices, and what a device keeps until the hub has it. */
export interface SyncTables {
  /** Single row. What this computer is in the house, and how far it is. */
  sync_state: {
    id: number;
    role: 'alone' | 'hub' | 'device';
    hub_id: string;
    /** Random, another one after every restore or promotion of the hub. */
    epoch: string;
    /** Goes up with each hub that takes over; a lower one is refused. */
    generation: number;
    /** Hub: raised for each changed row. It alone orders things; no clock does. */
    feed_seq: number;
    /** Hub: up to where the newest verified backup holds everything. Device: up to where it may forget, as the hub last said. */
    backed_up_seq: number;
    /** 1: triggers note what changes. */
    tracking: number;
    device_id: string;
    device_role: DeviceRole | null;
    /** Another one when two computers turned out to be copies of each other. */
    incarnation: string;
    /** Number of the next command of this computer; dense. */
    next_number: number;
    /** Device: up to where it has the hub's rows. */
    cursor: number;
    change_seq: number;
    /** UTC: when hub and device last agreed. */
    synced_at: string | null;
    /** Milliseconds the hub's clock is ahead of this one. */
    clock_offset: number;
    /** Device: how it is called in the house. */
    device_name: Generated<string>;
    /** Hub: where it listens; 0 before it was switched on. */
    port: Generated<number>;
    /** Device: the latest instant its clock ever showed, UTC; empty before the first. */
    latest_instant: Generated<string>;
    /** Whose numbers this computer gives: 0 alone or as the hub; a device has its own. */
    series: Generated<number>;
  };
  /** Hub: what administrators have to be told of. */
  sync_notice: {
    id: string;
    kind: NetworkNotice;
    name: string;
    role: DeviceRole | null;
    at: string;
    by_account_id: string | null;
  };
  sync_notice_seen: { notice_id: string; account_id: string; at: string };
  sync_device: {
    id: string;
    name: string;
    role: DeviceRole;
    fingerprint: string;
    status: 'active' | 'revoked';
    paired_at: string;
    paired_by: string | null;
    seen_at: string | null;
    clock_offset: number;
    revoked_at: string | null;
    revoked_by: string | null;
    /** When it said that it has erased everything. */
    wiped_at: string | null;
    /** Of a standby: the backup of this hub it kept last, when that was made, and when it said so. */
    copy_name: Generated<string | null>;
    copy_made_at: Generated<string | null>;
    copy_kept_at: Generated<string | null>;
    /** A standby that has become the hub: it is none of its devices any more. */
    took_over_at: Generated<string | null>;
  };
  /** Whose a support computer is: it may hold the cases these accounts may open. A device holds its own rows of it. */
  sync_device_account: { device_id: string; account_id: string };
  /** Hub: what each device was given of care, and from which number of the feed on. */
  sync_device_scope: { device_id: string; scope: string; granted_seq: number };
  /** Hub: an order to give something up, and the receipt for it. */
  sync_drop: {
    device_id: string;
    seq: number;
    scope: string;
    ordered_at: string;
    confirmed_at: string | null;
  };
  /** Device: what it holds of care; 0: given up, and the hub has not yet noted it. */
  sync_held: { scope: string; seq: number; is_held: number };
  sync_feed: { table_name: string; row_key: string; seq: number };
  /** Hub: verified backups, each with the number of the feed up to which it holds everything. */
  sync_backup: { seq: number; at: string };
  sync_result: {
    device_id: string;
    incarnation: string;
    number: number;
    command_id: string;
    status: Outcome;
    /** Code of a refusal; null when it was applied as asked. */
    reason: string | null;
    seq: number;
  };
  sync_attention: {
    id: string;
    device_id: string;
    device_name: Generated<string>;
    kind: 'refused' | 'disputed' | 'parked';
    command_id: string;
    command: string;
    version: number;
    /** Its arguments, JSON. */
    input: string;
    account_id: string | null;
    reason: string;
    params: string;
    /** UTC, by the clock of the hub. */
    asked_at: string;
    noted_at: string;
    choice: 'doneAgain' | 'keptAsIs' | null;
    closed_at: string | null;
    closed_by: string | null;
  };
  sync_outbox: {
    command_id: string;
    number: number;
    name: string;
    version: number;
    input: string;
    /** Who asked, JSON of `Asker`. */
    who: string;
    /** UTC, by the clock of the device. */
    asked_at: string;
    doubt: string | null;
    /** Numbers it made when it was first carried out, JSON of `GivenNumber`. */
    given: Generated<string>;
    status: Outcome | null;
    answered_seq: number | null;
  };
  sync_undo: { table_name: string; row_key: string; before: string | null };
  /** Device, single row: a fill of several pages that has not ended. */
  sync_fill: {
    id: number;
    incarnation: string;
    schema_version: string;
    epoch: string;
    cursor: number;
    change_seq: number;
    backed_up_seq: number;
    is_all: number;
  };
  sync_fill_row: { table_name: string; row_key: string; row: string | null };
  sync_fill_result: {
    command_id: string;
    number: number;
    status: Outcome;
    reason: string | null;
    seq: number;
  };
  /** Device: what is here already of a photo that comes in pieces. */
  sync_piece: { table_name: string; row_key: string; start: number; sha256: string; bytes: Uint8Array };
  /** Hub: which series of numbers a device has. */
  sync_series: { device_id: string; incarnation: string; series: number };
  /** Device: up to where it has given numbers of a kind; `day` is empty where they go on for ever. */
  sync_number: { kind: string; day: string; last: number };
}
