import { type Control, useController } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useFieldId } from '../../staff/form/Form.tsx';
import { CardField, useCardCheck } from './CardField.tsx';
import type { PersonValues } from './person-form.ts';

/** The card in hand, as a field of the form for a new person. */
export function FormCard({ control }: { control: Control<PersonValues> }) {
  const { t } = useText();
  const check = useCardCheck();
  const id = useFieldId()('card');
  const { field, fieldState } = useController({
    control,
    name: 'card',
    rules: { validate: (value) => check(value) ?? true },
  });
  return (
    <CardField
      id={id}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
      optionalText={t(($) => $.common.optional)}
    />
  );
}
