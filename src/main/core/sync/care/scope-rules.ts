import { isOfCare } from '../natures.ts';
import { type CareTable, careTables, isCareTable } from '../table-zones.ts';

type Row = Readonly<Record<string, string | number | null | undefined>>;

/**
 * What a support computer is given, and gives up, as a whole: a record of care with all that hangs on it. `ownNotes` are the
 * notes of a trajectory that one worker keeps for themselves, `account` what waits for that account, `device` whose the computer is,
 * `words` the scales.
 */
export type ScopeKind =
  | 'trajectory'
  | 'ownNotes'
  | 'question'
  | 'contact'
  | 'referral'
  | 'task'
  | 'absence'
  | 'access'
  | 'account'
  | 'device'
  | 'words';
export type Scope = `${ScopeKind}:${string}`;

/** The scales and their words: no person is in them. */
export const wordsScope: Scope = 'words:all';

export const ownNotesScope = (trajectoryId: string, accountId: string): Scope =>
  `ownNotes:${trajectoryId}.${accountId}`;

/** The kind and the id behind a scope. */
export function partsOf(scope: Scope): { kind: ScopeKind; id: string } {
  const at = scope.indexOf(':');
  return { kind: scope.slice(0, at) as ScopeKind, id: scope.slice(at + 1) };
}

interface OwnRule {
  /** A row is where all of these are. */
  scopes(row: Row): Scope[];
  /** For each kind: the column by which rows of a scope are looked for. Null: every row. */
  column: Partial<Record<ScopeKind, string | null>>;
}

/** A row that hangs on another one is where that one is. */
interface HangingRule {
  hangsOn: CareTable;
  /** Points to the `id` of the other. */
  by: string;
}
export type CareRule = OwnRule | HangingRule;

/** The scopes of a row that is no more, as far as its key says them; null: it does not. */
export function scopesOfKey(table: string, key: Row): Scope[] | null {
  const rule = ruleOfTable(table);
  if (!rule || isHanging(rule)) return null;
  const isSaid = Object.values(rule.column).every(
    (column) => column === null || column === undefined || column in key,
  );
  return isSaid ? rule.scopes(key) : null;
}

const scope = (kind: ScopeKind, row: Row, column: string): Scope => `${kind}:${String(row[column])}`;

const head = (kind: ScopeKind): OwnRule => partOf(kind, 'id');

const partOf = (kind: ScopeKind, column: string): OwnRule => ({
  scopes: (row) => [scope(kind, row, column)],
  column: { [kind]: column },
});

const notes: OwnRule = {
  scopes: (row) => [
    scope('trajectory', row, 'trajectory_id'),
    ...(row['scope'] === 'own'
      ? [ownNotesScope(String(row['trajectory_id']), String(row['by_account_id']))]
      : []),
  ],
  column: { trajectory: 'trajectory_id', ownNotes: 'trajectory_id' },
};

const both = (one: ScopeKind, column: string, other: ScopeKind, otherColumn: string): OwnRule => ({
  scopes: (row) => [scope(one, row, column), scope(other, row, otherColumn)],
  column: { [one]: column, [other]: otherColumn },
});

/** To which scope a row of care belongs: the one place that says so. A table of care that is not here does not compile. */
export const careRules: Record<CareTable, CareRule> = {
  trajectory: head('trajectory'),
  trajectory_flag: partOf('trajectory', 'trajectory_id'),
  trajectory_worker: partOf('trajectory', 'trajectory_id'),
  trajectory_goal: partOf('trajectory', 'trajectory_id'),
  trajectory_action: partOf('trajectory', 'trajectory_id'),
  trajectory_note: notes,
  trajectory_note_version: { hangsOn: 'trajectory_note', by: 'note_id' },
  measurement: partOf('trajectory', 'trajectory_id'),
  measurement_score: { hangsOn: 'measurement', by: 'measurement_id' },
  appointment: partOf('trajectory', 'trajectory_id'),
  question: head('question'),
  contact: head('contact'),
  contact_question: both('question', 'question_id', 'contact', 'contact_id'),
  referral: head('referral'),
  referral_event: partOf('referral', 'referral_id'),
  referral_question: both('referral', 'referral_id', 'question', 'question_id'),
  care_access: head('access'),
  care_access_record: partOf('access', 'access_id'),
  task: head('task'),
  absence: head('absence'),
  sync_device_account: partOf('device', 'device_id'),
  scale_version: { scopes: () => [wordsScope], column: { words: null } },
};

/** What was asked of care and not done as asked waits for whoever asked: nobody else reads what they wrote. */
const attention: OwnRule = {
  scopes: (row) => [scope('account', row, 'account_id')],
  column: { account: 'account_id' },
};

const attentionTable = 'sync_attention';

/** Tables whose rows belong to scopes, those a row hangs on before the row. */
export const scopedTables: readonly string[] = [...careTables, attentionTable];

/** The rule of a row; null when it is no row of care. */
export function ruleOf(table: string, row: Row): CareRule | null {
  if (isCareTable(table)) return careRules[table];
  return table === attentionTable && isOfCare(String(row['command'])) ? attention : null;
}

/** The rule rows of a table are looked for by. */
export const ruleOfTable = (table: string): CareRule | null =>
  isCareTable(table) ? careRules[table] : table === attentionTable ? attention : null;

export const isHanging = (rule: CareRule): rule is HangingRule => 'hangsOn' in rule;

/** Value to look for in the column of a rule. */
export const soughtId = ({ kind, id }: { kind: ScopeKind; id: string }): string =>
  kind === 'ownNotes' ? (id.split('.')[0] ?? '') : id;
