import { type ReactNode, useId } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

interface ActFormProps<Values extends FieldValues> {
  title: string;
  /** Where the account stands, in a sentence. */
  words: string;
  send: string;
  form: UseFormReturn<Values>;
  fields: readonly string[];
  onSend: (values: Values) => void;
  isPending: boolean;
  error: unknown;
  onClose: () => void;
  firstField?: string | undefined;
  children: ReactNode;
}

/** A dialog with a few fields: Enter sends, Escape closes, a refusal stands on top and what was typed stays. */
export function ActForm<Values extends FieldValues>(props: ActFormProps<Values>) {
  const { title, words, send, form, fields, onSend, isPending, error, onClose, firstField, children } = props;
  const { t } = useText();
  const formId = useId();
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isPending={isPending}
            pendingLabel={t(($) => $.common.working)}
          >
            {send}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        label={title}
        form={form}
        fields={fields}
        firstField={firstField}
        failure={error}
        isShort
        onSave={(values) => (isPending ? undefined : onSend(values))}
      >
        <p className="money-words">{words}</p>
        <div className="entry-fields">{children}</div>
      </Form>
    </Dialog>
  );
}
