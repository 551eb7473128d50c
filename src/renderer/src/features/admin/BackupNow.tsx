import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import type { AdminInput } from './acts.ts';
import { ago, type BackupAge, backupAge } from './ago.ts';
import { useMoment } from './Moment.tsx';
import { useNow } from './use-now.ts';

const icons: Record<BackupAge, IconName> = { good: 'check', aging: 'clock', old: 'warning', none: 'warning' };

/** How safe the data are now, and one act that makes them safer. */
export function BackupNow({ lastVerifiedAt }: { lastVerifiedAt: string | null }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const age = backupAge(lastVerifiedAt, useNow());
  const make = useCommand((input: AdminInput<'createBackup'>) => client.admin.createBackup(input), {
    onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.admin.backup.made) }),
  });
  return (
    <section className="backup-now" data-age={age}>
      <span className="backup-mark">
        <Icon name={icons[age]} size="2rem" />
      </span>
      <AgeWords age={age} lastVerifiedAt={lastVerifiedAt} />
      <Button
        variant="primary"
        size="large"
        icon="backup"
        isPending={make.isPending}
        pendingLabel={t(($) => $.common.working)}
        onPress={() => make.mutate({})}
      >
        {t(($) => $.admin.backup.now)}
      </Button>
      {make.isPending ? <ProgressBar label={t(($) => $.admin.backup.making)} value={null} /> : null}
      {make.isError ? <FailurePanel error={make.error} /> : null}
    </section>
  );
}

function AgeWords({ age, lastVerifiedAt }: { age: BackupAge; lastVerifiedAt: string | null }) {
  const { t, i18n } = useText();
  const now = useNow();
  const moment = useMoment();
  if (lastVerifiedAt === null || age === 'none') {
    return (
      <div className="backup-words">
        <p className="backup-age">{t(($) => $.admin.backup.lastNone)}</p>
        <p>{t(($) => $.admin.backup.lastNoneHint)}</p>
      </div>
    );
  }
  return (
    <div className="backup-words">
      <p>{t(($) => $.admin.backup.last)}</p>
      <p className="backup-age">{ago(lastVerifiedAt, now, i18n.language)}</p>
      <p>
        {t(($) => $.admin.backup[age])} <span className="admin-note num">{moment(lastVerifiedAt)}</span>
      </p>
    </div>
  );
}
