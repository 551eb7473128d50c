import './upkeep.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useMayWrite } from '../catalog/rights.ts';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import { DueTab } from './due/DueTab.tsx';
import { PlansTab } from './plans/PlansTab.tsx';
import { ReportDialog } from './reports/ReportDialog.tsx';
import { ReportsTab } from './reports/ReportsTab.tsx';
import { TicketsTab } from './tickets/TicketsTab.tsx';

const everything = 'all';
export const upkeepTabs = ['tickets', 'reports', 'due', 'plans'] as const;
export type UpkeepTab = (typeof upkeepTabs)[number];

/** What is broken, what was reported, what must be done: of the house, or of one initiative. */
export function UpkeepPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { tab = 'tickets', initiative } = useSearch({ from: '/upkeep' });
  const [isReporting, setReporting] = useState(false);
  const counts = useCounts(initiative);
  const mayWrite = useMayWrite();
  const initiatives = useInitiatives().filter(({ id, itemCount }) => mayWrite(id) && itemCount > 0);
  const show = (next: { tab?: UpkeepTab; initiative?: string | undefined }) => {
    const wanted = { tab, initiative, ...next };
    void navigate({
      to: '/upkeep',
      replace: true,
      search: { tab: wanted.tab, ...(wanted.initiative ? { initiative: wanted.initiative } : {}) },
    });
  };
  return (
    <div className="upkeep-page">
      <PageHeader
        title={t(($) => $.upkeep.title)}
        actions={
          <>
            {initiatives.length > 1 ? (
              <Select
                label={t(($) => $.catalog.initiative.one)}
                isLabelHidden
                width="m"
                placeholder={t(($) => $.common.choose)}
                value={initiative ?? everything}
                onChange={(value) => show({ initiative: value === everything ? undefined : value })}
                options={[
                  { value: everything, label: t(($) => $.catalog.things.allInitiatives) },
                  ...initiatives.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            ) : null}
            <Button variant="primary" icon="warning" onPress={() => setReporting(true)}>
              {t(($) => $.upkeep.report.new)}
            </Button>
          </>
        }
      />
      <Tabs<UpkeepTab>
        label={t(($) => $.upkeep.title)}
        selected={tab}
        onChange={(next) => show({ tab: next })}
        items={[
          {
            id: 'tickets',
            label: t(($) => $.upkeep.tabs.tickets),
            count: counts?.tickets,
            content: <TicketsTab initiative={initiative} />,
          },
          {
            id: 'reports',
            label: t(($) => $.upkeep.tabs.reports),
            count: counts?.reports,
            content: <ReportsTab initiative={initiative} />,
          },
          {
            id: 'due',
            label: t(($) => $.upkeep.tabs.due),
            count: counts?.due,
            content: <DueTab initiative={initiative} />,
          },
          {
            id: 'plans',
            label: t(($) => $.upkeep.tabs.plans),
            content: <PlansTab initiative={initiative} />,
          },
        ]}
      />
      {isReporting ? <ReportDialog onClose={() => setReporting(false)} /> : null}
    </div>
  );
}

/** What waits behind each tab; what is due or late counts, what is only near does not. */
function useCounts(initiativeId: string | undefined) {
  const { orpc } = useApi();
  const overview = useQuery(
    orpc.upkeep.overview.queryOptions({
      input: initiativeId ? { initiativeId } : {},
      placeholderData: (earlier) => earlier,
    }),
  ).data;
  if (!overview) return undefined;
  const { assess, parts, repairing } = overview.tickets;
  return {
    tickets: assess + parts + repairing,
    reports: overview.reports,
    due: overview.due + overview.overdue,
  };
}
