import '../../../staff/form/form.css';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormSelect } from '../../../staff/form/fields.tsx';
import { useSaidWithUndo } from './said.ts';

type Match = Parameters<Client['referrals']['match']>[0];

/** Finds the sender of a held referral in the directory. */
export function MatchDialog({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const formId = useId();
  const said = useSaidWithUndo();
  const services = useQuery(orpc.directory.list.queryOptions({ input: {} })).data ?? [];
  const form = useForm<{ service: string | null }>({
    defaultValues: { service: null },
    shouldFocusError: false,
  });
  const match = useCommand((input: Match) => client.referrals.match(input), {
    onSuccess(answer) {
      said(
        t(($) => $.referrals.said.matched),
        answer,
      );
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(($) => $.referrals.one.matchTitle)}
      formId={formId}
      sendLabel={t(($) => $.referrals.one.match)}
      isPending={match.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['service']}
        failure={match.error}
        label={t(($) => $.referrals.one.matchTitle)}
        onSave={({ service }) => match.mutate({ referralId: referral.id, serviceId: service ?? '' })}
      >
        <div className="entry-fields">
          {referral.partyName === '' ? null : (
            <p>{t(($) => $.referrals.from, { party: referral.partyName })}</p>
          )}
          <FormSelect<{ service: string | null }, string>
            control={form.control}
            name="service"
            label={t(($) => $.referrals.form.service)}
            hint={t(($) => $.referrals.one.matchHint)}
            placeholder={t(($) => $.common.choose)}
            options={services.map(({ id, organisation, name, town }) => ({
              value: id,
              label: name === '' ? organisation : `${organisation} – ${name}`,
              hint: town,
            }))}
            check={(service) => (service === null ? t(($) => $.referrals.form.needsParty) : undefined)}
          />
        </div>
      </Form>
    </FormDialog>
  );
}
