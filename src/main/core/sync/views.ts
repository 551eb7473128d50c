import type { DeviceRole } from './protocol.ts';
import type { TravelTable } from './schema.ts';
import { isCareTable, mayHoldTable, searchTable } from './table-zones.ts';

type Row = Record<string, string | number | null>;

/** Columns whose contents no other computer needs; an empty text stands there. */
const kept: Record<string, readonly string[]> = { kiosk: ['token_hash'] };

/** Texts that only the hub shows: why somebody is shielded, why a colleague is away. A sign stands there, as some may not be empty. */
const hubTexts: Record<string, readonly string[]> = {
  person_restriction: ['reason', 'lift_reason'],
  absence: ['note'],
};

/** What a kiosk sees of the line: numbers and where they are called to, never who or why. */
const kioskBlanks: Record<string, Row> = {
  ticket: {
    theme_id: null,
    urgency: 'calm',
    language: null,
    interpreter: 0,
    call_name: '',
    note: '',
    for_account_id: null,
    by_account_id: null,
  },
  ticket_event: { by_account_id: null },
  kiosk_call: {
    topic: null,
    theme_id: null,
    urgency: null,
    talk: null,
    interpreter: 0,
    answered_by: null,
    closed_by: null,
  },
};

/**
 * A row as a device of this role may have it; null: not at all. What points to a table the device does not hold is left
 * out, so that not even the fact of it goes along.
 */
export function forDevice(role: DeviceRole, table: TravelTable, row: Row): Row | null {
  if (table.name === searchTable && row['entity'] === 'person' && !mayHoldTable(role, 'person')) return null;
  if (table.name === 'setting' && isSecretSetting(String(row['key']))) return null;
  const seen: Row = { ...row };
  for (const column of table.columns)
    if (column.pointsTo !== null && column.isNullable && !mayPointTo(role, table.name, column.pointsTo))
      seen[column.name] = null;
  for (const column of kept[table.name] ?? []) seen[column] = String(row['id'] ?? '');
  for (const column of hubTexts[table.name] ?? []) if (seen[column]) seen[column] = '-';
  return role === 'kiosk' ? { ...seen, ...kioskBlanks[table.name] } : seen;
}

/** Of care a device holds some rows and not others: nothing but care points there. */
const mayPointTo = (role: DeviceRole, from: string, to: string): boolean =>
  mayHoldTable(role, to) && (!isCareTable(to) || isCareTable(from));

/** Settings that hold how to reach something with a password. */
const isSecretSetting = (key: string): boolean => /password|secret/i.test(key);
