import './admin.css';
import { useQuery } from '@tanstack/react-query';
import type { Settings } from '#shared/contract/admin.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { PlanLink } from '../plan/PlanLink.tsx';
import { ReminderSettingsLink } from '../reminders/settings/ReminderSettingsLink.tsx';
import { WordingLink } from '../wording/WordingLink.tsx';
import { KiosksCard } from './KiosksCard.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** Settings of the house, and its screens for visitors. */
export function SettingsPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const settings = useQuery(orpc.admin.readSettings.queryOptions());
  return (
    <>
      <PageHeader
        title={t(($) => $.admin.settings.title)}
        subtitle={t(($) => $.admin.settings.subtitle)}
        icon="settings"
      />
      {settings.isError ? <FailurePanel error={settings.error} /> : null}
      {settings.data === undefined ? (
        settings.isError ? null : (
          <Spinner label={t(($) => $.common.loading)} />
        )
      ) : (
        <div className="settings-page">
          {/* A form per state of the settings: what a colleague saved meanwhile comes in, unless something is being typed. */}
          <SettingsForm settings={settings.data satisfies Settings} />
          <div className="settings-side">
            <KiosksCard />
            <ReminderSettingsLink />
            <WordingLink />
            <PlanLink />
          </div>
        </div>
      )}
    </>
  );
}
