import type { CareScope } from '#shared/contract/intake-words.ts';
import { isCareRole, isCounterRole, type Role } from '#shared/contract/roles.ts';
import type { ReadGround } from '#shared/contract/zones-words.ts';

/** What somebody may read for a while, beside what their work lets them read. */
export interface TemporaryAccess {
  /** Persons whose record was opened all the same. */
  personIds: ReadonlySet<string>;
  /** Referrals received from a colleague, and the questions they are about. */
  recordIds: ReadonlySet<string>;
}

/** Who looks at the care side: `careReader` makes one. Without `access` there is none: whoever forgets to ask shows less, never more. */
export interface Reader {
  accountId: string | null;
  role: Role;
  /** Shielded persons this reader was not named for: what is about them is not there, but for what was opened for a while. */
  hidden: ReadonlySet<string>;
  access?: TemporaryAccess;
  /** Colleagues who are away today and whose cases this one looks after meanwhile. */
  standsInFor?: readonly string[];
}

/** Whose cases a reader looks after: their own, and those of whom they stand in for. */
export const looksAfter = (reader: Pick<Reader, 'accountId' | 'standsInFor'>): readonly string[] =>
  reader.accountId === null ? [] : [reader.accountId, ...(reader.standsInFor ?? [])];

/** The columns that decide who may read a row of the care side: what was asked, or a referral. */
export interface Guarded {
  id: string;
  person_id: string | null;
  scope: CareScope;
  by_account_id: string | null;
  owner_account_id: string | null;
}

/** Whose work is care: they share what is written for the team. */
export const isOfTeam = (reader: Pick<Reader, 'role'>): boolean => isCareRole(reader.role);

/**
 * Need to know, and on which ground: whoever wrote a question down or follows it reads it, and who stands in for a follower; the team reads what is for the team, the counter
 * what is for the counter; a colleague reads for a while what came with a referral or was opened all the same. Nobody else, whatever else
 * they may do in the house: coordinators count questions, administrators keep the machine. What is about a shielded person only those read
 * who were named for that person, their own writing included, or for a while and no more than that.
 */
export function groundFor(row: Guarded, reader: Reader): ReadGround | null {
  if (!isCounterRole(reader.role)) return null;
  if (row.person_id !== null && reader.hidden.has(row.person_id)) return temporaryGround(row, reader);
  const isOwn =
    reader.accountId !== null &&
    (row.by_account_id === reader.accountId ||
      (row.owner_account_id !== null && looksAfter(reader).includes(row.owner_account_id)));
  if (isOwn) return 'own';
  if (row.scope !== 'own' && isOfTeam(reader)) return 'team';
  if (row.scope === 'all') return 'counter';
  return temporaryGround(row, reader);
}

/** The ground of access for a while; only for those whose work is care. */
export function temporaryGround(
  row: { id: string; person_id: string | null },
  reader: Reader,
): 'referral' | 'opened' | null {
  if (!reader.access || !isOfTeam(reader)) return null;
  if (reader.access.recordIds.has(row.id)) return 'referral';
  return row.person_id !== null && reader.access.personIds.has(row.person_id) ? 'opened' : null;
}

export const mayRead = (row: Guarded, reader: Reader): boolean => groundFor(row, reader) !== null;

/** The reader by their work alone, without what they read along for a while: what an agenda is made of. */
export function byWorkAlone(reader: Reader): Reader {
  const { access: _, ...own } = reader;
  return own;
}

/**
 * Shielded persons of whom this reader reads single records at most: what the team wrote about them elsewhere is not shown, also to
 * whom one referral is read along. For what has no ground of its own, such as a task.
 */
export const unreadPersons = ({ hidden, access }: Reader): ReadonlySet<string> =>
  access ? new Set([...hidden].filter((id) => !access.personIds.has(id))) : hidden;

/** The reader without what they opened all the same: that is read at the hub, under its eyes, and kept nowhere else. */
export function withoutOpenings(reader: Reader): Reader {
  return reader.access ? { ...reader, access: { ...reader.access, personIds: new Set() } } : reader;
}

/** What lets a role read when no record of its own says so: the coordinator keeps an eye on the work, others receive people. */
export function groundOfRole(role: Role): ReadGround {
  if (isCareRole(role)) return 'team';
  return role === 'coordinator' ? 'lead' : 'counter';
}

/** The least usual of several grounds: what a log has to show. */
export function leastUsual(grounds: readonly ReadGround[]): ReadGround | null {
  const order: readonly ReadGround[] = ['opened', 'referral', 'lead', 'counter', 'team', 'own'];
  return order.find((ground) => grounds.includes(ground)) ?? null;
}

/** Access for a while, said for SQL: rows of these ids, and rows of these persons. Empty lists are left out. */
export function temporarily(reader: Reader): { column: 'id' | 'person_id'; ids: string[] }[] {
  if (!reader.access || !isOfTeam(reader)) return [];
  return [
    { column: 'id' as const, ids: [...reader.access.recordIds] },
    { column: 'person_id' as const, ids: [...reader.access.personIds] },
  ].filter(({ ids }) => ids.length > 0);
}
