import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { formatWeekday } from '#shared/domain/day-format.ts';
import { useSpelling, useWordsIn } from '../language/KioskLanguage.tsx';
import { weekLines } from '../words/opening-words.ts';
import { useHouse } from './HouseContext.ts';

/** The usual week, day by day; today stands out by weight and a word. */
export function WeekHours({ hours }: { hours: HouseInitiative['hours'] }) {
  const { t } = useSpelling();
  const words = useWordsIn(useHouse().timeZone);
  return (
    <dl className="kiosk-week">
      {weekLines(hours, words.language, words.today).map(({ weekday, isToday, ranges }) => (
        <div
          key={weekday}
          className="kiosk-day"
          data-today={isToday ? '' : undefined}
          data-closed={ranges.length === 0 ? '' : undefined}
        >
          <dt>
            {formatWeekday(weekday, words.language)}
            {isToday ? <span className="kiosk-today">{t(($) => $.kiosk.initiative.today)}</span> : null}
          </dt>
          <dd>
            {ranges.length === 0
              ? t(($) => $.kiosk.initiative.closedDay)
              : ranges.map((range) => (
                  <bdi key={range} className="num" dir="ltr">
                    {range}
                  </bdi>
                ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
