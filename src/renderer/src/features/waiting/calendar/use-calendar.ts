import { useQuery } from '@tanstack/react-query';
import { dayNumber } from '#shared/domain/calendar.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { useApi } from '../../../client/api.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import { type ChosenDays, firstOf, lengthOf, type Month, monthAfter } from './month-days.ts';

/** Items shown in lanes; a kind with more is asked for item by item on their own pages. */
const mostLanes = 500;
/** The core tells at most this many days at once. */
const mostDays = 400;

/** Two months of a kind: how many are free on each day, and what fills the days of each item. */
export function useCalendar(kindId: string, month: Month) {
  const { orpc } = useApi();
  const fromDay = firstOf(month);
  const length = lengthOf(month) + lengthOf(monthAfter(month, 1));
  const calendar = useQuery(
    orpc.reservations.calendar.queryOptions({
      input: { kindId, fromDay, days: length },
      placeholderData: (earlier) => earlier,
    }),
  );
  const lanes = useQuery(
    orpc.reservations.lanes.queryOptions({
      input: { kindId, fromDay, days: length, limit: mostLanes },
      placeholderData: (earlier) => earlier,
    }),
  );
  return { calendar, lanes, fromDay, length };
}

export interface RangeQuestion {
  kindId: string;
  chosen: ChosenDays;
  itemId: string | null;
  moving: { id: string; fromDay: LocalDay; toDay: LocalDay } | null;
}

/** What stands in the way of the chosen days; undefined while nothing is chosen or the answer is on its way. */
export function useConflicts({ kindId, chosen, itemId, moving }: RangeQuestion): Conflict[] | undefined {
  const { orpc } = useApi();
  const today = useHouseDay();
  const { fromDay, toDay } = chosen;
  const length = fromDay === null || toDay === null ? 0 : dayNumber(toDay) - dayNumber(fromDay) + 1;
  const isAsked = length >= 1 && length <= mostDays;
  const input = { kindId, fromDay: fromDay ?? today, days: Math.max(1, Math.min(length, mostDays)) };
  const calendar = useQuery(orpc.reservations.calendar.queryOptions({ input, enabled: isAsked })).data;
  const lanes = useQuery(
    orpc.reservations.lanes.queryOptions({
      input: { ...input, limit: mostLanes },
      enabled: isAsked && itemId !== null,
    }),
  ).data;
  if (!isAsked || fromDay === null || toDay === null || !calendar) return undefined;
  const lane = itemId === null ? null : lanes?.lanes.find((one) => one.itemId === itemId);
  if (lane === undefined) return undefined;
  const { days, loanDays } = calendar;
  return conflictsOf({ fromDay, toDay, today, days, loanDays, spans: lane?.spans ?? null, moving });
}
