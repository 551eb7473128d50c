import { type Control, type FieldPathByValue, type FieldValues, useController } from 'react-hook-form';
import { Checkbox, type CheckboxProps } from '../../ui/Checkbox.tsx';
import { DateField, type DateFieldProps } from '../../ui/DateField.tsx';
import { MoneyField, type MoneyFieldProps } from '../../ui/MoneyField.tsx';
import { NumberField, type NumberFieldProps } from '../../ui/NumberField.tsx';
import { RadioGroup, type RadioGroupProps } from '../../ui/RadioGroup.tsx';
import { Select, type SelectProps } from '../../ui/Select.tsx';
import { TextArea, type TextAreaProps } from '../../ui/TextArea.tsx';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';
import { useFieldId } from './Form.tsx';

/** Says what is wrong with a value in words, or nothing. */
export type Check<T> = (value: T) => string | undefined;

interface Binding<Values extends FieldValues, T> {
  control: Control<Values>;
  name: FieldPathByValue<Values, T>;
  check?: Check<T> | undefined;
}

type Given<Props> = Omit<Props, 'value' | 'onChange' | 'onBlur' | 'error' | 'id' | 'name' | 'inputRef'>;

/** Ties a field of the house to a field of the form: value, change, id and error. */
function useBound<Values extends FieldValues, T>({ control, name, check }: Binding<Values, T>) {
  const id = useFieldId()(name);
  const { field, fieldState } = useController<Values>({
    control,
    name,
    ...(check ? { rules: { validate: (value: T) => check(value) ?? true } } : {}),
  });
  return {
    id,
    value: field.value as T,
    onChange: (value: T) => field.onChange(value),
    onBlur: field.onBlur,
    error: fieldState.error?.message,
  };
}

export function FormText<V extends FieldValues>(props: Binding<V, string> & Given<TextFieldProps>) {
  const { control, name, check, ...rest } = props;
  return <TextField {...rest} {...useBound<V, string>({ control, name, check })} />;
}

export function FormArea<V extends FieldValues>(props: Binding<V, string> & Given<TextAreaProps>) {
  const { control, name, check, ...rest } = props;
  return <TextArea {...rest} {...useBound<V, string>({ control, name, check })} />;
}

export function FormNumber<V extends FieldValues>(
  props: Binding<V, number | null> & Given<NumberFieldProps>,
) {
  const { control, name, check, ...rest } = props;
  return <NumberField {...rest} {...useBound<V, number | null>({ control, name, check })} />;
}

export function FormMoney<V extends FieldValues>(props: Binding<V, number | null> & Given<MoneyFieldProps>) {
  const { control, name, check, ...rest } = props;
  return <MoneyField {...rest} {...useBound<V, number | null>({ control, name, check })} />;
}

export function FormDate<V extends FieldValues>(props: Binding<V, string | null> & Given<DateFieldProps>) {
  const { control, name, check, ...rest } = props;
  return <DateField {...rest} {...useBound<V, string | null>({ control, name, check })} />;
}

export function FormSelect<V extends FieldValues, T extends string>(
  props: Binding<V, T | null> & Given<SelectProps<T>>,
) {
  const { control, name, check, ...rest } = props;
  return <Select<T> {...rest} {...useBound<V, T | null>({ control, name, check })} />;
}

export function FormRadios<V extends FieldValues, T extends string>(
  props: Binding<V, T | null> & Given<RadioGroupProps<T>>,
) {
  const { control, name, check, ...rest } = props;
  const { onBlur: _, ...bound } = useBound<V, T | null>({ control, name, check });
  return <RadioGroup<T> {...rest} {...bound} />;
}

export function FormCheckbox<V extends FieldValues>(
  props: Omit<Binding<V, boolean>, 'check'> & Omit<CheckboxProps, 'isChecked' | 'onChange'>,
) {
  const { control, name, ...rest } = props;
  const { value, onChange } = useBound<V, boolean>({ control, name });
  return <Checkbox {...rest} isChecked={value} onChange={onChange} />;
}
