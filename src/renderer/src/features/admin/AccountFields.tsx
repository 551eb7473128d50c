import { useQuery } from '@tanstack/react-query';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { staffLanguages } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AccountValues } from './account-form.ts';
import { accountRoles } from './account-list.ts';
import { CheckboxGroup } from './CheckboxGroup.tsx';

interface FieldsProps {
  fieldId: (name: string) => string;
}

export function NameField({ fieldId, onLeave }: FieldsProps & { onLeave?: () => void }) {
  const { t } = useText();
  const { control } = useFormContext<AccountValues>();
  return (
    <Controller
      control={control}
      name="displayName"
      rules={{
        validate: (value) => value.trim() !== '' || t(($) => $.admin.accounts.form.displayNameMissing),
      }}
      render={({ field, fieldState }) => (
        <TextField
          id={fieldId('displayName')}
          label={t(($) => $.admin.accounts.form.displayName)}
          hint={t(($) => $.admin.accounts.form.displayNameHint)}
          value={field.value}
          onChange={field.onChange}
          onBlur={() => {
            field.onBlur();
            onLeave?.();
          }}
          error={fieldState.error?.message}
          maxLength={80}
          isRequired
        />
      )}
    />
  );
}

/** Role, the initiatives that go with it, and the language of the screen. */
export function RoleFields({ fieldId }: FieldsProps) {
  const { t } = useText();
  const { control } = useFormContext<AccountValues>();
  const role = useWatch({ control, name: 'role' });
  return (
    <>
      <Controller
        control={control}
        name="role"
        render={({ field }) => (
          <RadioGroup
            legend={t(($) => $.admin.accounts.form.role)}
            options={accountRoles.map((value) => ({
              value,
              label: t(($) => $.common.roles[value]),
              hint: t(($) => $.admin.accounts.roleHints[value]),
            }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {role === 'volunteer' ? <InitiativesField fieldId={fieldId} /> : null}
      <Controller
        control={control}
        name="language"
        render={({ field }) => (
          <RadioGroup
            legend={t(($) => $.admin.accounts.form.language)}
            options={staffLanguages.map(({ tag, ownName }) => ({
              value: tag as AccountValues['language'],
              label: ownName,
            }))}
            value={field.value}
            onChange={field.onChange}
            isInline
          />
        )}
      />
    </>
  );
}

function InitiativesField({ fieldId }: FieldsProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const { control } = useFormContext<AccountValues>();
  const initiatives = useQuery(orpc.catalog.listInitiatives.queryOptions({ input: {} })).data ?? [];
  const required = t(($) => $.admin.accounts.form.initiativesMissing);
  return (
    <Controller
      control={control}
      name="initiativeIds"
      rules={{ validate: (ids, values) => values.role !== 'volunteer' || ids.length > 0 || required }}
      render={({ field, fieldState }) => (
        <CheckboxGroup
          id={fieldId('initiativeIds')}
          legend={t(($) => $.admin.accounts.form.initiatives)}
          hint={initiatives.length === 0 ? t(($) => $.admin.accounts.form.noInitiatives) : undefined}
          options={initiatives.map(({ id, name }) => ({ value: id, label: name }))}
          values={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
