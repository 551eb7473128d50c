import '../../../staff/form/form.css';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useSaidWithUndo } from './said.ts';

type Match = Parameters<Client['referrals']['match']>[0];

const addIt = 'new';
interface MatchValues {
  service: string | null;
  organisation: string;
  town: string;
  phone: string;
  email: string;
}

/** Finds the sender of a held referral in the directory. */
export function MatchDialog({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const formId = useId();
  const [newServiceId] = useState(newId);
  const said = useSaidWithUndo();
  const services = useQuery(orpc.directory.list.queryOptions({ input: {} })).data ?? [];
  const form = useForm<MatchValues>({
    defaultValues: { service: null, organisation: referral.partyName, town: '', phone: '', email: '' },
    shouldFocusError: false,
  });
  const isNew = useWatch({ control: form.control, name: 'service' }) === addIt;
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
        fields={['service', 'organisation', 'town', 'phone', 'email']}
        failure={match.error}
        label={t(($) => $.referrals.one.matchTitle)}
        onSave={({ service, ...known }) =>
          match.mutate(
            service === addIt
              ? { referralId: referral.id, serviceId: newServiceId, newService: known }
              : { referralId: referral.id, serviceId: service ?? '' },
          )
        }
      >
        <div className="entry-fields">
          {referral.partyName === '' ? null : (
            <p>{t(($) => $.referrals.from, { party: referral.partyName })}</p>
          )}
          <FormSelect<MatchValues, string>
            control={form.control}
            name="service"
            label={t(($) => $.referrals.form.service)}
            hint={t(($) => $.referrals.one.matchHint)}
            placeholder={t(($) => $.common.choose)}
            options={[
              { value: addIt, label: t(($) => $.referrals.one.addSender) },
              ...services.map(({ id, organisation, name, town }) => ({
                value: id,
                label: name === '' ? organisation : `${organisation} – ${name}`,
                hint: town,
              })),
            ]}
            check={(service) => (service === null ? t(($) => $.referrals.form.needsParty) : undefined)}
          />
          {isNew ? (
            <>
              <FormText<MatchValues>
                control={form.control}
                name="organisation"
                label={t(($) => $.referrals.services.organisation)}
                maxLength={120}
                isRequired
                check={(text) =>
                  text.trim() === '' ? t(($) => $.referrals.services.needsOrganisation) : undefined
                }
              />
              <div className="entry-row">
                {(['town', 'phone', 'email'] as const).map((name) => (
                  <FormText<MatchValues>
                    key={name}
                    control={form.control}
                    name={name}
                    label={t(($) => $.referrals.services[name])}
                    maxLength={name === 'phone' ? 40 : 80}
                  />
                ))}
              </div>
            </>
          ) : null}
        </div>
      </Form>
    </FormDialog>
  );
}
