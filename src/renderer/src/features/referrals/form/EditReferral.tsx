import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { ReferralForm } from './ReferralForm.tsx';
import { fieldsOf, type ReferralValues, valuesOf } from './referral-form.ts';

type Update = Parameters<Client['referrals']['update']>[0];

/** Changes a draft: nothing of it was shared yet. */
export function EditReferral({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { form, kept } = useKeptForm<ReferralValues>(`referrals.edit.${referral.id}`, valuesOf(referral));
  const leave = () => {
    kept.forget();
    onDone();
  };
  const update = useCommand((input: Update) => client.referrals.update(input), { onSuccess: leave });
  return (
    <ReferralForm
      form={form}
      title={t(($) => $.referrals.form.titleEdit)}
      isIn={false}
      isSaving={update.isPending}
      failure={update.error}
      household={null}
      isSubjectFixed
      saveLabel={t(($) => $.referrals.form.save)}
      onCancel={leave}
      onSave={(values) =>
        update.mutate({ referralId: referral.id, revision: referral.revision, ...fieldsOf(values) })
      }
    />
  );
}
