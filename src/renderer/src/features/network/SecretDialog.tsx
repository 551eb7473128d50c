import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { Form } from '../../staff/form/Form.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormSecret } from './SecretForm.tsx';

export interface SecretDialogProps {
  title: string;
  text: string;
  sendLabel: string;
  isPending: boolean;
  failure: unknown;
  onSend: (secret: string) => void;
  onClose: () => void;
}

/** A grave act that is asked once more, with the PIN of whoever does it. */
export function SecretDialog({
  title,
  text,
  sendLabel,
  isPending,
  failure,
  onSend,
  onClose,
}: SecretDialogProps) {
  const { t } = useText();
  const formId = useId();
  const form = useForm({ defaultValues: { secret: '' }, shouldFocusError: false });
  return (
    <Dialog
      isOpen
      isAlert
      size="normal"
      onOpenChange={onClose}
      title={title}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="danger"
            type="submit"
            form={formId}
            isPending={isPending}
            pendingLabel={t(($) => $.common.working)}
          >
            {sendLabel}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        form={form}
        label={title}
        fields={['secret']}
        failure={failure}
        isShort
        firstField="secret"
        onSave={({ secret }) => onSend(secret)}
      >
        <p>{text}</p>
        <FormSecret form={form} name="secret" />
      </Form>
    </Dialog>
  );
}
