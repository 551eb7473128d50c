import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { Status } from '../../../ui/Status.tsx';
import { none, type ReferralValues } from './referral-form.ts';

interface PartyFieldsProps {
  form: UseFormReturn<ReferralValues>;
  isIn: boolean;
}

/** The other party: a service of the directory, or a name; with what one should know before referring to it. */
export function PartyFields({ form, isIn }: PartyFieldsProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const { control } = form;
  const service = form.watch('service');
  const services = useQuery(orpc.directory.list.queryOptions({ input: {} })).data ?? [];
  const chosen = services.find(({ id }) => id === service);
  return (
    <>
      <FormSelect<ReferralValues, string>
        control={control}
        name="service"
        label={t(($) => $.referrals.form.service)}
        placeholder={t(($) => $.common.choose)}
        options={[
          {
            value: none,
            label: t(($) => (isIn ? $.referrals.form.serviceNoneIn : $.referrals.form.serviceNone)),
          },
          ...services.map(({ id, organisation, name, town }) => ({
            value: id,
            label: name === '' ? organisation : `${organisation} – ${name}`,
            hint: town,
          })),
        ]}
      />
      {chosen?.capacity === 'full' || chosen?.capacity === 'waitingList' ? (
        <Status tone="attention">
          {t(($) =>
            chosen.capacity === 'full' ? $.referrals.form.serviceFull : $.referrals.form.serviceWaiting,
          )}
        </Status>
      ) : null}
      {chosen?.mustCheck ? <Status tone="attention">{t(($) => $.referrals.form.serviceOld)}</Status> : null}
      {service === none ? (
        <FormText<ReferralValues>
          control={control}
          name="partyName"
          label={t(($) => (isIn ? $.referrals.form.partyNameIn : $.referrals.form.partyName))}
          maxLength={160}
          isRequired={!isIn}
          check={(text) => (text.trim() === '' && !isIn ? t(($) => $.referrals.form.needsParty) : undefined)}
        />
      ) : null}
      <FormText<ReferralValues>
        control={control}
        name="partyWorker"
        label={t(($) => $.referrals.form.partyWorker)}
        optionalText={t(($) => $.common.optional)}
        maxLength={120}
      />
    </>
  );
}
