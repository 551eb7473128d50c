import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { RecoveryCodeForm } from '../session/RecoveryCodeForm.tsx';
import { StepHeading } from '../session/StepHeading.tsx';
import { useOwnMoment } from './use-own-moment.ts';

/** The hub is broken: what comes back and what does not, and then the printed code. */
export function TakeOver({ newestAt, onBack }: { newestAt: string; onBack: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  const toast = useToast();
  const moment = useOwnMoment();
  const takeOver = async (recoveryCode: string) => {
    const { status, backupMadeAt } = await client.network.takeOver({ recoveryCode });
    takeStatus(status);
    toast.show({ tone: 'done', text: t(($) => $.network.standby.done, { moment: moment(backupMadeAt) }) });
  };
  return (
    <div className="network-flow">
      <StepHeading title={t(($) => $.network.standby.takeOverTitle)}>
        {t(($) => $.network.standby.gets, { moment: moment(newestAt) })}
      </StepHeading>
      <ul className="network-facts">
        <li>{t(($) => $.network.standby.kept)}</li>
        <li className="network-strong">{t(($) => $.network.standby.lost)}</li>
        <li>{t(($) => $.network.standby.former)}</li>
      </ul>
      <RecoveryCodeForm
        submitLabel={t(($) => $.network.standby.confirm)}
        pendingLabel={t(($) => $.network.standby.pending)}
        act={takeOver}
      />
      <Button icon="back" onPress={onBack}>
        {t(($) => $.network.standby.notNow)}
      </Button>
    </div>
  );
}
