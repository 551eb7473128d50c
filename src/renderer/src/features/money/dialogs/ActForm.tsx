import { type ReactNode, useId } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';

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
  const formId = useId();
  return (
    <FormDialog title={title} formId={formId} sendLabel={send} isPending={isPending} onClose={onClose}>
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
    </FormDialog>
  );
}
