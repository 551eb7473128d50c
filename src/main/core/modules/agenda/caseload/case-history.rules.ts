import type { HolderHow } from '#shared/contract/agenda-words.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import type { AbsenceSpan } from './absence.rules.ts';

/** Somebody who had a case. */
export interface Held {
  accountId: string;
  /** The moment itself; null where only the order is known. */
  sinceAt: string | null;
  fromDay: LocalDay | null;
  untilDay: LocalDay | null;
  how: HolderHow;
  /** Who gave it, when that was somebody else. For a stand-in: whom they stood in for. */
  byAccountId: string | null;
}

interface Handed {
  from_account_id: string;
  to_account_id: string;
  effective_at: string | null;
  undone_at: string | null;
}

/** How somebody came to a team: with its start, with a hand-over or its way back, or because a colleague added them. */
export function howJoined(
  joined: { accountId: string; at: string; isFirst: boolean },
  handOvers: readonly Handed[],
): Pick<Held, 'how' | 'byAccountId'> {
  const { accountId, at } = joined;
  const handed = handOvers.find((one) => one.effective_at === at && one.to_account_id === accountId);
  if (handed) return { how: 'handOver', byAccountId: handed.from_account_id };
  if (handOvers.some((one) => one.undone_at === at && one.from_account_id === accountId))
    return { how: 'takenBack', byAccountId: null };
  return { how: joined.isFirst ? 'start' : 'given', byAccountId: null };
}

/** Who stood in while somebody had the case and was away, on the days of both. */
export const standInsDuring = (held: readonly Held[], absences: readonly AbsenceSpan[]): Held[] =>
  held.flatMap((one) =>
    absences
      .filter((away) => away.accountId === one.accountId)
      .map((away) => ({
        accountId: away.standInId,
        sinceAt: null,
        fromDay: one.fromDay !== null && one.fromDay > away.fromDay ? one.fromDay : away.fromDay,
        untilDay: one.untilDay !== null && one.untilDay < away.toDay ? one.untilDay : away.toDay,
        how: 'standIn' as const,
        byAccountId: away.accountId,
      }))
      .filter(({ fromDay, untilDay }) => fromDay <= untilDay),
  );

/** The first one first; what is not known stands before everything, a stand-in after whom they stood in for. */
export const inHistoryOrder = (one: Held, other: Held): number =>
  (one.fromDay ?? '').localeCompare(other.fromDay ?? '') ||
  Number(one.how === 'standIn') - Number(other.how === 'standIn') ||
  (one.sinceAt ?? '').localeCompare(other.sinceAt ?? '') ||
  (one.untilDay ?? '9999').localeCompare(other.untilDay ?? '9999');
