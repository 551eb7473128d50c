import '../../staff/form/form.css';
import { type ReactNode, useId } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useCommand } from '../../client/commands.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { useKeptForm } from '../../staff/form/use-kept-form.ts';

export interface ActDialogProps<Values extends FieldValues, Input extends { commandId: string }, Output> {
  title: string;
  sendLabel: string;
  /** The name the draft is kept under. */
  draft: string;
  initial: Values;
  fields: readonly (keyof Values & string)[];
  call: (input: Input) => Promise<Output>;
  /** What the act is called with; null: a field said what is missing. */
  inputOf: (values: Values, form: UseFormReturn<Values>) => Omit<Input, 'commandId'> | null;
  onDone?: ((output: Output) => void) | undefined;
  onClose: () => void;
  size?: 'small' | 'normal';
  /** Enter saves too: for a form of a few short fields. */
  isShort?: boolean;
  children: (form: UseFormReturn<Values>) => ReactNode;
}

/** A dialog with one form for one act: what is typed is kept until it is saved or given up. */
export function ActDialog<Values extends FieldValues, Input extends { commandId: string }, Output>(
  props: ActDialogProps<Values, Input, Output>,
) {
  const { title, sendLabel, draft, initial, fields, call, inputOf, onDone, onClose, children } = props;
  const formId = useId();
  const { form, kept } = useKeptForm<Values>(draft, initial);
  const giveUp = () => {
    kept.forget();
    onClose();
  };
  const command = useCommand(call, {
    onSuccess(output) {
      giveUp();
      onDone?.(output);
    },
  });
  return (
    <FormDialog
      title={title}
      formId={formId}
      size={props.size ?? 'normal'}
      sendLabel={sendLabel}
      isPending={command.isPending}
      onClose={giveUp}
    >
      <Form
        id={formId}
        form={form}
        fields={fields}
        firstField={fields[0]}
        isShort={props.isShort}
        failure={command.error}
        label={title}
        onSave={(values) => {
          const input = inputOf(values, form);
          if (input !== null) command.mutate(input);
        }}
      >
        <div className="entry-fields">{children(form)}</div>
      </Form>
    </FormDialog>
  );
}
