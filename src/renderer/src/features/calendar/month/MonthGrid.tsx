import { type KeyboardEvent, useRef, useState } from 'react';
import type { CalendarRow } from '#shared/contract/calendar.contract.ts';
import { formatWeekday } from '#shared/domain/day-format.ts';
import type { HolidayName } from '#shared/domain/holidays.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { daySigns, lookOf, useDayStateWords } from './day-state.ts';
import { stepIn, weekdayOfDay, weeksOf } from './month-days.ts';

export interface MonthGridProps {
  label: string;
  days: readonly string[];
  rows: readonly CalendarRow[];
  holidays: ReadonlyMap<string, HolidayName>;
  /** The day that is shown beside the month. */
  chosen: string | undefined;
  onChoose: (day: string) => void;
  /** A month earlier or later was asked for. */
  onMonth: (by: -1 | 1) => void;
}

/** A row for each initiative, a column for each day. One cell takes part in Tab; the arrow keys walk. */
export function MonthGrid({ label, days, rows, holidays, chosen, onChoose, onMonth }: MonthGridProps) {
  const { t } = useText();
  const today = useHouseDay();
  const table = useRef<HTMLTableElement>(null);
  const first = Math.max(0, days.indexOf(chosen ?? today));
  const [at, setAt] = useState({ row: 0, column: first });
  const column = Math.min(at.column, days.length - 1);
  const keys = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      onMonth(event.key === 'PageUp' ? -1 : 1);
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const day = days[column];
      if (day !== undefined) onChoose(day);
      return;
    }
    const next = stepIn(event.key, { row: at.row, column }, { rows: rows.length, columns: days.length });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)
      ?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table one walks through with the arrow keys is a grid
    <table ref={table} className="cal-grid" role="grid" aria-label={label} onKeyDown={keys}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className="cal-name">
            {t(($) => $.calendar.month.initiative)}
          </th>
          {weeksOf(days).map(({ week, days: ofWeek }) => (
            <th key={week} scope="colgroup" colSpan={ofWeek.length} className="cal-week">
              <span aria-hidden="true">
                {ofWeek.length < 3 ? week : t(($) => $.calendar.month.weekShort, { week })}
              </span>
              <span className="cal-hidden">{t(($) => $.calendar.month.week, { week })}</span>
            </th>
          ))}
        </tr>
        <tr>
          {days.map((day) => (
            <DayHead key={day} day={day} holiday={holidays.get(day)} isToday={day === today} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.initiativeId}>
            <th scope="row" className="cal-name">
              <bdi>{row.name}</bdi>
            </th>
            {row.days.map((day, dayIndex) => (
              <DayCell
                key={day.day}
                name={row.name}
                day={day}
                place={{ row: index, column: dayIndex }}
                isCurrent={index === Math.min(at.row, rows.length - 1) && dayIndex === column}
                isChosen={day.day === chosen}
                onChoose={() => {
                  setAt({ row: index, column: dayIndex });
                  onChoose(day.day);
                }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayHeadProps {
  day: string;
  holiday: HolidayName | undefined;
  isToday: boolean;
}

function DayHead({ day, holiday, isToday }: DayHeadProps) {
  const { t, i18n } = useText();
  const words = useDayWords();
  const weekday = formatWeekday(weekdayOfDay(day), i18n.language);
  const name = holiday === undefined ? '' : t(($) => $.calendar.holidays[holiday]);
  return (
    <th
      scope="col"
      className="cal-day"
      data-weekend={weekdayOfDay(day) > 5 ? '' : undefined}
      data-today={isToday ? '' : undefined}
      data-holiday={holiday === undefined ? undefined : ''}
      title={name === '' ? undefined : name}
    >
      <span className="cal-hidden">
        {[words(day), name, isToday ? t(($) => $.calendar.month.todayMark) : '']
          .filter((part) => part !== '')
          .join(', ')}
      </span>
      <span aria-hidden="true">{weekday.slice(0, 1).toUpperCase()}</span>
      <span aria-hidden="true" className="cal-number">
        {Number(day.slice(8))}
      </span>
    </th>
  );
}

interface DayCellProps {
  name: string;
  day: CalendarRow['days'][number];
  place: { row: number; column: number };
  isCurrent: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

function DayCell({ name, day, place, isCurrent, isChosen, onChoose }: DayCellProps) {
  const { t } = useText();
  const words = useDayWords();
  const { state } = useDayStateWords();
  const look = lookOf(day);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it takes Enter and the arrows
    <td
      tabIndex={isCurrent ? 0 : -1}
      className="cal-cell"
      data-row={place.row}
      data-column={place.column}
      data-look={look}
      aria-selected={isChosen}
      aria-label={t(($) => $.calendar.month.cell, {
        initiative: name,
        day: words(day.day),
        state: state(day),
      })}
      onClick={onChoose}
    >
      <span aria-hidden="true">{daySigns[look]}</span>
    </td>
  );
}
