import { type ReactNode, useId } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { Form } from '../../staff/form/Form.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface GraveDialogProps<V extends FieldValues> {
  form: UseFormReturn<V>;
  title: string;
  /** What it does, and what cannot be undone. */
  text: string;
  /** From top to bottom; the first has the focus. */
  fields: readonly (string & keyof V)[];
  sendLabel: string;
  isPending: boolean;
  failure: unknown;
  onSend: (values: V) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more, in earnest, with a few fields that say who does it. Only its buttons close it. */
export function GraveDialog<V extends FieldValues>(props: GraveDialogProps<V>) {
  const { form, title, text, fields, sendLabel, isPending, failure, onSend, onClose, children } = props;
  const { t } = useText();
  const formId = useId();
  return (
    <Dialog
      isOpen
      isAlert
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
        fields={fields}
        failure={failure}
        isShort
        firstField={fields[0]}
        onSave={onSend}
      >
        <p>{text}</p>
        {children}
      </Form>
    </Dialog>
  );
}
