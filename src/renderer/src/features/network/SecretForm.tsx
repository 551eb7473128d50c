import type { ReactNode } from 'react';
import { Controller, type FieldPathByValue, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useFieldId } from '../../staff/form/Form.tsx';
import { SecretField } from '../session/SecretField.tsx';

/** Whoever is signed in says once more that it is them: for what is grave. */
export function FormSecret<V extends FieldValues>({
  form,
  name,
}: {
  form: UseFormReturn<V>;
  name: FieldPathByValue<V, string>;
}): ReactNode {
  const { t } = useText();
  const id = useFieldId()(name);
  return (
    <Controller
      control={form.control}
      name={name}
      rules={{ validate: (value) => String(value).trim() !== '' || t(($) => $.network.secret.missing) }}
      render={({ field, fieldState }) => (
        <SecretField
          id={id}
          label={t(($) => $.network.secret.label)}
          hint={t(($) => $.network.secret.why)}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
          isRequired
        />
      )}
    />
  );
}
