import './Choice.css';
import { useId } from 'react';

export interface SwitchProps {
  label: string;
  hint?: string | undefined;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** Words for the two states, so that colour and side are not the only signs. */
  onText: string;
  offText: string;
  isDisabled?: boolean | undefined;
}

/** Something that takes effect at once. What waits for "save" is a checkbox. */
export function Switch({ label, hint, isOn, onChange, onText, offText, isDisabled }: SwitchProps) {
  const hintId = useId();
  return (
    <label className="ui-choice">
      <input
        className="ui-switch-box"
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="ui-choice-body">
        <span>
          {label}{' '}
          <span className="ui-switch-state" aria-hidden="true">
            {isOn ? onText : offText}
          </span>
        </span>
        {hint === undefined ? null : (
          <span className="ui-choice-hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
