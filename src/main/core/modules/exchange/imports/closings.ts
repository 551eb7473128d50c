import type { ClosingRule } from '#shared/contract/calendar.contract.ts';
import { isMonthDay } from '#shared/domain/closing-rules.ts';
import type { HolidayName } from '#shared/domain/holidays.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { isWallTime } from '#shared/domain/local-days.ts';
import { checkWeeklyHours, type TimeRange } from '#shared/domain/opening-hours.ts';
import { fold } from '#shared/domain/text-fold.ts';
import {
  addClosedPeriod,
  type CatalogLookup,
  catalogLookup,
  type ListedClosing,
  listedClosings,
  removeClosedPeriod,
  saveRule,
  setException,
} from '../../catalog/index.ts';
import type { RowReader } from '../cells.ts';
import { patternText } from '../lists/house.ts';
import { holidays, weekdays } from '../lists/words.ts';
import type { Plan, PlanQuestion } from '../plan.ts';
import { dayCell, eachOf, listCell, onlyOnce, planOf, readRows, yesNoCell } from './read.ts';

interface ClosingLine {
  reader: RowReader;
  /** Without its id: that is found or made. */
  line: ListedClosing | null;
}

/** A line as it should stand; `former` is the one it takes the place of. */
interface ClosingToWrite {
  line: ListedClosing;
  former: ListedClosing | null;
}

const mostClosings = 100_000;

/** Closed days, closings that come back and days with other hours. No due day of a loan moves. */
export async function planClosings(question: PlanQuestion): Promise<Plan> {
  const { core, db } = question;
  const today = houseDayOf(question.now);
  const lookup = await catalogLookup(db);
  const seen = new Map<string, number>();
  const rows = await readRows(question, (reader) => readLine(reader, lookup, seen));
  const known = new Map(
    (await listedClosings.after(db, '', mostClosings)).map((line) => [keyOf(line), line]),
  );
  return planOf<ClosingLine, ClosingToWrite>({
    rows,
    readerOf: ({ reader }) => reader,
    decide({ reader, line }) {
      if (line === null) return { outcome: 'unchanged', write: null };
      const former = known.get(keyOf(line)) ?? null;
      const id = former?.one.id ?? core.ports.ids.next();
      const wanted = { ...line, one: { ...line.one, id } } as ListedClosing;
      if (former && restOf(former) === restOf(wanted)) return { outcome: 'unchanged', write: null };
      if (line.kind === 'exception' && line.one.day < today)
        reader.problem('fromDay', 'dayPast', line.one.day);
      return { outcome: former ? 'changed' : 'new', write: { line: wanted, former } };
    },
    write: (call, writes, watch) =>
      eachOf(writes, watch, async ({ line, former }) => {
        const { commandId } = call;
        if (line.kind === 'exception') {
          const { id: exceptionId, ...one } = line.one;
          return setException(call, { commandId, exceptionId, ...one });
        }
        if (line.kind === 'rule') {
          const { id: ruleId, ...one } = line.one;
          return saveRule(call, { commandId, ruleId, ...one });
        }
        if (former) await removeClosedPeriod(call, former.one.id);
        const { id: closedPeriodId, ...one } = line.one;
        return addClosedPeriod(call, { commandId, closedPeriodId, ...one });
      }),
  });
}

/** What makes two lines the same closing: whose, and when. */
function keyOf(line: ListedClosing): string {
  const whose = line.one.initiativeId ?? 'house';
  if (line.kind === 'exception') return `exception ${whose} ${line.one.day}`;
  if (line.kind === 'period') return `period ${whose} ${line.one.fromDay} ${line.one.toDay}`;
  return `rule ${whose} ${patternText(line.one)} ${line.one.fromDay} ${line.one.untilDay}`;
}

/** Everything else it says. */
function restOf(line: ListedClosing): string {
  const reason = line.one.reason;
  if (line.kind === 'exception') return JSON.stringify([reason, line.one.ranges]);
  return line.kind === 'rule' ? JSON.stringify([reason, line.one.active]) : JSON.stringify([reason]);
}

const wholeHouse = new Set(['', 'heel het huis', 'het huis', 'huis', 'whole house', 'toute la maison']);

function readLine(reader: RowReader, lookup: CatalogLookup, seen: Map<string, number>): ClosingLine {
  const name = reader.text('initiative', 120);
  const initiative = lookup.initiative(name);
  const isHouse = !initiative && wholeHouse.has(fold(name));
  if (!initiative && !isHouse) reader.problem('initiative', 'unknownInitiative', name);
  const line = lineOf(reader, isHouse ? null : (initiative?.id ?? ''));
  if (line && reader.problems.length === 0) onlyOnce(reader, seen, 'fromDay', keyOf(line));
  return { reader, line: reader.problems.length === 0 ? line : null };
}

function lineOf(reader: RowReader, initiativeId: string | null): ListedClosing | null {
  const fromDay = dayCell(reader, 'fromDay');
  const untilDay = dayCell(reader, 'untilDay');
  const reason = reader.text('reason', 120);
  const common = { id: '', initiativeId, reason };
  if (fromDay !== null && untilDay !== null && untilDay < fromDay)
    reader.problem('untilDay', 'lastBeforeFirst', untilDay);
  const pattern = reader.text('pattern', 400);
  if (pattern !== '') {
    const read = patternIn(pattern);
    if (!read) reader.problem('pattern', 'unknownPattern', pattern);
    const active = yesNoCell(reader, 'active') ?? true;
    return read && { kind: 'rule', one: { ...common, pattern: read, fromDay, untilDay, active } };
  }
  if (fromDay === null) {
    reader.problem('fromDay', 'required');
    return null;
  }
  const ranges = rangesIn(reader);
  if (ranges.length > 0 || yesNoCell(reader, 'otherHours') === true)
    return { kind: 'exception', one: { ...common, day: fromDay, ranges } };
  return { kind: 'period', one: { ...common, fromDay, toDay: untilDay ?? fromDay } };
}

function rangesIn(reader: RowReader): TimeRange[] {
  const ranges = listCell(reader, 'openHours', 200).map((text) => {
    const [opens = '', closes = ''] = text.split(/\s*-\s*/).map((time) => time.padStart(5, '0'));
    return { opens, closes };
  });
  const isWrong =
    ranges.some(({ opens, closes }) => !isWallTime(opens) || !isWallTime(closes)) ||
    checkWeeklyHours(ranges.map((range) => ({ ...range, weekday: 1 as const }))).length > 0;
  if (!isWrong) return ranges.toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
  reader.problem('openHours', 'impossibleHours', reader.text('openHours', 200));
  return [];
}

const nths: Readonly<Record<string, 0 | 1 | 2 | 3 | 4 | -1>> = {
  elke: 0,
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  laatste: -1,
};

/** What `patternText` writes, read again. */
function patternIn(text: string): ClosingRule['pattern'] | null {
  const yearly = /^elk jaar (\d\d-\d\d) tot (\d\d-\d\d)$/i.exec(text.trim());
  if (yearly) {
    const [, from = '', to = ''] = yearly;
    return isMonthDay(from) && isMonthDay(to) ? { kind: 'yearly', from, to } : null;
  }
  if (/^feestdagen /i.test(text)) {
    const words = text.slice('feestdagen '.length).split('|').map(fold);
    const names = words.map((word) =>
      (Object.keys(holidays) as HolidayName[]).find((name) => fold(holidays[name]) === word),
    );
    return names.every((name) => name !== undefined) ? { kind: 'holidays', holidays: names } : null;
  }
  const [nthWord = '', dayWord = ''] = fold(text).split(' ');
  const nth = nths[nthWord];
  const weekday = weekdays.findIndex((day) => day === dayWord) + 1;
  return nth === undefined || weekday === 0
    ? null
    : { kind: 'weekday', nth, weekday: weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7 };
}
