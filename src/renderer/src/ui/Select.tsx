import './Select.css';
import {
  Button as AriaButton,
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components/Select';
import { FieldFrame, type FieldProps, type FieldWidth } from './Field.tsx';
import { given } from './given.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  hint?: string | undefined;
  icon?: IconName | undefined;
  isDisabled?: boolean | undefined;
}

export interface SelectProps<T extends string> extends FieldProps {
  options: readonly SelectOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  onBlur?: (() => void) | undefined;
  /** Shown while nothing is chosen ("Kies een initiatief"). */
  placeholder: string;
  width?: FieldWidth | undefined;
}

/** One of many. Typing the first letters finds an option; for two to five options a RadioGroup is quicker to read. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { options, value, onChange, onBlur, placeholder, isDisabled, name, isLabelHidden = false } = props;
  return (
    <FieldFrame {...props} isLabelHidden={isLabelHidden}>
      {({ inputId, ...aria }) => (
        <AriaSelect
          {...given({ isDisabled, name, onBlur })}
          className="ui-select"
          aria-label={props.label}
          {...given({ 'aria-describedby': aria['aria-describedby'] })}
          isInvalid={aria['aria-invalid'] === true}
          placeholder={placeholder}
          value={value}
          onChange={(key) => {
            const found = options.find((option) => option.value === key);
            if (found !== undefined) onChange(found.value);
          }}
        >
          <AriaButton className="ui-input ui-select-button" id={inputId}>
            <SelectValue className="ui-select-value" />
            <Icon name="chevronDown" size="1.25rem" />
          </AriaButton>
          <Popover className="ui-popover" offset={6}>
            <ListBox
              className="ui-options"
              items={options.map((option) => ({ ...option, id: option.value }))}
            >
              {(option) => (
                <ListBoxItem
                  className="ui-option"
                  id={option.value}
                  textValue={option.label}
                  isDisabled={option.isDisabled === true}
                >
                  {option.icon === undefined ? null : <Icon name={option.icon} />}
                  <span className="ui-option-body">
                    <span>{option.label}</span>
                    {option.hint === undefined ? null : <span className="ui-option-hint">{option.hint}</span>}
                  </span>
                  <Icon name="check" className="ui-option-check" />
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </AriaSelect>
      )}
    </FieldFrame>
  );
}
