import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { failureOf } from '../../client/failures.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { speakToStaff } from '../../staff/staff-language.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { FormErrors } from './FormErrors.tsx';
import { SecretField } from './SecretField.tsx';
import { Stage } from './Stage.tsx';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './WaitNotice.tsx';

/** The first thing staff see: their name, their PIN, and in. */
export function SignInPage(props: { demo: SessionStatus['demo']; houseName: string }) {
  const { t } = useText();
  return (
    <Stage houseName={props.houseName}>
      <div className="stage-heading">
        <h1>{t(($) => $.session.signIn.title)}</h1>
        <p>{t(($) => $.session.signIn.intro)}</p>
      </div>
      <SignInForm demo={props.demo} />
    </Stage>
  );
}

interface SignInValues {
  signInName: string;
  secret: string;
}

const fields = ['signInName', 'secret'] as const;

function SignInForm({ demo }: { demo: SessionStatus['demo'] }) {
  const { t } = useText();
  const signIn = useSignIn();
  const wait = useWait(signIn.error);
  const prefix = useId();
  const fieldId = (name: string) => `${prefix}-${name}`;
  const button = useRef<HTMLButtonElement>(null);
  const form = useForm<SignInValues>({
    defaultValues: { signInName: '', secret: '' },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const chosen = useWatch({ control: form.control, name: 'signInName' });
  const filled = (text: string) => (value: string) => value.trim() !== '' || text;
  const send = form.handleSubmit((values) => {
    if (wait === 0 && !signIn.isPending) signIn.mutate(values);
  });

  return (
    <>
      <form className="session-form" noValidate onSubmit={(event) => void send(event)}>
        <FormErrors control={form.control} fields={fields} fieldId={fieldId} />
        {wait > 0 ? <WaitNotice seconds={wait} /> : null}
        {signIn.isError && !isWait(signIn.error) ? <FailurePanel error={signIn.error} /> : null}
        <Controller
          control={form.control}
          name="signInName"
          rules={{ validate: filled(t(($) => $.session.signIn.nameMissing)) }}
          render={({ field, fieldState }) => (
            <TextField
              id={fieldId('signInName')}
              label={t(($) => $.session.signIn.name)}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
              maxLength={40}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is what this page asks for
              autoFocus
              isRequired
            />
          )}
        />
        <Controller
          control={form.control}
          name="secret"
          rules={{ validate: filled(t(($) => $.session.signIn.secretMissing)) }}
          render={({ field, fieldState }) => (
            <SecretField
              id={fieldId('secret')}
              label={t(($) => $.session.signIn.secret)}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
              maxLength={200}
              isRequired
            />
          )}
        />
        <Button
          ref={button}
          type="submit"
          variant="primary"
          size="large"
          isFullWidth
          isDisabled={wait > 0}
          isPending={signIn.isPending}
          pendingLabel={t(($) => $.session.signIn.pending)}
        >
          {t(($) => $.session.signIn.button)}
        </Button>
        <p className="session-note">{t(($) => $.session.signIn.forgotten)}</p>
      </form>
      {demo === null ? null : (
        <DemoAccounts
          accounts={demo.accounts}
          chosen={chosen}
          onChoose={({ signInName, secret }) => {
            form.reset({ signInName, secret });
            signIn.reset();
            // After the next drawing: a button that was waiting cannot hold the focus yet.
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      )}
    </>
  );
}

/** Signs in; the screen then speaks the language of whoever came in. */
function useSignIn() {
  const { client } = useApi();
  const { i18n } = useText();
  const takeStatus = useTakeStatus();
  return useMutation({
    mutationFn: (values: SignInValues) => client.session.signIn(values),
    onSuccess: async (status) => {
      await speakToStaff(i18n, status.account?.language ?? 'nl');
      takeStatus(status);
    },
  });
}

const isWait = (error: unknown): boolean => failureOf(error).kind === 'tooManyTries';
