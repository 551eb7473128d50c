import { formatWeekday } from '#shared/domain/day-format.ts';
import { weekdayOf } from '#shared/domain/local-days.ts';
import type { WeeklyHours } from '#shared/domain/opening-hours.ts';
import { useText } from '../../../app/text.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useOpeningWords } from '../initiative/opening-words.ts';
import { weekdays } from './hours-draft.ts';

/** The hours of a week to read; today stands out. */
export function WeekTable({ hours }: { hours: WeeklyHours }) {
  const { i18n } = useText();
  const words = useOpeningWords();
  const today = weekdayOf(useHouseDay());
  return (
    <dl className="week">
      {weekdays.map((weekday) => {
        const ranges = hours
          .filter((range) => range.weekday === weekday)
          .toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
        return (
          <div
            key={weekday}
            className="week-day"
            data-today={weekday === today ? '' : undefined}
            data-closed={ranges.length === 0 ? '' : undefined}
          >
            <dt>{formatWeekday(weekday, i18n.language)}</dt>
            <dd className="num">{words.ranges(ranges)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
