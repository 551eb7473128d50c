import type { Database } from '../store/database.ts';
import { mayHold, type Zone } from './natures.ts';
import type { DeviceRole } from './protocol.ts';

type Table = keyof Database & string;

/** Of persons in care: on a support computer as far as its accounts may open them. `care/scope-rules.ts` says to what each row belongs. */
export const careTables = [
  ...(['absence', 'appointment', 'care_access', 'care_access_record', 'contact'] as const),
  ...(['contact_question', 'measurement', 'measurement_score', 'question', 'referral'] as const),
  ...(['referral_event', 'referral_question', 'scale_version', 'task', 'trajectory'] as const),
  ...(['trajectory_action', 'trajectory_flag', 'trajectory_goal', 'trajectory_note'] as const),
  ...(['trajectory_note_version', 'trajectory_worker', 'sync_device_account'] as const),
] as const;
export type CareTable = (typeof careTables)[number];

type TableZone = Zone | 'own' | 'untold';

/**
 * Where each table may be. `hub` never leaves it; `own` is each computer's own and never travels: its audit, its
 * counters, its outbox; `untold` is a device's own, too, as far as the feed goes: who opened what (told to the hub as an act of
 * its own), and what it holds (said with each answer). A table that is not named here does not compile; a
 * test compares with the database itself.
 */
const zones: Record<Table, TableZone> = {
  ...all('own', [
    ...(['audit', 'change', 'change_counter', 'command', 'sign_in_try'] as const),
    ...(['sync_state', 'sync_feed', 'sync_backup', 'sync_result', 'sync_outbox', 'sync_undo'] as const),
    ...(['sync_fill', 'sync_fill_row', 'sync_fill_result', 'sync_piece', 'sync_number'] as const),
    'sync_series',
  ]),
  ...all('house', [
    ...(['setting', 'initiative', 'opening_hours', 'closed_period', 'opening_exception'] as const),
    ...(['closing_rule', 'photo', 'item_kind', 'kind_part', 'item', 'lending_rule', 'self_service'] as const),
    ...(['theme', 'theme_version', 'directory_organisation', 'directory_service'] as const),
    ...(['directory_service_theme', 'privacy_notice', 'privacy_notice_text', 'wording_version'] as const),
    ...(['wording_review', 'menu_dish', 'reception_point', 'code_series'] as const),
  ]),
  ...all('line', ['ticket', 'ticket_event', 'kiosk', 'kiosk_call', 'kiosk_printer', 'feedback_count']),
  ...all('desk', [
    ...([
      'account',
      'account_initiative',
      'article',
      'article_movement',
      'block',
      'block_end_change',
    ] as const),
    ...(['calendar_copy', 'calendar_copy_target', 'card', 'claim', 'condition_record'] as const),
    ...([
      'damage_report',
      'due_move',
      'due_move_line',
      'hand_over',
      'hold',
      'hold_move',
      'household',
    ] as const),
    ...([
      'household_member',
      'household_stay',
      'household_unnamed',
      'item_batch',
      'item_batch_line',
    ] as const),
    ...(['item_movement', 'kit', 'kit_item', 'kit_swap', 'ledger_entry', 'loan', 'loan_part'] as const),
    ...(['person', 'person_helper', 'person_reach', 'person_restriction'] as const),
    ...(['person_restriction_reader', 'receipt', 'receipt_series', 'renewal', 'repair_ticket'] as const),
    ...(['reservation', 'reservation_day', 'saved_filter', 'stock_take', 'stock_take_expected'] as const),
    ...(['stock_take_line', 'stock_take_scan', 'ticket_entry', 'ticket_print', 'upkeep_done'] as const),
    ...(['upkeep_photo', 'upkeep_plan', 'upkeep_plan_item', 'upkeep_plan_kind', 'sync_attention'] as const),
    'duplicate_verdict',
  ]),
  ...all('care', careTables),
  ...all('untold', ['care_reading', 'sync_held']),
  ...all('hub', [
    ...(['care_follower', 'care_notice', 'case_hand_over', 'case_hand_over_item'] as const),
    ...(['directory_import', 'import_batch', 'import_mapping', 'kiosk_secret'] as const),
    ...(['letter_head', 'mail_server', 'notice_shown'] as const),
    ...(['person_ground', 'person_merge', 'person_merge_row', 'person_national_number'] as const),
    ...(['reminder', 'reminder_batch', 'reminder_plan', 'reminder_step', 'reminder_text'] as const),
    ...(['sync_device', 'sync_notice', 'sync_notice_seen'] as const),
    ...(['sync_device_scope', 'sync_drop'] as const),
  ]),
};

function all<T extends Table, Z extends TableZone>(zone: Z, tables: readonly T[]): Record<T, Z> {
  return Object.fromEntries(tables.map((table) => [table, zone])) as Record<T, Z>;
}

/** Searched words travel as documents; a person's only where persons are. */
export const searchTable = 'search_document';

export function zoneOfTable(table: string): TableZone {
  if (table === searchTable) return 'house';
  return zones[table as Table] ?? 'own';
}

export const namedTables = (): string[] => Object.keys(zones);

/** Tables whose changes the hub writes down for others, and a device writes down for its way back. */
export const travels = (table: string): boolean => !['own', 'hub'].includes(zoneOfTable(table));

/** Of those, what the hub tells anybody of. */
export const isToldOf = (table: string): boolean => travels(table) && zoneOfTable(table) !== 'untold';

export const isCareTable = (table: string): table is CareTable => zoneOfTable(table) === 'care';

export function mayHoldTable(role: DeviceRole, table: string): boolean {
  const zone = zoneOfTable(table);
  return zone !== 'own' && zone !== 'untold' && mayHold(role, zone);
}

/** What is written on a device at all, by the hub's word or by its own acts. */
export const mayWriteTable = (role: DeviceRole, table: string): boolean =>
  mayHoldTable(role, table) || (role === 'support' && zoneOfTable(table) === 'untold');
