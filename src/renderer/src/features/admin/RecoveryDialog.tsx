import { useId, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RecoveryCode } from '../session/RecoveryCode.tsx';
import { RecoverySheet } from '../session/RecoverySheet.tsx';
import { SecretField } from '../session/SecretField.tsx';
import { useWait } from '../session/use-wait.ts';
import { WaitNotice } from '../session/WaitNotice.tsx';
import type { AdminInput } from './acts.ts';

/** Makes a new recovery code after proving who asks, and shows it once. */
export function RecoveryDialog({ onClose }: { onClose: () => void }) {
  const { client } = useApi();
  const make = useCommand((input: AdminInput<'newRecoveryCode'>) => client.admin.newRecoveryCode(input));
  return make.data === undefined ? (
    <ProveDialog
      error={make.error}
      isPending={make.isPending}
      onProve={(secret) => make.mutate({ secret })}
      onClose={onClose}
    />
  ) : (
    <ShownDialog code={make.data.recoveryCode} onClose={onClose} />
  );
}

interface ProveDialogProps {
  error: unknown;
  isPending: boolean;
  onProve: (secret: string) => void;
  onClose: () => void;
}

function ProveDialog({ error, isPending, onProve, onClose }: ProveDialogProps) {
  const { t } = useText();
  const formId = useId();
  const wait = useWait(error);
  const form = useForm({
    defaultValues: { secret: '' },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const toField = () => document.getElementById(`${formId}-secret`)?.focus();
  const send = form.handleSubmit(({ secret }) => {
    if (wait === 0 && !isPending) onProve(secret);
  }, toField);
  const isWrong = wrongSecret(error);
  return (
    <FormDialog
      title={t(($) => $.admin.backup.recovery.dialogTitle)}
      formId={formId}
      sendLabel={t(($) => $.admin.backup.recovery.make)}
      isPending={isPending}
      pendingLabel={t(($) => $.admin.backup.recovery.making)}
      isDisabled={wait > 0}
      onClose={onClose}
      size="normal"
    >
      <form id={formId} className="admin-form" noValidate onSubmit={(event) => void send(event)}>
        <p>{t(($) => $.admin.backup.recovery.proveText)}</p>
        {wait > 0 ? <WaitNotice seconds={wait} /> : null}
        {error === null || isWrong || wait > 0 ? null : <FailurePanel error={error} />}
        <Controller
          control={form.control}
          name="secret"
          rules={{ validate: (value) => value !== '' || t(($) => $.admin.backup.recovery.secretMissing) }}
          render={({ field, fieldState }) => (
            <SecretField
              id={`${formId}-secret`}
              label={t(($) => $.admin.backup.recovery.secret)}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={
                fieldState.error?.message ??
                (isWrong ? t(($) => $.errors.refused.session.wrongSecret) : undefined)
              }
              width="m"
              isRequired
            />
          )}
        />
      </form>
    </FormDialog>
  );
}

function ShownDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useText();
  const { house } = useStaffSession();
  const [isOnPaper, setOnPaper] = useState(false);
  const [isAsked, setAsked] = useState(false);
  return (
    <Dialog
      isOpen
      isAlert
      size="large"
      onOpenChange={onClose}
      title={t(($) => $.admin.backup.recovery.dialogTitle)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button icon="print" onPress={() => window.print()}>
            {t(($) => $.admin.backup.recovery.print)}
          </Button>
          <Button variant="primary" onPress={() => (isOnPaper ? onClose() : setAsked(true))}>
            {t(($) => $.admin.backup.recovery.finish)}
          </Button>
        </>
      }
    >
      <div className="admin-form">
        <p>{t(($) => $.admin.backup.recovery.shownText)}</p>
        <RecoveryCode code={code} />
        <div>
          {isAsked && !isOnPaper ? (
            <p className="ui-field-error" role="alert">
              <Icon name="warning" /> {t(($) => $.admin.backup.recovery.onPaperMissing)}
            </p>
          ) : null}
          <Checkbox
            label={t(($) => $.admin.backup.recovery.onPaper)}
            isChecked={isOnPaper}
            onChange={setOnPaper}
          />
        </div>
      </div>
      <RecoverySheet code={code} houseName={house.name} />
    </Dialog>
  );
}

function wrongSecret(error: unknown): boolean {
  const failure = error === null ? null : failureOf(error);
  return (
    failure?.kind === 'refused' &&
    (failure.reason === 'session.wrongNameOrSecret' || failure.reason === 'session.wrongSecret')
  );
}
