import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { withCapital } from '../capital.ts';
import { DayPanel } from './DayPanel.tsx';
import { type DayLook, daySigns } from './day-state.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { daysOfMonth, monthOf, shiftMonth } from './month-days.ts';

/** The month of the house: a row for each initiative, and the chosen day in words beside it. */
export function MonthTab() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const today = useHouseDay();
  const search = useSearch({ from: '/calendar' });
  const month = search.month ?? monthOf(today);
  const days = daysOfMonth(month);
  const [fromDay = today, toDay = today] = [days[0], days.at(-1)];
  const query = useQuery(
    orpc.calendar.days.queryOptions({ input: { fromDay, toDay }, placeholderData: keepPreviousData }),
  );
  const show = (next: { month?: string; day?: string | undefined }) =>
    void navigate({ to: '/calendar', replace: true, search: { month, day: search.day, ...next } });
  const title = withCapital(monthTitle(month, i18n.language), i18n.language);
  const { data } = query;
  if (!data) return <Awaiting query={query} />;
  if (data.rows.length === 0)
    return <EmptyState icon="initiative" title={t(($) => $.calendar.month.none)} size="small" />;
  const holidays = new Map(data.holidays.map(({ day, name }) => [day, name]));
  const shownDays = data.rows[0]?.days.map(({ day }) => day) ?? [];
  return (
    <div className="cal-month" data-panel={search.day === undefined ? undefined : ''}>
      <div className="cal-month-main">
        <div className="cal-month-head">
          <h2 aria-live="polite">{title}</h2>
          <IconButton
            icon="back"
            label={t(($) => $.calendar.month.previous)}
            onPress={() => show({ month: shiftMonth(month, -1) })}
          />
          <IconButton
            icon="forward"
            label={t(($) => $.calendar.month.next)}
            onPress={() => show({ month: shiftMonth(month, 1) })}
          />
          <Button size="small" onPress={() => show({ month: monthOf(today), day: today })}>
            {t(($) => $.calendar.month.today)}
          </Button>
          <Button size="small" variant="quiet" icon="print" onPress={() => globalThis.print()}>
            {t(($) => $.common.print)}
          </Button>
        </div>
        <div className="cal-scroll">
          <MonthGrid
            key={shownDays[0]}
            label={t(($) => $.calendar.month.grid, { month: title })}
            days={shownDays}
            rows={data.rows}
            holidays={holidays}
            chosen={search.day}
            onChoose={(day) => show({ day })}
            onMonth={(by) => show({ month: shiftMonth(month, by) })}
          />
        </div>
        <Legend />
      </div>
      {search.day === undefined ? null : (
        <DayPanel day={search.day} onClose={() => show({ day: undefined })} />
      )}
    </div>
  );
}

/** `november 2026`. */
function monthTitle(month: string, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`));
}

const looks: readonly DayLook[] = ['open', 'other', 'closed', 'noHours'];

/** What the signs and colours say, in words. */
function Legend() {
  const { t } = useText();
  return (
    <div className="cal-legend">
      <ul aria-label={t(($) => $.calendar.month.legend)}>
        {looks.map((look) => (
          <li key={look}>
            <span className="cal-sign" data-look={look} aria-hidden="true">
              {daySigns[look]}
            </span>
            {t(($) => $.calendar.state[look])}
          </li>
        ))}
      </ul>
      <p>{t(($) => $.calendar.month.keys)}</p>
    </div>
  );
}
