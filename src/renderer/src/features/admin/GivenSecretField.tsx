import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SecretVerdict } from '../session/NewSecretFields.tsx';
import { problemOfSecret, suggestPin } from '../session/secret-rules.ts';

interface GivenSecretValues {
  secret: string;
  signInName: string;
}

export interface GivenSecretFieldProps {
  fieldId: (name: string) => string;
  label: string;
  autoFocus?: boolean | undefined;
}

/**
 * A PIN or password that an administrator gives to somebody else: readable, because it is passed on at once. Inside a
 * `FormProvider` of a form with `secret` and `signInName`.
 */
export function GivenSecretField({ fieldId, label, autoFocus }: GivenSecretFieldProps) {
  const { t } = useText();
  const { control, setValue, getValues, clearErrors } = useFormContext<GivenSecretValues>();
  const [secret, signInName] = useWatch({ control, name: ['secret', 'signInName'] });
  const check = (value: string): true | string => {
    if (value === '') return t(($) => $.admin.accounts.form.secretMissing);
    const problem = problemOfSecret(value, getValues('signInName'));
    return problem === null || t(($) => $.session.secret.problems[problem]);
  };
  return (
    <div>
      <div className="admin-beside">
        <Controller
          control={control}
          name="secret"
          rules={{ validate: check }}
          render={({ field, fieldState }) => (
            <TextField
              id={fieldId('secret')}
              label={label}
              hint={t(($) => $.admin.accounts.form.secretHint)}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
              width="m"
              maxLength={200}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for where pressing a button opened this field
              autoFocus={autoFocus}
              isCode
              isRequired
            />
          )}
        />
        <Button
          icon="refresh"
          onPress={() => {
            setValue('secret', suggestPin());
            clearErrors('secret');
          }}
        >
          {t(($) => $.admin.accounts.form.suggest)}
        </Button>
      </div>
      <SecretVerdict secret={secret} signInName={signInName} />
    </div>
  );
}
