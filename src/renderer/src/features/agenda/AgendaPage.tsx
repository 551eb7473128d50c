import './agenda.css';
import '../catalog/catalog.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Task } from '#shared/contract/agenda.contract.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { NotYet } from '../loans/growing.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';
import { PlannedStrip } from './PlannedStrip.tsx';
import { type AgendaView, spanOf, stepOf } from './span.ts';
import { TaskDialog } from './TaskDialog.tsx';
import { DayView, WeekView } from './Views.tsx';

/** What is late, what is for today, what comes: mine, or the team's. */
export function AgendaPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const today = useHouseDay();
  const { account } = useStaffSession();
  const { view = 'day', whose = 'mine', day = today, task } = useSearch({ from: '/agenda' });
  const navigate = useNavigate();
  const [chosen, setOpen] = useState<Task | 'new' | 'file' | null>(null);
  const open = chosen ?? task ?? null;
  const close = () => {
    setOpen(null);
    if (task !== undefined) void navigate({ to: '/agenda', replace: true, search: { view, whose, day } });
  };
  const span = spanOf(view, day);
  const query = useQuery(orpc.agenda.list.queryOptions({ input: { whose, ...span } }));
  const standsIn = query.data?.standsInFor ?? [];
  const dayWords = useDayWords();
  const props = { span, isTeam: whose === 'team', onEdit: setOpen };
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.staff.places.agenda)}
        subtitle={t(($) => $.agenda.subtitle)}
        actions={
          <>
            {isCareRole(account.role) ? null : (
              <Link to="/trajectories/figures" className="ag-link">
                {t(($) => $.trajectories.figures.title)}
              </Link>
            )}
            <Link to="/caseload" className="ag-link">
              {t(($) => $.agenda.caseload.title)}
            </Link>
            <Button icon="calendar" onPress={() => setOpen('file')}>
              {t(($) => $.agenda.file.open)}
            </Button>
            <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
              {t(($) => $.agenda.task.new)}
            </Button>
          </>
        }
      />
      <AgendaBar view={view} whose={whose} day={day} />
      {standsIn.length === 0 ? null : (
        <p className="ag-stands">
          {standsIn
            .map(({ name, untilDay }) => t(($) => $.agenda.standsIn, { name, day: dayWords(untilDay) }))
            .join(' ')}
        </p>
      )}
      <PlannedStrip />
      {query.data?.isCut ? <p className="ag-quiet">{t(($) => $.agenda.isCut)}</p> : null}
      {!query.data ? (
        <NotYet query={query} />
      ) : view === 'day' ? (
        <DayView items={query.data.items} {...props} />
      ) : (
        <WeekView items={query.data.items} {...props} />
      )}
      {open === 'file' ? <CalendarDialog onClose={close} /> : null}
      {open === null || open === 'file' ? null : (
        <TaskDialog task={open === 'new' ? null : open} day={day} onClose={close} />
      )}
    </div>
  );
}

interface BarProps {
  view: AgendaView;
  whose: 'mine' | 'team';
  day: string;
}

/** Day or week, mine or the team's, and the way to other days. */
function AgendaBar({ view, whose, day }: BarProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const words = useDayWords();
  const today = useHouseDay();
  const go = (more: Partial<BarProps>) =>
    void navigate({ to: '/agenda', replace: true, search: { view, whose, day, ...more } });
  const { fromDay, toDay } = spanOf(view, day);
  const step = stepOf(view);
  return (
    <div className="ag-bar">
      <div role="group" className="ag-group" aria-label={t(($) => $.agenda.viewLabel)}>
        {(['day', 'week'] as const).map((one) => (
          <Button key={one} size="small" aria-pressed={view === one} onPress={() => go({ view: one })}>
            {t(($) => $.agenda.view[one])}
          </Button>
        ))}
      </div>
      <div role="group" className="ag-group" aria-label={t(($) => $.agenda.whoseLabel)}>
        {(['mine', 'team'] as const).map((one) => (
          <Button key={one} size="small" aria-pressed={whose === one} onPress={() => go({ whose: one })}>
            {t(($) => $.agenda.whose[one])}
          </Button>
        ))}
      </div>
      <div role="group" className="ag-group" aria-label={t(($) => $.agenda.daysLabel)}>
        <IconButton
          icon="back"
          size="small"
          label={t(($) => $.agenda.before[view])}
          onPress={() => go({ day: addDays(day, -step) })}
        />
        <Button size="small" isDisabled={day === today} onPress={() => go({ day: today })}>
          {t(($) => $.agenda.today)}
        </Button>
        <IconButton
          icon="forward"
          size="small"
          label={t(($) => $.agenda.after[view])}
          onPress={() => go({ day: addDays(day, step) })}
        />
      </div>
      <p className="ag-range" aria-live="polite">
        {view === 'day' ? words(day) : `${words(fromDay)} – ${words(toDay)}`}
      </p>
    </div>
  );
}
