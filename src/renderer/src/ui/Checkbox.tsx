import './Choice.css';
import { type ReactNode, type RefCallback, useEffect, useId, useRef } from 'react';

export interface CheckboxProps {
  label: ReactNode;
  hint?: string | undefined;
  isChecked: boolean;
  /** Some but not all of a group. */
  isMixed?: boolean | undefined;
  onChange: (isChecked: boolean) => void;
  isDisabled?: boolean | undefined;
  name?: string | undefined;
  /** For a box without words beside it (a table row). */
  'aria-label'?: string | undefined;
  inputRef?: RefCallback<HTMLInputElement> | undefined;
}

export function Checkbox(props: CheckboxProps) {
  const { label, hint, isChecked, isMixed = false, onChange, isDisabled, name, inputRef } = props;
  const hintId = useId();
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (own.current !== null) own.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className="ui-choice">
      <input
        ref={(node) => {
          own.current = node;
          inputRef?.(node);
        }}
        className="ui-choice-box"
        type="checkbox"
        name={name}
        checked={isChecked}
        disabled={isDisabled}
        aria-label={props['aria-label']}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="ui-choice-body">
        <span>{label}</span>
        {hint === undefined ? null : (
          <span className="ui-choice-hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
