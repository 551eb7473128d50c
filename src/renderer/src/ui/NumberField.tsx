import './NumberField.css';
import { type Ref, useState } from 'react';
import { FieldFrame, type FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface NumberFieldProps extends FieldProps {
  /** A whole number, or null while empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: (() => void) | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** Names of the two small buttons; leave both out for a field without them (years, house numbers). */
  lessLabel?: string | undefined;
  moreLabel?: string | undefined;
  autoFocus?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

const lowest = Number.MIN_SAFE_INTEGER;
const highest = Number.MAX_SAFE_INTEGER;

/** A whole number: typed, or raised and lowered by the arrow keys and two buttons. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, min = lowest, max = highest, step = 1 } = props;
  const { lessLabel, moreLabel, autoFocus, inputRef, isDisabled = false, name } = props;
  /** What was typed, with the value it gave: when the value changes by something else, that is shown. */
  const [draft, setDraft] = useState<{ text: string; gave: number | null } | null>(null);
  const clamp = (number: number) => Math.min(max, Math.max(min, number));
  const move = (by: number) => {
    setDraft(null);
    onChange(clamp((value ?? Math.max(min, 0)) + by));
  };
  const type = (text: string) => {
    const isNumber = /^-?\d+$/.test(text.trim());
    const gave = text.trim() === '' ? null : isNumber ? clamp(Number(text)) : value;
    setDraft({ text, gave });
    if (gave !== value || isNumber) onChange(gave);
  };
  const hasButtons = lessLabel !== undefined && moreLabel !== undefined;
  return (
    <FieldFrame {...props} width={hasButtons ? 's' : 'xs'}>
      {({ inputId, ...aria }) => (
        <span className="ui-number" dir="ltr" data-buttons={hasButtons ? '' : undefined}>
          {hasButtons ? (
            <button
              type="button"
              className="ui-number-step"
              aria-label={lessLabel}
              disabled={isDisabled || (value !== null && value <= min)}
              onClick={() => move(-step)}
            >
              <Icon name="minus" size="1.25rem" />
            </button>
          ) : null}
          <input
            {...aria}
            id={inputId}
            ref={inputRef}
            className="ui-input num"
            name={name}
            inputMode="numeric"
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by screens whose first act is typing here
            autoFocus={autoFocus}
            disabled={isDisabled}
            value={draft?.gave === value ? draft.text : value === null ? '' : String(value)}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              move(event.key === 'ArrowUp' ? step : -step);
            }}
            onBlur={() => {
              setDraft(null);
              onBlur?.();
            }}
          />
          {hasButtons ? (
            <button
              type="button"
              className="ui-number-step"
              aria-label={moreLabel}
              disabled={isDisabled || (value !== null && value >= max)}
              onClick={() => move(step)}
            >
              <Icon name="plus" size="1.25rem" />
            </button>
          ) : null}
        </span>
      )}
    </FieldFrame>
  );
}
