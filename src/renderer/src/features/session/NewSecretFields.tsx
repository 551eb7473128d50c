import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { Status } from '../../ui/Status.tsx';
import { SecretField } from './SecretField.tsx';
import { isPin, problemOfSecret } from './secret-rules.ts';

/** What a form that asks for a new PIN or password holds, besides its own fields. */
export interface NewSecretValues {
  secret: string;
  repeat: string;
}

export interface NewSecretFieldsProps {
  label: string;
  fieldId: (name: keyof NewSecretValues) => string;
  /** The sign-in name as it stands now: a password may not be built from it. */
  signInName: () => string;
}

/** A new PIN or password, twice, with its rules in words. Inside a `FormProvider` of `NewSecretValues`. */
export function NewSecretFields({ label, fieldId, signInName }: NewSecretFieldsProps) {
  const { t } = useText();
  const { control, getValues } = useFormContext<NewSecretValues>();
  const typed = useWatch({ control, name: 'secret' });
  const goodSecret = (secret: string): true | string => {
    if (secret === '') return t(($) => $.session.secret.missing);
    const problem = problemOfSecret(secret, signInName());
    return problem === null || t(($) => $.session.secret.problems[problem]);
  };
  const sameAgain = (repeat: string): true | string => {
    if (repeat === '') return t(($) => $.session.secret.repeatMissing);
    return repeat === getValues('secret') || t(($) => $.session.secret.repeatDiffers);
  };
  return (
    <>
      <div className="secret-new">
        <Controller
          control={control}
          name="secret"
          rules={{ validate: goodSecret }}
          render={({ field, fieldState }) => (
            <SecretField
              id={fieldId('secret')}
              label={label}
              hint={`${t(($) => $.session.secret.rules)} ${t(($) => $.session.secret.rulesMore)}`}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
              width="m"
              isRequired
            />
          )}
        />
        <SecretVerdict secret={typed} signInName={signInName()} />
      </div>
      <Controller
        control={control}
        name="repeat"
        rules={{ validate: sameAgain }}
        render={({ field, fieldState }) => (
          <SecretField
            id={fieldId('repeat')}
            label={t(($) => $.session.secret.repeat)}
            hint={t(($) => $.session.secret.repeatHint)}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            width="m"
            isRequired
          />
        )}
      />
    </>
  );
}

/** How good what is typed is, said while typing, without blame. */
export function SecretVerdict({ secret, signInName }: { secret: string; signInName: string }) {
  const { t } = useText();
  const problem = problemOfSecret(secret, signInName);
  return (
    <div className="secret-verdict" aria-live="polite">
      {secret === '' ? null : problem === null ? (
        <Status tone="done">
          {t(($) => (isPin(secret) ? $.session.secret.goodPin : $.session.secret.goodPassword))}
        </Status>
      ) : (
        <Status tone="neutral" icon="info">
          {t(($) => $.session.secret.problems[problem])}
        </Status>
      )}
    </div>
  );
}
