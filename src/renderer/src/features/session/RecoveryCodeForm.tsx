import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormErrors } from './FormErrors.tsx';
import { foreignSigns, inGroups, plainCode, recoverySigns } from './recovery-text.ts';

const fields = ['recoveryCode'] as const;

export interface RecoveryCodeFormProps {
  /** Left out where the page itself says what the code is for. */
  title?: string | undefined;
  /** What will happen, before it does. */
  words?: string | undefined;
  submitLabel: string;
  pendingLabel: string;
  /** Does it with the code, in the groups it was printed in. */
  act: (recoveryCode: string) => Promise<unknown>;
}

/** Asks for the code that was printed on the first day, and does something with it. */
export function RecoveryCodeForm({ title, words, submitLabel, pendingLabel, act }: RecoveryCodeFormProps) {
  const { t } = useText();
  const prefix = useId();
  const fieldId = (name: string) => `${prefix}-${name}`;
  const form = useForm({
    defaultValues: { recoveryCode: '' },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const send = useMutation({ mutationFn: act });
  const looksRight = (typed: string): true | string => {
    const signs = foreignSigns(typed);
    const count = plainCode(typed).length;
    if (count === 0) return t(($) => $.session.recovery.fieldMissing);
    if (signs.length > 0) return t(($) => $.session.recovery.fieldSign, { signs: signs.join(' ') });
    return count === recoverySigns || t(($) => $.session.recovery.fieldShort, { count });
  };
  const submit = form.handleSubmit(({ recoveryCode }) => {
    if (!send.isPending) send.mutate(inGroups(recoveryCode));
  });
  return (
    <form className="session-form problem-recover" noValidate onSubmit={(event) => void submit(event)}>
      {title === undefined ? null : <h2>{title}</h2>}
      {words === undefined ? null : <p>{words}</p>}
      <FormErrors control={form.control} fields={fields} fieldId={fieldId} />
      {send.isError ? <FailurePanel error={send.error} /> : null}
      <Controller
        control={form.control}
        name="recoveryCode"
        rules={{ validate: looksRight }}
        render={({ field, fieldState }) => (
          <TextField
            id={fieldId('recoveryCode')}
            label={t(($) => $.session.recovery.field)}
            hint={t(($) => $.session.recovery.fieldHint)}
            echo={inGroups(field.value)}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            maxLength={80}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the code is what this page asks for
            autoFocus
            isCode
            isRequired
          />
        )}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isPending={send.isPending}
        pendingLabel={pendingLabel}
      >
        {submitLabel}
      </Button>
    </form>
  );
}
