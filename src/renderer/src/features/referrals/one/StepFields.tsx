import type { UseFormReturn } from 'react-hook-form';
import {
  type HearsaySource,
  hearsaySources,
  type ReferralReason,
  type ReferralResult,
  type ReferralState,
  referralReasons,
  referralResults,
} from '#shared/contract/referral-words.ts';
import { useText } from '../../../app/text.ts';
import { FormRadios, FormText } from '../../../staff/form/fields.tsx';
import type { StepValues } from './step-values.ts';

interface WhoFieldsProps {
  form: UseFormReturn<StepValues>;
  /** Either side may take this step: ask which did. */
  isAsked: boolean;
  /** The other side took it: ask how it is known. */
  isHeard: boolean;
}

/** Who took the step, and when it was not us, how we know. */
export function WhoFields({ form, isAsked, isHeard }: WhoFieldsProps) {
  const { t } = useText();
  const { control } = form;
  const source = form.watch('source');
  return (
    <>
      {isAsked ? (
        <FormRadios<StepValues, 'us' | 'party'>
          control={control}
          name="by"
          legend={t(($) => $.referrals.why.side)}
          isInline
          options={(['us', 'party'] as const).map((value) => ({
            value,
            label: t(($) => $.referrals.why[value]),
          }))}
        />
      ) : null}
      {isHeard ? (
        <FormRadios<StepValues, HearsaySource>
          control={control}
          name="source"
          legend={t(($) => $.referrals.why.source)}
          isInline
          options={hearsaySources.map((value) => ({ value, label: t(($) => $.referrals.source[value]) }))}
          check={(value) => (value === null ? t(($) => $.referrals.why.needsSource) : undefined)}
        />
      ) : null}
      {isHeard && source === 'party' ? (
        <FormText<StepValues>
          control={control}
          name="saidBy"
          label={t(($) => $.referrals.why.saidBy)}
          maxLength={120}
          isRequired
          check={(text) => (text.trim() === '' ? t(($) => $.referrals.why.needsSaidBy) : undefined)}
        />
      ) : null}
    </>
  );
}

/** The reason of a refusal, a failure or a calling off; what came of a completed one. */
export function OutcomeFields({
  form: { control },
  to,
}: {
  form: UseFormReturn<StepValues>;
  to: ReferralState;
}) {
  const { t } = useText();
  const reasons: readonly ReferralReason[] =
    to === 'refused' || to === 'failed' || to === 'cancelled' ? referralReasons[to] : [];
  return (
    <>
      {reasons.length === 0 ? null : (
        <FormRadios<StepValues, ReferralReason>
          control={control}
          name="reason"
          legend={t(($) => $.referrals.why.reason)}
          options={reasons.map((value) => ({ value, label: t(($) => $.referrals.reason[value]) }))}
          check={(value) => (value === null ? t(($) => $.referrals.why.needsReason) : undefined)}
        />
      )}
      {to === 'completed' ? (
        <FormRadios<StepValues, ReferralResult>
          control={control}
          name="result"
          legend={t(($) => $.referrals.why.result)}
          options={referralResults.map((value) => ({ value, label: t(($) => $.referrals.result[value]) }))}
          check={(value) => (value === null ? t(($) => $.referrals.why.needsResult) : undefined)}
        />
      ) : null}
    </>
  );
}
