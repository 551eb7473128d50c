import { useMemo, useSyncExternalStore } from 'react';
import { formatDay, formatDayLong } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { wallClock } from '#shared/domain/wall-clock.ts';
import { useText } from '../app/text.ts';
import { useStaffSession } from './session.ts';

const lookEveryMs = 30_000;
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** One clock for all labels on the screen, and none while there are none. */
function onTick(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    for (const each of listeners) each();
  }, lookEveryMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** Today on the house's own calendar, wherever this computer believes to be; follows midnight. */
export function useHouseDay(): LocalDay {
  const { timeZone } = useStaffSession().house;
  return useSyncExternalStore(onTick, () => dayNow(timeZone));
}

/** A list asks for each of its rows: read from the calendar once a second, not a hundred times. */
function dayNow(timeZone: string): LocalDay {
  const second = Math.floor(Date.now() / 1000);
  if (lastRead.second !== second || lastRead.timeZone !== timeZone)
    lastRead = { second, timeZone, day: wallClock(new Date().toISOString(), timeZone).day };
  return lastRead.day;
}

let lastRead: { second: number; timeZone: string; day: LocalDay } = { second: -1, timeZone: '', day: '' };

/** Writes days as people say them: with the weekday, and with the year only where it is another one. */
export function useDayWords(): (day: LocalDay) => string {
  const { i18n } = useText();
  const year = useHouseDay().slice(0, 4);
  return useMemo(
    () => (day) => (day.startsWith(year) ? formatDayLong(day, i18n.language) : formatDay(day, i18n.language)),
    [i18n.language, year],
  );
}
