import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { Form } from './Form.tsx';
import { failureOnTop, isChangedMeanwhile, type RefusalFields, useRefusalAtField } from './refusals.ts';
import { SaveBar } from './SaveBar.tsx';
import { type Saved, useEdit } from './use-edit.ts';

export interface EditFormProps<Values extends FieldValues, Input extends { commandId: string }, Output> {
  /** What the form is for, read aloud. */
  label: string;
  /** The name the draft is kept under. */
  draft: string;
  saved: Saved<Values>;
  /** The fields from top to bottom. */
  fields: readonly (keyof Values & string)[];
  firstField: keyof Values & string;
  refusalFields: RefusalFields<Values>;
  words: {
    label: (field: keyof Values & string) => string;
    value: (values: Values, field: keyof Values & string) => string;
  };
  call: (input: Input) => Promise<Output>;
  inputOf: (values: Values, revision: number) => Omit<Input, 'commandId'>;
  onSaved: (output: Output) => void;
  /** Asks anew what is saved: somebody was first. */
  onStale: () => void;
  onClose: () => void;
  children: (form: UseFormReturn<Values>) => ReactNode;
}

/** Changing a saved thing: keeps what is typed, joins in what colleagues save meanwhile, saves against a revision. */
export function EditForm<Values extends FieldValues, Input extends { commandId: string }, Output>(
  props: EditFormProps<Values, Input, Output>,
) {
  const { label, draft, saved, fields, firstField, refusalFields, words } = props;
  const { call, inputOf, onSaved, onStale, onClose, children } = props;
  const { t } = useText();
  const toast = useToast();
  const edit = useEdit<Values>(draft, saved);
  const showAtField = useRefusalAtField(edit.form, refusalFields);
  const clashes = Object.keys(edit.clashes) as (keyof Values & string)[];
  const command = useCommand(call, {
    onSuccess(output) {
      edit.forget();
      toast.show({ tone: 'done', text: t(($) => $.common.saved) });
      onSaved(output);
    },
    onError(error) {
      showAtField(error);
      if (isChangedMeanwhile(error)) onStale();
    },
  });
  const mine = edit.form.getValues();
  return (
    <Form
      form={edit.form}
      onSave={(values) => {
        if (clashes.length === 0) command.mutate(inputOf(values, edit.revision));
      }}
      fields={fields}
      firstField={firstField}
      failure={failureOnTop(command.error, refusalFields)}
      label={label}
    >
      <ConflictNotice
        clashes={clashes.map((field) => ({
          field,
          label: words.label(field),
          mine: words.value(mine, field),
          theirs: words.value({ ...mine, ...edit.clashes }, field),
        }))}
        takenOver={edit.takenOver.map(words.label)}
        onChoose={(field, whose) => edit.choose(field, whose)}
      />
      {children(edit.form)}
      <SaveBar
        isSaving={command.isPending}
        isDisabled={clashes.length > 0}
        onCancel={() => {
          edit.forget();
          onClose();
        }}
      />
    </Form>
  );
}
