import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { FormSecret } from './SecretForm.tsx';
import { useTask } from './use-task.ts';

/** Takes in what a computer could not send by itself, from a stick. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const formId = useId();
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const form = useForm({ defaultValues: { secret: '' }, shouldFocusError: false });
  const [isMissing, setMissing] = useState(false);
  const take = useTask(
    async ({ secret, chosen }: { secret: string; chosen: File }) =>
      client.network.importUnsent({ contents: await chosen.text(), secret }),
    ({ deviceName, applied, known, waiting }) => {
      toast.show({
        tone: 'done',
        text: t(($) => $.network.computers.importDone, { name: deviceName, applied, known, waiting }),
      });
      onClose();
    },
  );
  return (
    <FormDialog
      title={t(($) => $.network.computers.import)}
      formId={formId}
      sendLabel={t(($) => $.network.computers.importButton)}
      isPending={take.isPending}
      onClose={onClose}
      size="normal"
    >
      <Form
        id={formId}
        form={form}
        label={t(($) => $.network.computers.import)}
        fields={['secret']}
        failure={take.error}
        isShort
        onSave={({ secret }) => {
          setMissing(file === null);
          if (file !== null) take.mutate({ secret, chosen: file });
        }}
      >
        <p>{t(($) => $.network.computers.importText)}</p>
        <div className="network-file">
          <label htmlFor={fileId}>{t(($) => $.network.computers.importFile)}</label>
          <input
            id={fileId}
            type="file"
            accept=".json,application/json"
            aria-invalid={isMissing && file === null}
            aria-describedby={isMissing && file === null ? `${fileId}-error` : undefined}
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
          {isMissing && file === null ? (
            <p id={`${fileId}-error`} role="alert" className="network-strong">
              {t(($) => $.network.computers.importMissing)}
            </p>
          ) : null}
        </div>
        <FormSecret form={form} name="secret" />
      </Form>
    </FormDialog>
  );
}
