import { isCareRole } from '#shared/contract/roles.ts';
import type { NoteScope } from '#shared/contract/trajectory-words.ts';
import type { ReadGround } from '#shared/contract/zones-words.ts';
import { looksAfter, type Reader, temporaryGround } from '../zones/index.ts';

/** Work that may be on the team of a trajectory. */
export const canAccompany = isCareRole;

/** Whose trajectories a reader looks after: their own, and those of whom they stand in for. */
export const teamsOf = (reader: Reader): readonly string[] =>
  canAccompany(reader.role) ? looksAfter(reader) : [];

/**
 * Need to know: the workers who are on the team today and who stands in for one of them, of a shielded person only those who may know of that
 * person.
 */
export const isOnTeam = (row: { person_id: string }, teamIds: readonly string[], reader: Reader): boolean =>
  teamsOf(reader).some((id) => teamIds.includes(id)) && !reader.hidden.has(row.person_id);

/** The team, and whoever opened the record of its person all the same. Nobody else, whatever else they may do in the house. */
export const groundFor = (
  row: { id: string; person_id: string },
  teamIds: readonly string[],
  reader: Reader,
): ReadGround | null => (isOnTeam(row, teamIds, reader) ? 'own' : temporaryGround(row, reader));

/** Of those, a note for its writer alone is read by its writer alone. */
export const mayReadNote = (
  note: { scope: NoteScope; byAccountId: string | null },
  reader: Pick<Reader, 'accountId'>,
): boolean => note.scope === 'team' || (reader.accountId !== null && note.byAccountId === reader.accountId);

/** What is let go says why: a goal, or an action that was not done. */
export const lacksReason = (state: string, reason: string): boolean =>
  (state === 'dropped' || state === 'notDone') && reason === '';

/** The day something was closed: kept when it was closed before, none while it is open. */
export const closedDayOf = (state: string, before: string | null, today: string): string | null =>
  state === 'open' ? null : (before ?? today);
