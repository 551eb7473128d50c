import '../catalog/catalog.css';
import './calendar.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { type TabItem, Tabs } from '../../ui/Tabs.tsx';
import { useIsManagement } from '../catalog/rights.ts';
import type { CalendarTab } from './calendar-search.ts';
import { DaysTab } from './days/DaysTab.tsx';
import { MonthTab } from './month/MonthTab.tsx';
import { MovesTab } from './moves/MovesTab.tsx';
import { RulesTab } from './rules/RulesTab.tsx';

/** When the house is open: the month, single days, what comes back every year, and due dates that were moved. */
export function CalendarPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { tab = 'month' } = useSearch({ from: '/calendar' });
  const { role } = useStaffSession().account;
  const isManagement = useIsManagement();
  const mayClose = role !== 'volunteer';
  const items: TabItem<CalendarTab>[] = [
    { id: 'month', label: t(($) => $.calendar.tabs.month), content: <MonthTab /> },
    { id: 'days', label: t(($) => $.calendar.tabs.days), content: <DaysTab /> },
    { id: 'rules', label: t(($) => $.calendar.tabs.rules), content: <RulesTab /> },
  ];
  if (mayClose) items.push({ id: 'moves', label: t(($) => $.calendar.tabs.moves), content: <MovesTab /> });
  return (
    <div className="cal-page">
      <PageHeader
        title={t(($) => $.calendar.title)}
        subtitle={t(($) => $.calendar.subtitle)}
        actions={
          mayClose ? (
            <>
              {isManagement ? (
                <Button icon="calendar" onPress={() => void navigate({ to: '/calendar/move' })}>
                  {t(($) => $.calendar.move.open)}
                </Button>
              ) : null}
              <Button
                variant="primary"
                icon="stop"
                onPress={() => void navigate({ to: '/calendar/close', search: {} })}
              >
                {t(($) => $.calendar.day.closeToday)}
              </Button>
            </>
          ) : null
        }
      />
      <Tabs
        label={t(($) => $.calendar.tabs.label)}
        selected={items.some(({ id }) => id === tab) ? tab : 'month'}
        onChange={(next) => void navigate({ to: '/calendar', replace: true, search: { tab: next } })}
        items={items}
      />
    </div>
  );
}
