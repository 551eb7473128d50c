import type { HTMLInputAutoCompleteAttribute, KeyboardEventHandler, Ref } from 'react';
import { FieldFrame, type FieldProps, type FieldWidth } from './Field.tsx';
import { classes } from './given.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement> | undefined;
  type?: 'text' | 'password' | 'email' | 'tel' | 'url' | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  /** Off by default: shared computers remember too much. */
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  maxLength?: number | undefined;
  width?: FieldWidth | undefined;
  icon?: IconName | undefined;
  autoFocus?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  /** Codes, phone numbers and mail addresses stay left to right on an Arabic screen. */
  isCode?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Extra line read with the field, such as how the entry was understood. */
  echo?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, onKeyDown, type = 'text', inputMode, autoComplete = 'off' } = props;
  const { maxLength, icon, autoFocus, isReadOnly, isCode = false, inputRef, isDisabled, name } = props;
  return (
    <FieldFrame {...props}>
      {({ inputId, ...aria }) => (
        <span className="ui-input-affixed" data-affix={icon === undefined ? undefined : 'start'}>
          {icon === undefined ? null : (
            <span className="ui-input-affix">
              <Icon name={icon} size="1.25rem" />
            </span>
          )}
          <input
            {...aria}
            id={inputId}
            ref={inputRef}
            className={classes('ui-input', isCode && 'num')}
            dir={isCode ? 'ltr' : undefined}
            name={name}
            type={type}
            value={value}
            inputMode={inputMode}
            autoComplete={autoComplete}
            maxLength={maxLength}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by screens whose first act is typing here
            autoFocus={autoFocus}
            readOnly={isReadOnly}
            disabled={isDisabled}
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
          />
        </span>
      )}
    </FieldFrame>
  );
}
