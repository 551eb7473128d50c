import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { Backup } from '#shared/contract/admin.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AdminInput } from './acts.ts';
import { useMoment } from './Moment.tsx';

export interface RestoreDialogProps {
  backup: Backup;
  onClose: () => void;
}

/** Asks once more, in earnest: putting a backup back takes away everything that came after it. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const restore = useCommand((input: AdminInput<'restoreBackup'>) => client.admin.restoreBackup(input));
  const formId = useId();
  if (restore.data !== undefined) {
    return <RestoredDialog backup={backup} keptAside={restore.data.keptAside} onClose={onClose} />;
  }
  return (
    <Dialog
      isOpen
      isAlert
      onOpenChange={onClose}
      title={t(($) => $.admin.backup.restoring.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose} isDisabled={restore.isPending}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant="danger"
            isPending={restore.isPending}
            pendingLabel={t(($) => $.common.working)}
          >
            {t(($) => $.admin.backup.restoring.button)}
          </Button>
        </>
      }
    >
      <div className="admin-form">
        <Consequences backup={backup} />
        {restore.isError ? <FailurePanel error={restore.error} /> : null}
        {restore.isPending ? (
          <ProgressBar label={t(($) => $.admin.backup.restoring.pending)} value={null} />
        ) : (
          <ConfirmForm formId={formId} onConfirm={() => restore.mutate({ name: backup.name })} />
        )}
      </div>
    </Dialog>
  );
}

function Consequences({ backup }: { backup: Backup }) {
  const { t } = useText();
  const moment = useMoment();
  return (
    <>
      <p className="restore-what">
        {t(($) => $.admin.backup.restoring.what, { moment: moment(backup.madeAt) })}
      </p>
      <ul className="restore-list">
        <Consequence icon="warning">{t(($) => $.admin.backup.restoring.loses)}</Consequence>
        <Consequence icon="people">{t(($) => $.admin.backup.restoring.everyone)}</Consequence>
        <Consequence icon="check">{t(($) => $.admin.backup.restoring.keeps)}</Consequence>
      </ul>
    </>
  );
}

function Consequence({ icon, children }: { icon: IconName; children: string }) {
  return (
    <li>
      <Icon name={icon} />
      {children}
    </li>
  );
}

/** A word to type: a hand that only clicks on has not read it. */
function ConfirmForm({ formId, onConfirm }: { formId: string; onConfirm: () => void }) {
  const { t } = useText();
  const word = t(($) => $.admin.backup.restoring.word);
  const form = useForm({ defaultValues: { word: '' }, shouldFocusError: true, reValidateMode: 'onSubmit' });
  const send = form.handleSubmit(onConfirm);
  return (
    <form id={formId} noValidate onSubmit={(event) => void send(event)}>
      <Controller
        control={form.control}
        name="word"
        rules={{
          validate: (typed) =>
            typed.trim() === word || t(($) => $.admin.backup.restoring.confirmMissing, { word }),
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={t(($) => $.admin.backup.restoring.confirm, { word })}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            inputRef={field.ref}
            error={fieldState.error?.message}
            width="m"
            isRequired
          />
        )}
      />
    </form>
  );
}

interface RestoredDialogProps extends RestoreDialogProps {
  /** Name of the file the former data are kept in; empty when there were none. */
  keptAside: string;
}

function RestoredDialog({ backup, keptAside, onClose }: RestoredDialogProps) {
  const { t } = useText();
  const moment = useMoment();
  return (
    <Dialog
      isOpen
      isAlert
      onOpenChange={onClose}
      title={t(($) => $.admin.backup.restoring.doneTitle)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t(($) => $.admin.backup.restoring.doneButton)}
        </Button>
      }
    >
      <div className="admin-form">
        <p>{t(($) => $.admin.backup.restoring.doneText, { moment: moment(backup.madeAt) })}</p>
        {keptAside === '' ? null : (
          <p className="admin-note admin-path">
            {t(($) => $.admin.backup.restoring.doneKept, { file: keptAside })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
