import './reminders.css';
import { useQuery } from '@tanstack/react-query';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useKeptState } from '../../staff/form/kept.ts';
import { useStaffSession } from '../../staff/session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ClaimsTab } from './ClaimsTab.tsx';
import { LateTab } from './LateTab.tsx';
import { SentTab } from './SentTab.tsx';

type Tab = 'late' | 'search' | 'lost' | 'sent';

/** Who has something late, what is to be looked for, and what was sent. */
export function LatePage() {
  const { t } = useText();
  const { orpc } = useApi();
  const maySend = useStaffSession().account.role !== 'volunteer';
  const [tab, setTab] = useKeptState<Tab>('reminders.tab', 'late');
  const overview = useQuery(orpc.reminders.overview.queryOptions({ input: {} }));
  const figures = overview.data;
  const late = figures?.groups.reduce((sum, group) => sum + group.persons, 0);
  return (
    <div className="late-page">
      <PageHeader
        title={t(($) => $.staff.places.late)}
        subtitle={t(($) => $.reminders.subtitle)}
        icon="clock"
      />
      {overview.isError ? <FailurePanel error={overview.error} /> : null}
      <Tabs<Tab>
        label={t(($) => $.reminders.tabs.label)}
        selected={tab}
        onChange={setTab}
        items={[
          { id: 'late', label: t(($) => $.reminders.tabs.late), count: late, content: <LateTab /> },
          {
            id: 'search',
            label: t(($) => $.reminders.tabs.search),
            count: figures?.toSearch,
            content: <ClaimsTab view="search" />,
          },
          {
            id: 'lost',
            label: t(($) => $.reminders.tabs.lost),
            count: figures?.lost,
            content: <ClaimsTab view="lost" />,
          },
          ...(maySend
            ? [
                {
                  id: 'sent' as const,
                  label: t(($) => $.reminders.tabs.sent),
                  count: figures?.unsure || undefined,
                  content: <SentTab />,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
