import type { KeyboardEvent } from 'react';
import type { CalendarDay } from '#shared/contract/reservations.contract.ts';
import { formatWeekday } from '#shared/domain/day-format.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { useCellWords, useMonthName } from './calendar-words.ts';
import { type ChosenDays, type Month, weeksOf } from './month-days.ts';

export interface MonthGridProps {
  month: Month;
  /** What is known of each day; a day that is not in it is still being asked. */
  days: ReadonlyMap<LocalDay, CalendarDay>;
  total: number;
  chosen: ChosenDays;
  today: LocalDay;
  /** The one day Tab leads to. */
  focusDay: LocalDay;
  onChoose: (day: LocalDay) => void;
  onKey: (event: KeyboardEvent, day: LocalDay) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** One month with how many are free on each day. Arrow keys move, Enter chooses; each cell says all of it in words. */
export function MonthGrid(props: MonthGridProps) {
  const { i18n } = useText();
  const name = useMonthName()(props.month);
  return (
    <div className="month">
      <h3 className="month-name" id={`month-${props.month}`}>
        {name}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of days is walked with the arrows, as a grid */}
      <table role="grid" aria-labelledby={`month-${props.month}`} aria-multiselectable="true">
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={formatWeekday(weekday, i18n.language)}>
                {formatWeekday(weekday, i18n.language).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(props.month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) =>
                day === null ? (
                  // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/control-has-associated-label -- an empty place has no name and no label
                  <td key={at} />
                ) : (
                  <DayCell key={day} day={day} {...props} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell(props: MonthGridProps & { day: LocalDay }) {
  const { day, days, total, chosen, today, focusDay, onChoose, onKey } = props;
  const words = useCellWords();
  const known = days.get(day);
  const isIn = chosen.fromDay !== null && day >= chosen.fromDay && day <= (chosen.toDay ?? chosen.fromDay);
  const isPast = day < today;
  const { label, short } = words({ day, known, total, chosen, isPast, isToday: day === today });
  return (
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the button in it says the whole day, deeper than the rule looks
    <td aria-selected={isIn} data-in={isIn ? '' : undefined}>
      <button
        type="button"
        className="day"
        data-day={day}
        data-state={stateOf(known, isPast)}
        data-today={day === today ? '' : undefined}
        data-in={isIn ? '' : undefined}
        data-end={isIn && (day === chosen.fromDay || day === chosen.toDay) ? '' : undefined}
        tabIndex={day === focusDay ? 0 : -1}
        aria-disabled={isPast ? true : undefined}
        onClick={() => (isPast ? undefined : onChoose(day))}
        onKeyDown={(event) => onKey(event, day)}
      >
        <span className="visually-hidden">{label}</span>
        <span className="day-number num" aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="day-word" aria-hidden="true">
          {short}
        </span>
      </button>
    </td>
  );
}

function stateOf(known: CalendarDay | undefined, isPast: boolean): string {
  if (isPast) return 'past';
  if (!known) return 'asking';
  if (known.free === 0) return known.isOpen ? 'full' : 'closedFull';
  return known.isOpen ? 'free' : 'closed';
}
