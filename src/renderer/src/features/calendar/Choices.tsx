import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';

export interface ChoicesProps<T extends string> {
  legend: string;
  allLabel?: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
  error?: string | undefined;
}

/** A box for each, and one for all of them. */
export function Choices<T extends string>({
  legend,
  allLabel,
  options,
  chosen,
  onChange,
  error,
}: ChoicesProps<T>) {
  return (
    <fieldset className="cal-choices">
      <legend>{legend}</legend>
      {error === undefined ? null : (
        <p className="ui-field-error" role="alert">
          <Icon name="warning" /> {error}
        </p>
      )}
      {allLabel === undefined ? null : (
        <Checkbox
          label={allLabel}
          isChecked={chosen.length === options.length}
          isMixed={chosen.length > 0 && chosen.length < options.length}
          onChange={(all) => onChange(all ? options.map(({ value }) => value) : [])}
        />
      )}
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          isChecked={chosen.includes(value)}
          onChange={(isChosen) =>
            onChange(
              options
                .map((option) => option.value)
                .filter((one) => (one === value ? isChosen : chosen.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
