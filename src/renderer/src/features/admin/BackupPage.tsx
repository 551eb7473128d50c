import './admin.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Backup } from '#shared/contract/admin.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { CopiesElsewhere } from '../network/CopiesElsewhere.tsx';
import { AboutData } from './AboutData.tsx';
import { BackupNow } from './BackupNow.tsx';
import { BackupsOnServer } from './BackupsOnServer.tsx';
import { BackupTable } from './BackupTable.tsx';
import { RecoveryCard } from './RecoveryCard.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

/** Copies of all data: how old the last good one is, a new one now, and the way back. */
export function BackupPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { account } = useStaffSession();
  const backups = useQuery(orpc.admin.listBackups.queryOptions());
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const isOurs = backups.data?.madeBy === 'app';
  const isAdministrator = account.role === 'administrator';
  return (
    <>
      <PageHeader
        title={t(($) => $.admin.backup.title)}
        subtitle={t(($) => $.admin.backup.subtitle)}
        icon="backup"
      />
      {backups.isError ? <FailurePanel error={backups.error} /> : null}
      {backups.data === undefined ? (
        backups.isError ? null : (
          <Spinner label={t(($) => $.common.loading)} />
        )
      ) : (
        <>
          {isOurs ? <BackupNow lastVerifiedAt={backups.data.lastVerifiedAt} /> : null}
          {isOurs ? <CopiesElsewhere /> : null}
          <div className="backup-page">
            {isOurs ? (
              <BackupTable
                backups={backups.data.backups}
                folder={backups.data.folder}
                onRestore={isAdministrator ? setRestoring : undefined}
              />
            ) : (
              <BackupsOnServer folder={backups.data.folder} />
            )}
            <div className="settings-side">
              {isAdministrator ? <RecoveryCard /> : null}
              <AboutData />
            </div>
          </div>
        </>
      )}
      {restoring === null ? null : <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </>
  );
}
