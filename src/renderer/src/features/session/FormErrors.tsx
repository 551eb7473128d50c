import { type Control, type FieldValues, useFormState } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';

export interface FormErrorsProps<Values extends FieldValues> {
  control: Control<Values>;
  /** The form's fields in the order of the screen. */
  fields: readonly (keyof Values & string)[];
  /** Gives the id of a field's input. */
  fieldId: (name: string) => string;
}

/** What still has to be looked at, on top of the form; takes the focus after each try to send. */
export function FormErrors<Values extends FieldValues>(props: FormErrorsProps<Values>) {
  const { t } = useText();
  const { control, fields, fieldId } = props;
  const { errors, submitCount } = useFormState({ control });
  const found = fields.flatMap((name) => {
    const text = errors[name]?.message;
    return typeof text === 'string' && text !== '' ? [{ fieldId: fieldId(name), text }] : [];
  });
  return <ErrorSummary title={t(($) => $.errors.summaryTitle)} errors={found} attempt={submitCount} />;
}
