import { formatDayOf, formatTimeOf } from '#shared/domain/day-format.ts';
import { houseTimeZone } from '#shared/domain/house.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { useToast } from '../../ui/Toaster.tsx';
import { RecoveryCodeForm } from './RecoveryCodeForm.tsx';

/** The data file is damaged: puts the newest verified backup in its place, with the printed code as proof. */
export function RestoreForm() {
  const { t, i18n } = useText();
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  const toast = useToast();
  const restore = async (recoveryCode: string) => {
    const { status, backupMadeAt } = await client.session.restoreNewest({ recoveryCode });
    takeStatus(status);
    toast.show({
      tone: 'done',
      text: t(($) => $.session.restore.done, {
        day: formatDayOf(backupMadeAt, houseTimeZone, i18n.language),
        time: formatTimeOf(backupMadeAt, houseTimeZone, i18n.language),
      }),
    });
  };
  return (
    <RecoveryCodeForm
      title={t(($) => $.session.restore.title)}
      words={t(($) => $.session.restore.words)}
      submitLabel={t(($) => $.session.restore.button)}
      pendingLabel={t(($) => $.session.restore.pending)}
      act={restore}
    />
  );
}
