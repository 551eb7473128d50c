import type { AgendaKind, WhoseAgenda } from '#shared/contract/agenda-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';

/** What decides whose an item is, and when. */
export interface Placed {
  kind: AgendaKind;
  day: LocalDay | null;
  time: string | null;
  id: string;
  ownerAccountId: string | null;
  /** Everybody on the team of its trajectory; empty for what belongs to none. */
  teamIds: readonly string[];
  isDone: boolean;
}

/**
 * Whether an item stands in somebody's own agenda (`ids`: they, and those they stand in for). What has an owner is the owner's; an
 * appointment whose maker left the team, a measurement, and what the person does themselves are everybody's on the team.
 */
export function isMine({ kind, ownerAccountId, teamIds }: Placed, ids: readonly string[]): boolean {
  const isShared = ownerAccountId === null || (kind === 'appointment' && !teamIds.includes(ownerAccountId));
  return isShared ? teamIds.some((id) => ids.includes(id)) : ids.includes(ownerAccountId);
}

/** An appointment that was is over; a question has no day. The others wait until they are done. */
export const isOverdue = (
  { kind, day, isDone }: Pick<Placed, 'kind' | 'day' | 'isDone'>,
  today: LocalDay,
): boolean => day !== null && day < today && !isDone && kind !== 'appointment';

/** On the days asked for, late before them, or without a day. */
export const isShown = (item: Placed, { fromDay, toDay, today, whose, ids }: Asked): boolean =>
  (whose === 'team' || isMine(item, ids)) &&
  (item.day === null || (item.day <= toDay && (item.day >= fromDay || isOverdue(item, today))));

export interface Asked {
  fromDay: LocalDay;
  toDay: LocalDay;
  today: LocalDay;
  whose: WhoseAgenda;
  ids: readonly string[];
}

/** By day; within a day what has a time first, by the clock; what has no day last. */
export const inAgendaOrder = (one: Placed, other: Placed): number =>
  (one.day ?? '9999').localeCompare(other.day ?? '9999') ||
  (one.time ?? '99').localeCompare(other.time ?? '99') ||
  one.kind.localeCompare(other.kind) ||
  one.id.localeCompare(other.id);

/** "Samira de Wit" is "S.d.W.": enough to tell two apart for who knows them, nothing for anybody else. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => `${[...word][0] ?? ''}.`)
    .join('');
