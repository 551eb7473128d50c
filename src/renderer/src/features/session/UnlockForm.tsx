import type { UseMutationResult } from '@tanstack/react-query';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { failureOf } from '../../client/failures.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from './SecretField.tsx';
import { useWait } from './use-wait.ts';
import { WaitNotice } from './WaitNotice.tsx';

export interface UnlockFormProps {
  label: string;
  hint?: string | undefined;
  button: string;
  /** A PIN opens by its sixth digit; undefined while it is not known what this person uses. */
  secretKind: 'pin' | 'password' | undefined;
  opening: UseMutationResult<SessionStatus, unknown, string>;
}

/** One field that opens the screen. A wrong try empties it and stays in it: the next one is typed at once. */
export function UnlockForm({ label, hint, button, secretKind, opening }: UnlockFormProps) {
  const { t } = useText();
  const id = useId();
  const wait = useWait(opening.error);
  const form = useForm({
    defaultValues: { secret: '' },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const isWrong = wrong(opening.error);
  const missing = t(($) =>
    secretKind === 'pin' ? $.session.locked.pinMissing : $.session.locked.passwordMissing,
  );
  const toField = () => document.getElementById(id)?.focus();
  const send = form.handleSubmit(({ secret }) => {
    if (wait > 0 || opening.isPending) return;
    opening.mutate(secret, {
      onError: () => {
        form.reset({ secret: '' });
        toField();
      },
    });
  }, toField);

  return (
    <form className="session-form" noValidate onSubmit={(event) => void send(event)}>
      {wait > 0 ? <WaitNotice seconds={wait} /> : null}
      {opening.isError && !isWrong && wait === 0 ? <FailurePanel error={opening.error} /> : null}
      <Controller
        control={form.control}
        name="secret"
        rules={{ validate: (value) => value !== '' || missing }}
        render={({ field, fieldState }) => (
          <SecretField
            id={id}
            label={label}
            hint={hint}
            value={field.value}
            onChange={(value) => {
              field.onChange(value);
              if (secretKind === 'pin' && /^\d{6}$/.test(value)) void send();
            }}
            onBlur={field.onBlur}
            inputMode={secretKind === 'pin' ? 'numeric' : undefined}
            error={
              fieldState.error?.message ??
              (isWrong ? t(($) => $.errors.refused.session.wrongSecret) : undefined)
            }
            maxLength={200}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the secret is all a locked screen asks for
            autoFocus
            isRequired
          />
        )}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isFullWidth
        isDisabled={wait > 0}
        isPending={opening.isPending}
        pendingLabel={t(($) => $.session.locked.pending)}
      >
        {button}
      </Button>
    </form>
  );
}

/** Wrong, and another try is free. */
function wrong(error: unknown): boolean {
  const failure = error === null ? null : failureOf(error);
  return failure?.kind === 'refused' && failure.reason === 'session.wrongNameOrSecret';
}
