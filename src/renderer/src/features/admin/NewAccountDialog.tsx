import { useId, useState } from 'react';
import { Controller, FormProvider, useForm, useFormContext } from 'react-hook-form';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { badgeText } from '../session/badge-text.ts';
import { FormErrors } from '../session/FormErrors.tsx';
import { NameField, RoleFields } from './AccountFields.tsx';
import { type AccountValues, initiativesFor, newAccount } from './account-form.ts';
import { suggestedSignInName } from './account-list.ts';
import type { AdminInput } from './acts.ts';
import { BadgeField } from './BadgeField.tsx';
import { GivenSecretField } from './GivenSecretField.tsx';

const fields = ['displayName', 'signInName', 'initiativeIds', 'secret', 'badge'] as const;

/** Makes an account: who, what they may do, and how they sign in. */
export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const prefix = useId();
  const fieldId = (name: string) => `${prefix}-${name}`;
  const form = useForm<AccountValues>({
    defaultValues: newAccount,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const create = useCreate(onClose, (name, message) => form.setError(name, { message }));
  const send = form.handleSubmit((values) => {
    if (!create.isPending) create.send(values);
  });
  return (
    <FormDialog
      title={t(($) => $.admin.accounts.form.newTitle)}
      formId={prefix}
      sendLabel={t(($) => $.admin.accounts.form.create)}
      isPending={create.isPending}
      pendingLabel={t(($) => $.admin.accounts.form.creating)}
      onClose={onClose}
      size="normal"
    >
      <FormProvider {...form}>
        <form id={prefix} className="admin-form" noValidate onSubmit={(event) => void send(event)}>
          <FormErrors control={form.control} fields={fields} fieldId={fieldId} />
          {create.failure === null ? null : <FailurePanel error={create.failure} />}
          <NameField
            fieldId={fieldId}
            onLeave={() => {
              if (form.getValues('signInName') === '')
                form.setValue('signInName', suggestedSignInName(form.getValues('displayName')));
            }}
          />
          <SignInNameField fieldId={fieldId} />
          <RoleFields fieldId={fieldId} />
          <GivenSecretField fieldId={fieldId} label={t(($) => $.admin.accounts.form.secret)} />
          <NewBadgeField fieldId={fieldId} />
        </form>
      </FormProvider>
    </FormDialog>
  );
}

function SignInNameField({ fieldId }: { fieldId: (name: string) => string }) {
  const { t } = useText();
  const { control } = useFormContext<AccountValues>();
  return (
    <Controller
      control={control}
      name="signInName"
      rules={{
        validate: (value) => value.trim().length >= 2 || t(($) => $.admin.accounts.form.signInNameMissing),
      }}
      render={({ field, fieldState }) => (
        <TextField
          id={fieldId('signInName')}
          label={t(($) => $.admin.accounts.form.signInName)}
          hint={t(($) => $.admin.accounts.form.signInNameHint)}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
          width="m"
          maxLength={40}
          isRequired
        />
      )}
    />
  );
}

function NewBadgeField({ fieldId }: { fieldId: (name: string) => string }) {
  const { t } = useText();
  const { control } = useFormContext<AccountValues>();
  return (
    <Controller
      control={control}
      name="badge"
      rules={{ validate: (value) => isBadge(value) || t(($) => $.admin.accounts.form.badgeShort) }}
      render={({ field, fieldState }) => (
        <BadgeField
          id={fieldId('badge')}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
          optionalText={t(($) => $.common.optional)}
        />
      )}
    />
  );
}

const isBadge = (value: string): boolean => value.trim() === '' || badgeText(value).length >= 4;

/** Sends the new account; what the core refuses about one field is said beside that field. */
function useCreate(onDone: () => void, onField: (name: 'signInName' | 'badge', message: string) => void) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const [accountId] = useState(newId);
  const create = useCommand((input: AdminInput<'createAccount'>) => client.admin.createAccount(input), {
    onSuccess: ({ displayName }) => {
      toast.show({ tone: 'done', text: t(($) => $.admin.accounts.said.created, { name: displayName }) });
      onDone();
    },
    onError: (error) => {
      const field = fieldOf(error);
      if (field !== null) onField(field, failureText(error));
    },
  });
  return {
    isPending: create.isPending,
    failure: create.isError && fieldOf(create.error) === null ? create.error : null,
    send: (values: AccountValues) =>
      create.mutate({
        accountId,
        displayName: values.displayName,
        signInName: values.signInName,
        role: values.role,
        language: values.language,
        initiativeIds: initiativesFor(values),
        secret: values.secret,
        badge: badgeText(values.badge) || null,
      }),
  };
}

function fieldOf(error: unknown): 'signInName' | 'badge' | null {
  const failure = failureOf(error);
  if (failure.kind !== 'refused') return null;
  if (failure.reason === 'admin.signInNameTaken') return 'signInName';
  return failure.reason === 'admin.badgeTaken' ? 'badge' : null;
}
