import './Field.css';
import './Choice.css';
import { useId } from 'react';
import { Icon } from './Icon.tsx';

export interface RadioOption<T extends string> {
  value: T;
  label: string;
  hint?: string | undefined;
  isDisabled?: boolean | undefined;
}

export interface RadioGroupProps<T extends string> {
  legend: string;
  options: readonly RadioOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  hint?: string | undefined;
  error?: string | undefined;
  isInline?: boolean | undefined;
  isDisabled?: boolean | undefined;
  name?: string | undefined;
  id?: string | undefined;
}

/** One of a few. The arrow keys move inside the group; nothing is chosen beforehand unless `value` says so. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { legend, options, value, onChange, hint, error, isInline = false, isDisabled, name, id } = props;
  const ownId = useId();
  const group = name ?? ownId;
  return (
    <fieldset
      id={id}
      className="ui-field"
      disabled={isDisabled}
      data-invalid={error === undefined ? undefined : ''}
      aria-describedby={hint === undefined && error === undefined ? undefined : `${ownId}-words`}
    >
      <legend className="ui-choice-legend">{legend}</legend>
      <div id={`${ownId}-words`}>
        {hint === undefined ? null : <p className="ui-field-hint">{hint}</p>}
        {error === undefined ? null : (
          <p className="ui-field-error">
            <Icon name="warning" /> {error}
          </p>
        )}
      </div>
      <div className="ui-choice-group" data-inline={isInline ? '' : undefined}>
        {options.map((option) => (
          <label className="ui-choice" key={option.value}>
            <input
              className="ui-choice-box"
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.value)}
            />
            <span className="ui-choice-body">
              <span>{option.label}</span>
              {option.hint === undefined ? null : <span className="ui-choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
