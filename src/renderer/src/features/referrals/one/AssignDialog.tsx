import '../../../staff/form/form.css';
import { useState } from 'react';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCompanions } from '../../trajectories/acts.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';

const nobody = 'nobody';
type Assign = Parameters<Client['referrals']['assign']>[0];

/** Another colleague follows it from here on. */
export function AssignDialog({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const { client } = useApi();
  const { t } = useText();
  const say = useSay();
  const [to, setTo] = useState<string>(referral.ownerAccountId ?? nobody);
  const colleagues = useCompanions();
  const before = referral.ownerAccountId;
  const back = useAct((input: Assign) => client.referrals.assign(input));
  const assign = useCommand((input: Assign) => client.referrals.assign(input), {
    onSuccess(answer) {
      const name = answer.referral.ownerName;
      say(
        name === null ? t(($) => $.referrals.nobodyFollows) : t(($) => $.referrals.followedBy, { name }),
        () => back.mutate({ referralId: referral.id, toAccountId: before }),
      );
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.referrals.one.assign)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            isPending={assign.isPending}
            pendingLabel={t(($) => $.common.working)}
            onPress={() => assign.mutate({ referralId: referral.id, toAccountId: to === nobody ? null : to })}
          >
            {t(($) => $.common.save)}
          </Button>
        </>
      }
    >
      <div className="entry-fields">
        {assign.error ? <FailurePanel error={assign.error} /> : null}
        <Select
          label={t(($) => $.referrals.one.assignTo)}
          placeholder={t(($) => $.common.choose)}
          value={to}
          onChange={setTo}
          options={[
            { value: nobody, label: t(($) => $.referrals.one.assignNobody) },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    </Dialog>
  );
}
