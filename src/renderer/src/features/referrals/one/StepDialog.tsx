import '../../../staff/form/form.css';
import { useId } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ReferralState } from '#shared/contract/referral-words.ts';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormArea, FormDate, FormText } from '../../../staff/form/fields.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { ourSide, sideOf, theirSide } from './next-steps.ts';
import { OutcomeFields, WhoFields } from './StepFields.tsx';
import { useSaidWithUndo } from './said.ts';
import type { StepValues } from './step-values.ts';

type Step = Parameters<Client['referrals']['step']>[0];

export interface StepDialogProps {
  referral: Referral;
  to: ReferralState;
  onClose: () => void;
}

/** The next state of a referral: who decided it and how we know, why, and when. */
export function StepDialog({ referral, to, onClose }: StepDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const formId = useId();
  const today = useHouseDay();
  const describe = useDayWords();
  const said = useSaidWithUndo();
  const form = useForm<StepValues>({
    defaultValues: {
      by: 'us',
      source: 'party',
      saidBy: '',
      reason: null,
      result: null,
      note: '',
      day: today,
      overrideReason: '',
    },
    shouldFocusError: false,
  });
  const step = useCommand((input: Step) => client.referrals.step(input), {
    onSuccess(answer) {
      said(
        t(($) => $.referrals.said[to]),
        answer,
      );
      onClose();
    },
  });
  const fixedSide = sideOf(to, referral);
  const by = useWatch({ control: form.control, name: 'by' });
  const side = fixedSide ?? (by === 'us' ? ourSide(referral.direction) : theirSide(referral.direction));
  const isHeard = side !== ourSide(referral.direction);
  const needsOverride = to === 'sent' && referral.ground === null;
  return (
    <FormDialog
      title={t(($) => $.referrals.stepTitle[to])}
      formId={formId}
      size="normal"
      sendLabel={t(($) => $.referrals.step[to])}
      isPending={step.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['by', 'source', 'saidBy', 'reason', 'result', 'overrideReason', 'note', 'day']}
        failure={step.error}
        label={t(($) => $.referrals.stepTitle[to])}
        onSave={(values) =>
          step.mutate({
            referralId: referral.id,
            revision: referral.revision,
            to,
            side,
            source: isHeard ? values.source : null,
            saidBy: isHeard ? values.saidBy.trim() : '',
            reason: values.reason,
            result: values.result,
            note: values.note.trim(),
            day: values.day,
            overrideReason: needsOverride ? values.overrideReason.trim() : '',
          })
        }
      >
        <div className="entry-fields">
          {needsOverride ? <Override form={form} /> : null}
          <WhoFields form={form} isAsked={fixedSide === null} isHeard={isHeard} />
          <OutcomeFields form={form} to={to} />
          <FormArea<StepValues>
            control={form.control}
            name="note"
            label={t(($) => (to === 'inError' ? $.referrals.why.reasonText : $.referrals.why.note))}
            {...(to === 'inError' ? { isRequired: true } : { optionalText: t(($) => $.common.optional) })}
            rows={2}
            maxLength={1000}
            check={(text) =>
              to === 'inError' && text.trim() === '' ? t(($) => $.referrals.why.needsReasonText) : undefined
            }
          />
          <FormDate<StepValues>
            control={form.control}
            name="day"
            label={t(($) => $.referrals.why.day)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
            describe={describe}
            yearGuess="past"
          />
        </div>
      </Form>
    </FormDialog>
  );
}

/** Nothing is shared without a ground, unless a case manager says why. */
function Override({ form }: { form: ReturnType<typeof useForm<StepValues>> }) {
  const { t } = useText();
  return (
    <FormText<StepValues>
      control={form.control}
      name="overrideReason"
      label={t(($) => $.referrals.why.override)}
      hint={t(($) => $.referrals.why.overrideHint)}
      maxLength={200}
      check={(text) => (text.trim() === '' ? t(($) => $.referrals.why.noGround) : undefined)}
    />
  );
}
