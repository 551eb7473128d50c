import { useId, useState } from 'react';
import { Controller, FormProvider, useForm, useFormContext } from 'react-hook-form';
import type { Account } from '#shared/contract/admin.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { FormErrors } from '../session/FormErrors.tsx';
import { AccountAccess } from './AccountAccess.tsx';
import { NameField, RoleFields } from './AccountFields.tsx';
import { type AccountValues, initiativesFor, valuesOf } from './account-form.ts';
import type { AdminInput } from './acts.ts';

export interface AccountDialogProps {
  account: Account;
  onClose: () => void;
}

/** One account: who it is and what they may do, and how they sign in. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const { t } = useText();
  const formId = useId();
  const [tab, setTab] = useState<'details' | 'access'>('details');
  const form = useForm<AccountValues>({
    defaultValues: valuesOf(account),
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const update = useUpdate(onClose);
  const [leaveCases, setLeaveCases] = useState(false);
  const send = form.handleSubmit((values) => {
    if (update.isPending) return;
    const { displayName, role, language, active } = values;
    const initiativeIds = initiativesFor(values);
    update.mutate({
      accountId: account.id,
      displayName,
      role,
      language,
      active,
      initiativeIds,
      ...(leaveCases ? { leaveCases } : {}),
    });
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(($) => $.admin.accounts.form.editTitle, { name: account.displayName })}
      closeLabel={t(($) => $.common.close)}
      footer={
        tab === 'details' ? (
          <>
            <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
            <Button
              type="submit"
              form={formId}
              variant="primary"
              isPending={update.isPending}
              pendingLabel={t(($) => $.common.saving)}
            >
              {t(($) => $.common.save)}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{t(($) => $.common.close)}</Button>
        )
      }
    >
      <FormProvider {...form}>
        <Tabs
          label={account.displayName}
          selected={tab}
          onChange={setTab}
          items={[
            {
              id: 'details',
              label: t(($) => $.admin.accounts.form.details),
              content: (
                <form id={formId} className="admin-form" noValidate onSubmit={(event) => void send(event)}>
                  <Details formId={formId} error={update.error} />
                  {leaveCases || leavesCases(update.error) ? (
                    <Checkbox
                      label={t(($) => $.agenda.caseload.leave)}
                      hint={t(($) => $.agenda.caseload.leaveHint)}
                      isChecked={leaveCases}
                      onChange={setLeaveCases}
                    />
                  ) : null}
                </form>
              ),
            },
            {
              id: 'access',
              label: t(($) => $.admin.accounts.form.access),
              content: <AccountAccess account={account} />,
            },
          ]}
        />
      </FormProvider>
    </Dialog>
  );
}

const leavesCases = (error: unknown): boolean => {
  const failure = error === null ? null : failureOf(error);
  return failure?.kind === 'refused' && failure.reason === 'admin.leavesCases';
};

const fields = ['displayName', 'initiativeIds'] as const;

function Details({ formId, error }: { formId: string; error: unknown }) {
  const { t } = useText();
  const { control } = useFormContext<AccountValues>();
  const fieldId = (name: string) => `${formId}-${name}`;
  return (
    <>
      <FormErrors control={control} fields={fields} fieldId={fieldId} />
      {error === null ? null : <FailurePanel error={error} />}
      <NameField fieldId={fieldId} />
      <RoleFields fieldId={fieldId} />
      <Controller
        control={control}
        name="active"
        render={({ field }) => (
          <Checkbox
            label={t(($) => $.admin.accounts.form.active)}
            hint={t(($) => $.admin.accounts.form.activeHint)}
            isChecked={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </>
  );
}

function useUpdate(onDone: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  return useCommand((input: AdminInput<'updateAccount'>) => client.admin.updateAccount(input), {
    onSuccess: ({ displayName }) => {
      toast.show({ tone: 'done', text: t(($) => $.admin.accounts.said.updated, { name: displayName }) });
      onDone();
    },
  });
}
