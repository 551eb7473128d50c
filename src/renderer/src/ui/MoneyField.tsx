import { type Ref, useState } from 'react';
import { readCents, writeCents } from './amounts.ts';
import { FieldFrame, type FieldProps, type FieldWidth } from './Field.tsx';

export interface MoneyFieldProps extends FieldProps {
  /** Whole cents, or null while empty. */
  value: number | null;
  /** Called with cents, null when emptied; not called while the text is no amount. */
  onChange: (cents: number | null) => void;
  onBlur?: (() => void) | undefined;
  /** Shown in place of `error` while the typed text is no amount. */
  unreadable: string;
  width?: FieldWidth | undefined;
  autoFocus?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** An amount in euros, typed freely and read as cents. What was typed stays until it is left; then it is written in full. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, onBlur, unreadable, width = 's', autoFocus, inputRef, isDisabled, name } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [isUnread, setUnread] = useState(false);
  const text = draft ?? (value === null ? '' : writeCents(value));
  const leave = () => {
    const cents = readCents(text);
    setUnread(cents === undefined);
    if (cents !== undefined) setDraft(null);
    onBlur?.();
  };
  const type = (next: string) => {
    setDraft(next);
    const cents = readCents(next);
    if (cents === undefined) return;
    setUnread(false);
    if (cents !== value) onChange(cents);
  };
  return (
    <FieldFrame {...props} width={width} error={isUnread ? unreadable : props.error}>
      {({ inputId, ...aria }) => (
        <span className="ui-input-affixed" data-affix="start" dir="ltr">
          <span className="ui-input-affix" aria-hidden="true">
            €
          </span>
          <input
            {...aria}
            id={inputId}
            ref={inputRef}
            className="ui-input num"
            name={name}
            inputMode="decimal"
            autoComplete="off"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by screens whose first act is typing here
            autoFocus={autoFocus}
            disabled={isDisabled}
            value={text}
            // For a form that saves while this field still has the keyboard: what stands here is no amount.
            data-unread={readCents(text) === undefined ? '' : undefined}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
        </span>
      )}
    </FieldFrame>
  );
}
