import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarRow } from '#shared/contract/calendar.contract.ts';
import { holidayOn } from '#shared/domain/holidays.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useIsManagement } from '../../catalog/rights.ts';
import { AddException } from '../days/AddException.tsx';
import { daySigns, lookOf, useDayStateWords } from './day-state.ts';
import { isoWeek } from './month-days.ts';

/** One day of the house in words: what is open, what comes back, and what can be done about it. */
export function DayPanel({ day, onClose }: { day: string; onClose: () => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const words = useDayWords();
  const input = { fromDay: day, toDay: day };
  const days = useQuery(orpc.calendar.days.queryOptions({ input, placeholderData: keepPreviousData }));
  const counts = useQuery(orpc.calendar.dueCounts.queryOptions({ input, placeholderData: keepPreviousData }));
  const due = new Map((counts.data ?? []).map(({ initiativeId, loans }) => [initiativeId, loans]));
  const dueCount = [...due.values()].reduce((sum, loans) => sum + loans, 0);
  const rows = days.data?.rows ?? [];
  const open = rows.filter((row) => (row.days[0]?.ranges.length ?? 0) > 0).length;
  const holiday = holidayOn(day);
  const facts = [
    open === 0 ? t(($) => $.calendar.day.allClosed) : t(($) => $.calendar.day.open, { count: open }),
    dueCount === 0 ? t(($) => $.calendar.day.dueNone) : t(($) => $.calendar.day.due, { count: dueCount }),
  ];
  return (
    <SidePanel
      title={words(day)}
      subtitle={[
        t(($) => $.calendar.day.week, { week: isoWeek(day) }),
        holiday === null ? '' : t(($) => $.calendar.holidays[holiday]),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      closeLabel={t(($) => $.calendar.day.closePanel)}
      onClose={onClose}
    >
      <div className="cal-panel">
        <DayActs key={day} day={day} />
        <ul className="cal-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <ul className="cal-panel-list">
          {rows.map((row) => (
            <InitiativeDay key={row.initiativeId} row={row} due={due.get(row.initiativeId) ?? 0} />
          ))}
        </ul>
      </div>
    </SidePanel>
  );
}

function DayActs({ day }: { day: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const today = useHouseDay();
  const isManagement = useIsManagement();
  const { role } = useStaffSession().account;
  const [isAdding, setAdding] = useState(false);
  const mayClose = day === today ? role !== 'volunteer' : isManagement && day > today;
  if (isAdding) return <AddException day={day} onClose={() => setAdding(false)} />;
  if (!mayClose) return null;
  return (
    <div className="cal-acts">
      <Button icon="stop" onPress={() => void navigate({ to: '/calendar/close', search: { day } })}>
        {day === today ? t(($) => $.calendar.day.closeToday) : t(($) => $.calendar.day.closeDay)}
      </Button>
      {isManagement ? (
        <Button icon="clock" variant="quiet" onPress={() => setAdding(true)}>
          {t(($) => $.calendar.day.otherHours)}
        </Button>
      ) : null}
    </div>
  );
}

function InitiativeDay({ row, due }: { row: CalendarRow; due: number }) {
  const { t } = useText();
  const { state } = useDayStateWords();
  const [day] = row.days;
  if (!day) return null;
  const look = lookOf(day);
  return (
    <li data-look={look}>
      <span className="cal-sign" data-look={look} aria-hidden="true">
        {daySigns[look]}
      </span>
      <div>
        <Link to="/initiatives/$initiativeId" params={{ initiativeId: row.initiativeId }}>
          <bdi>{row.name}</bdi>
        </Link>
        <p>
          {state(day)}
          {day.ofHouse ? ` · ${t(($) => $.calendar.state.ofHouse)}` : ''}
        </p>
      </div>
      {due === 0 ? null : (
        <span className="cal-due num">{t(($) => $.calendar.day.dueShort, { count: due })}</span>
      )}
    </li>
  );
}
