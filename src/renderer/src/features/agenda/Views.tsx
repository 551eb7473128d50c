import type { AgendaItem, Task } from '#shared/contract/agenda.contract.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { useText } from '../../app/text.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { grouped } from './span.ts';

interface ViewProps {
  items: readonly AgendaItem[];
  span: { fromDay: LocalDay; toDay: LocalDay };
  isTeam: boolean;
  onEdit: (task: Task) => void;
}

/** This day, with what is late under it; beside them the week that follows and what has no day. */
export function DayView({ items, span, isTeam, onEdit }: ViewProps) {
  const { t } = useText();
  const words = useDayWords();
  const today = useHouseDay();
  const { overdue, days, noDay } = grouped(items, span);
  const [first, ...later] = days;
  const coming = later.filter((one) => one.items.length > 0);
  const rows = { isTeam, onEdit };
  return (
    <div className="ag-columns">
      <div className="ag-column">
        <Card title={span.fromDay === today ? t(($) => $.agenda.today) : words(span.fromDay)} icon="today">
          {first && first.items.length > 0 ? (
            <Rows items={first.items} {...rows} />
          ) : (
            <EmptyState icon="check" size="small" title={t(($) => $.agenda.emptyDay)}>
              {t(($) => $.agenda.emptyDayWords)}
            </EmptyState>
          )}
        </Card>
        <Overdue items={overdue} {...rows} />
      </div>
      <div className="ag-column">
        <Card title={t(($) => $.agenda.coming)} icon="calendar">
          {coming.length === 0 ? (
            <p className="ag-quiet">{t(($) => $.agenda.emptyComing)}</p>
          ) : (
            coming.map((one) => (
              <section key={one.day} aria-label={words(one.day)}>
                <h3 className="ag-day">{words(one.day)}</h3>
                <Rows items={one.items} {...rows} />
              </section>
            ))
          )}
        </Card>
        <NoDay items={noDay} {...rows} />
      </div>
    </div>
  );
}

/** Seven days side by side; what is late under them, so that it does not push the week off the screen. */
export function WeekView({ items, span, isTeam, onEdit }: ViewProps) {
  const { t } = useText();
  const words = useDayWords();
  const today = useHouseDay();
  const { overdue, days, noDay } = grouped(items, span);
  const rows = { isTeam, onEdit };
  return (
    <div className="ag-column">
      <ol className="ag-week">
        {days.map((one) => (
          <li key={one.day} data-today={one.day === today ? '' : undefined}>
            <h2 className="ag-day">{words(one.day)}</h2>
            {one.items.length === 0 ? (
              <p className="ag-quiet">{t(($) => $.agenda.free)}</p>
            ) : (
              <Rows items={one.items} {...rows} />
            )}
          </li>
        ))}
      </ol>
      <Overdue items={overdue} {...rows} />
      <NoDay items={noDay} {...rows} />
    </div>
  );
}

function Overdue({ items, ...rows }: Omit<ViewProps, 'span'>) {
  const { t } = useText();
  return items.length === 0 ? null : (
    <Card title={t(($) => $.agenda.overdue, { count: items.length })} icon="warning">
      <Rows items={items} showDay {...rows} />
    </Card>
  );
}

function NoDay({ items, ...rows }: Omit<ViewProps, 'span'>) {
  const { t } = useText();
  return items.length === 0 ? null : (
    <Card title={t(($) => $.agenda.noDay)} icon="note">
      <Rows items={items} {...rows} />
    </Card>
  );
}

interface RowsProps extends Omit<ViewProps, 'span'> {
  showDay?: boolean;
}

function Rows({ items, showDay = false, isTeam, onEdit }: RowsProps) {
  return (
    <ul className="ag-rows">
      {items.map((item) => (
        <AgendaRow
          key={`${item.kind} ${item.id}`}
          item={item}
          showDay={showDay}
          isTeam={isTeam}
          onEdit={onEdit}
        />
      ))}
    </ul>
  );
}
