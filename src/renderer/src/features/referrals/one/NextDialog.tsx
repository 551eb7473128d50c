import '../../../staff/form/form.css';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { type ReferralNext, referralNexts } from '#shared/contract/referral-words.ts';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormArea, FormRadios } from '../../../staff/form/fields.tsx';
import { useAct } from '../../upkeep/acts.ts';
import { useSaidWithUndo } from './said.ts';

interface NextValues {
  next: ReferralNext | null;
  note: string;
}
type Choose = Parameters<Client['referrals']['chooseNext']>[0];

/** The second half of a refusal: what happens now. Another service, or the same one later, is a copy that is ready to fill in. */
export function NextDialog({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const formId = useId();
  const navigate = useNavigate();
  const said = useSaidWithUndo();
  const form = useForm<NextValues>({ defaultValues: { next: null, note: '' }, shouldFocusError: false });
  const copy = useAct(
    (input: Parameters<Client['referrals']['copy']>[0]) => client.referrals.copy(input),
    (answer) => void navigate({ to: '/referrals/$referralId', params: { referralId: answer.referral.id } }),
  );
  const choose = useCommand((input: Choose) => client.referrals.chooseNext(input), {
    onSuccess(answer) {
      const { next } = answer.referral;
      said(
        t(($) => $.referrals.said.nextChosen),
        answer,
      );
      onClose();
      if (next === 'otherService' || next === 'sameServiceLater')
        copy.mutate({ referralId: referral.id, copyId: newId() });
    },
  });
  const title = t(($) => $.referrals.one.nextTitle);
  return (
    <FormDialog
      title={title}
      formId={formId}
      sendLabel={t(($) => $.common.save)}
      isPending={choose.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['next', 'note']}
        failure={choose.error}
        label={title}
        onSave={({ next, note }) =>
          choose.mutate({ referralId: referral.id, next: next ?? 'ourselves', note: note.trim() })
        }
      >
        <div className="entry-fields">
          <FormRadios<NextValues, ReferralNext>
            control={form.control}
            name="next"
            legend={t(($) => $.referrals.one.next)}
            options={referralNexts.map((value) => ({ value, label: t(($) => $.referrals.next[value]) }))}
            check={(value) => (value === null ? t(($) => $.referrals.one.needsNext) : undefined)}
          />
          <FormArea<NextValues>
            control={form.control}
            name="note"
            label={t(($) => $.referrals.why.note)}
            optionalText={t(($) => $.common.optional)}
            rows={2}
            maxLength={1000}
          />
        </div>
      </Form>
    </FormDialog>
  );
}
