import { useId } from 'react';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { FormErrors } from './FormErrors.tsx';
import { NewSecretFields, type NewSecretValues } from './NewSecretFields.tsx';
import { SecretField } from './SecretField.tsx';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './WaitNotice.tsx';

interface ChangeSecretValues extends NewSecretValues {
  present: string;
}

const empty: ChangeSecretValues = { present: '', secret: '', repeat: '' };
const fields = ['present', 'secret', 'repeat'] as const;

/** Chooses a new PIN or password, after proving the present one. */
export function ChangeSecretForm() {
  const { t } = useText();
  const prefix = useId();
  const fieldId = (name: string) => `${prefix}-${name}`;
  const form = useForm<ChangeSecretValues>({
    defaultValues: empty,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const change = useChange({
    onDone: () => form.reset(empty),
    onWrongPresent: () => form.setError('present', { message: t(($) => $.session.account.presentWrong) }),
  });
  const wait = useWait(change.error);
  const send = form.handleSubmit(({ present, secret }) => {
    if (wait === 0 && !change.isPending) change.mutate({ present, next: secret });
  });

  return (
    <FormProvider {...form}>
      <form className="session-form" noValidate onSubmit={(event) => void send(event)}>
        <FormErrors control={form.control} fields={fields} fieldId={fieldId} />
        {wait > 0 ? <WaitNotice seconds={wait} /> : null}
        {change.isError && !isWrongPresent(change.error) && wait === 0 ? (
          <FailurePanel error={change.error} />
        ) : null}
        <Controller
          control={form.control}
          name="present"
          rules={{ validate: (value) => value !== '' || t(($) => $.session.account.presentMissing) }}
          render={({ field, fieldState }) => (
            <SecretField
              id={fieldId('present')}
              label={t(($) => $.session.account.present)}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
              width="m"
              isRequired
            />
          )}
        />
        {/* The sign-in name is not known here; the core checks the new secret against it. */}
        <NewSecretFields label={t(($) => $.session.account.next)} fieldId={fieldId} signInName={() => ''} />
        <Button
          type="submit"
          variant="primary"
          isDisabled={wait > 0}
          isPending={change.isPending}
          pendingLabel={t(($) => $.common.saving)}
        >
          {t(($) => $.session.account.button)}
        </Button>
      </form>
    </FormProvider>
  );
}

function useChange(after: { onDone: () => void; onWrongPresent: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  return useCommand(
    (input: Parameters<typeof client.session.changeSecret>[0]) => client.session.changeSecret(input),
    {
      onSuccess: () => {
        after.onDone();
        toast.show({ tone: 'done', text: t(($) => $.session.account.changed) });
      },
      onError: (error) => {
        if (isWrongPresent(error)) after.onWrongPresent();
      },
    },
  );
}

function isWrongPresent(error: unknown): boolean {
  const failure = error === null ? null : failureOf(error);
  return (
    failure?.kind === 'refused' &&
    (failure.reason === 'session.wrongNameOrSecret' || failure.reason === 'session.wrongSecret')
  );
}
