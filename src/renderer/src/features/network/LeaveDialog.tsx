import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormText } from '../../staff/form/fields.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormSecret } from './SecretForm.tsx';
import { useTask } from './use-task.ts';

/** Erases what this computer holds; refused while something is kept here only. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { client, queries } = useApi();
  const formId = useId();
  const form = useForm({ defaultValues: { signInName: '', secret: '' }, shouldFocusError: false });
  const leave = useTask(client.network.leave, () => void queries.invalidateQueries());
  return (
    <Dialog
      isOpen
      isAlert
      onOpenChange={onClose}
      title={t(($) => $.network.leave.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="danger"
            type="submit"
            form={formId}
            isPending={leave.isPending}
            pendingLabel={t(($) => $.common.working)}
          >
            {t(($) => $.network.leave.send)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        form={form}
        label={t(($) => $.network.leave.title)}
        fields={['signInName', 'secret']}
        failure={leave.error}
        isShort
        firstField="signInName"
        onSave={(values) => leave.mutate(values)}
      >
        <p>{t(($) => $.network.leave.text)}</p>
        <FormText
          control={form.control}
          name="signInName"
          label={t(($) => $.network.leave.signInName)}
          maxLength={40}
          isRequired
          check={(name) => (name.trim().length < 2 ? t(($) => $.network.leave.nameMissing) : undefined)}
        />
        <FormSecret form={form} name="secret" />
      </Form>
    </Dialog>
  );
}
