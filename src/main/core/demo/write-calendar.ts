import { usualHolidays } from '#shared/domain/holidays.ts';
import { addDays, type LocalDay, weekdayOf } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { calendarProcedures, catalogProcedures } from '../modules/catalog/index.ts';
import { dueMoveProcedures, reservationsProcedures } from '../modules/loans/index.ts';
import { act, tolerant } from './act.ts';
import { demoIds } from './ids.ts';
import type { WrittenCatalog } from './write-catalog.ts';

/**
 * The calendar of the house: public holidays and the Christmas closing come back by themselves, the summer closing is
 * entered for each year, the tool library opens on a Sunday, and the toy library takes stock on a last Wednesday.
 */
export async function writeCalendar(
  core: CoreInside,
  today: LocalDay,
  initiativeIds: ReadonlyMap<string, string>,
): Promise<void> {
  await writeRules(core, initiativeIds);
  await writeSummerClosings(core, today);
  await act(core, 'calendar.setException', calendarProcedures.setException, {
    exceptionId: demoIds(0x4a1)(),
    initiativeId: initiativeIds.get('tools') ?? null,
    day: nextWeekday(addDays(today, 7), 7),
    ranges: [{ opens: '10:00', closes: '13:00' }],
    reason: 'Klusdag: ook op zondag open',
  });
}

async function writeRules(core: CoreInside, initiativeIds: ReadonlyMap<string, string>): Promise<void> {
  const id = demoIds(0x4a2);
  const always = { fromDay: null, untilDay: null, active: true };
  const rules = [
    {
      initiativeId: null,
      pattern: { kind: 'holidays' as const, holidays: [...usualHolidays] },
      reason: 'Feestdag',
    },
    {
      initiativeId: null,
      pattern: { kind: 'yearly' as const, from: '12-24', to: '01-02' },
      reason: 'Kerstvakantie',
    },
    {
      initiativeId: initiativeIds.get('toys') ?? null,
      pattern: { kind: 'weekday' as const, weekday: 3 as const, nth: -1 as const },
      reason: 'Spellen tellen',
    },
  ];
  for (const rule of rules)
    await act(core, 'calendar.saveRule', calendarProcedures.saveRule, { ruleId: id(), ...rule, ...always });
}

/** Two weeks in August, in the years of the story and the next one. */
async function writeSummerClosings(core: CoreInside, today: LocalDay): Promise<void> {
  const id = demoIds(2);
  const thisYear = Number(today.slice(0, 4));
  for (const year of [thisYear - 2, thisYear - 1, thisYear, thisYear + 1])
    await act(core, 'catalog.addClosedPeriod', catalogProcedures.addClosedPeriod, {
      closedPeriodId: id(),
      initiativeId: null,
      fromDay: `${year}-08-03`,
      toDay: `${year}-08-15`,
      reason: 'Zomersluiting',
    });
}

/**
 * The sports library closes next Friday: whoever was due then, or had reserved something for that day, has another day. Written when
 * the loans are there.
 */
export async function writeSuddenClosing(
  core: CoreInside,
  today: LocalDay,
  { initiativeIds, items }: WrittenCatalog,
  personIds: readonly string[],
): Promise<void> {
  const sports = initiativeIds.get('sports');
  if (sports === undefined) return;
  const day = nextWeekday(addDays(today, 8), 5);
  const id = demoIds(0x4a4);
  const kinds = [
    ...new Set(items.filter((item) => item.kind.initiative === 'sports').map((item) => item.kindId)),
  ];
  for (const [n, kindId] of kinds.slice(0, 3).entries())
    await tolerant(() =>
      act(core, 'reservations.make', reservationsProcedures.make, {
        reservationId: id(),
        personId: personIds[(n * 41 + 7) % personIds.length] ?? '',
        kindId,
        itemId: null,
        fromDay: day,
        toDay: addDays(day, 7),
        via: 'phone',
        note: '',
      }),
    );
  await act(core, 'calendar.closeAndMove', dueMoveProcedures.closeAndMove, {
    dueMoveId: demoIds(0x4a3)(),
    initiativeIds: [sports],
    fromDay: day,
    toDay: day,
    reason: 'Lek in het dak',
    moveDue: true,
  });
}

/** The first such weekday from a day on. */
function nextWeekday(day: LocalDay, weekday: number): LocalDay {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}
