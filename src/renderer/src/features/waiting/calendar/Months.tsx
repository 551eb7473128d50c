import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CalendarDay } from '#shared/contract/reservations.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import {
  type ChosenDays,
  dayAfterKey,
  firstOf,
  lastOf,
  type Month,
  monthAfter,
  monthOf,
} from './month-days.ts';

export interface MonthsProps {
  /** The first of the two months shown. */
  month: Month;
  onMonth: (month: Month) => void;
  days: readonly CalendarDay[];
  total: number;
  chosen: ChosenDays;
  onChoose: (day: LocalDay) => void;
}

/** Two months beside each other as one field of days: the arrows walk from one into the other and further. */
export function Months({ month, onMonth, days, total, chosen, onChoose }: MonthsProps) {
  const { t } = useText();
  const today = useHouseDay();
  const root = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<LocalDay | null>(null);
  const second = monthAfter(month, 1);
  const known = new Map(days.map((one) => [one.day, one]));
  const isShown = (day: LocalDay) => day >= firstOf(month) && day <= lastOf(second);
  const preferred = wanted ?? chosen.fromDay ?? today;
  const focusDay = isShown(preferred) ? preferred : firstOf(month);
  const moves = useRef(false);
  useEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    root.current?.querySelector<HTMLElement>(`[data-day="${focusDay}"]`)?.focus();
  }, [focusDay]);
  const onKey = (event: KeyboardEvent, day: LocalDay) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayAfterKey(event.key, day);
    if (next === null) return;
    event.preventDefault();
    moves.current = true;
    setWanted(next);
    if (next < firstOf(month)) onMonth(monthAfter(month, -1));
    else if (next > lastOf(second)) onMonth(monthOf(firstOf(second)));
  };
  const grid = { days: known, total, chosen, today, focusDay, onKey };
  const pick = (day: LocalDay) => {
    setWanted(day);
    onChoose(day);
  };
  return (
    <div className="months" ref={root}>
      <div className="months-turn">
        <IconButton
          icon="back"
          label={t(($) => $.waiting.calendar.earlier)}
          isDisabled={month <= monthOf(today)}
          onPress={() => onMonth(monthAfter(month, -1))}
        />
        <p className="waiting-quiet">{t(($) => $.waiting.calendar.how)}</p>
        <IconButton
          icon="forward"
          label={t(($) => $.waiting.calendar.later)}
          onPress={() => onMonth(second)}
        />
      </div>
      <div className="months-two">
        <MonthGrid month={month} onChoose={pick} {...grid} />
        <MonthGrid month={second} onChoose={pick} {...grid} />
      </div>
    </div>
  );
}
