import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { FormErrors } from './FormErrors.tsx';
import { foreignSigns, inGroups, plainCode, recoverySigns } from './recovery-text.ts';

const fields = ['recoveryCode'] as const;

/** Opens the data with the code that was printed on the first day. */
export function RecoverForm() {
  const { t } = useText();
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  const prefix = useId();
  const fieldId = (name: string) => `${prefix}-${name}`;
  const form = useForm({
    defaultValues: { recoveryCode: '' },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const recover = useMutation({
    mutationFn: (values: { recoveryCode: string }) => client.session.recover(values),
    onSuccess: takeStatus,
  });
  const looksRight = (typed: string): true | string => {
    const signs = foreignSigns(typed);
    const count = plainCode(typed).length;
    if (count === 0) return t(($) => $.session.recovery.fieldMissing);
    if (signs.length > 0) return t(($) => $.session.recovery.fieldSign, { signs: signs.join(' ') });
    return count === recoverySigns || t(($) => $.session.recovery.fieldShort, { count });
  };
  const send = form.handleSubmit(({ recoveryCode }) => {
    if (!recover.isPending) recover.mutate({ recoveryCode: inGroups(recoveryCode) });
  });
  return (
    <form className="session-form problem-recover" noValidate onSubmit={(event) => void send(event)}>
      <h2>{t(($) => $.session.problem.recoverTitle)}</h2>
      <FormErrors control={form.control} fields={fields} fieldId={fieldId} />
      {recover.isError ? <FailurePanel error={recover.error} /> : null}
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
        isPending={recover.isPending}
        pendingLabel={t(($) => $.session.recovery.opening)}
      >
        {t(($) => $.session.recovery.open)}
      </Button>
    </form>
  );
}
