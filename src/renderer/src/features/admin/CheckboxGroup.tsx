import { useId } from 'react';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';

export interface CheckboxGroupProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string; hint?: string | undefined; isFixed?: boolean | undefined }[];
  values: readonly T[];
  /** In the order of the options. A fixed one stays as it is. */
  onChange: (values: T[]) => void;
  hint?: string | undefined;
  error?: string | undefined;
  /** Takes the focus from an error summary. */
  id?: string | undefined;
}

/** Several of a few. */
export function CheckboxGroup<T extends string>(props: CheckboxGroupProps<T>) {
  const { legend, options, values, onChange, hint, error, id } = props;
  const wordsId = useId();
  const toggle = (value: T, isOn: boolean) =>
    onChange(
      options.map((option) => option.value).filter((one) => (one === value ? isOn : values.includes(one))),
    );
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="ui-field"
      data-invalid={error === undefined ? undefined : ''}
      aria-describedby={hint === undefined && error === undefined ? undefined : wordsId}
    >
      <legend className="ui-choice-legend">{legend}</legend>
      <div id={wordsId}>
        {hint === undefined ? null : <p className="ui-field-hint">{hint}</p>}
        {error === undefined ? null : (
          <p className="ui-field-error">
            <Icon name="warning" /> {error}
          </p>
        )}
      </div>
      <div className="admin-checks">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            hint={option.hint}
            isChecked={values.includes(option.value)}
            isDisabled={option.isFixed}
            onChange={(isOn) => toggle(option.value, isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}
