import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { RecoveryCodeForm } from './RecoveryCodeForm.tsx';

/** The key is not on this computer: opens the data with the printed code. */
export function RecoverForm() {
  const { t } = useText();
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  return (
    <RecoveryCodeForm
      title={t(($) => $.session.problem.recoverTitle)}
      submitLabel={t(($) => $.session.recovery.open)}
      pendingLabel={t(($) => $.session.recovery.opening)}
      act={async (recoveryCode) => takeStatus(await client.session.recover({ recoveryCode }))}
    />
  );
}
