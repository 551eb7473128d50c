import type { Instant, LocalDay, WallTime } from './local-days.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * What the calendar and the clock on the wall of a time zone show at an instant. Done with `Intl`, which carries
 * the same time zone rules as Temporal and is several times faster: lists call this for every row.
 * @throws RangeError for an instant that is not UTC ISO text ending in Z, or an unknown zone.
 */
export function wallClock(instant: Instant, timeZone: string): Readonly<{ day: LocalDay; time: WallTime }> {
  if (last?.instant !== instant || last.timeZone !== timeZone)
    last = { instant, timeZone, shows: readWallClock(instant, timeZone) };
  return last.shows;
}

/** One act has one "now" and asks for it many times; reading a time zone is slow. */
let last:
  | { instant: Instant; timeZone: string; shows: Readonly<{ day: LocalDay; time: WallTime }> }
  | undefined;

function readWallClock(instant: Instant, timeZone: string): { day: LocalDay; time: WallTime } {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(instant)
    ? Date.parse(instant)
    : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError('an instant is UTC ISO text');
  const part: Record<string, string> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(ms)) part[type] = value;
  const year = (part['year'] ?? '').padStart(4, '0');
  return { day: `${year}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}
