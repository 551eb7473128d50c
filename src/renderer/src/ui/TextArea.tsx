import type { Ref } from 'react';
import { FieldFrame, type FieldProps, type FieldWidth } from './Field.tsx';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
  /** How many characters are left, already in words; read politely while typing. */
  leftText?: string | undefined;
  width?: FieldWidth | undefined;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, rows = 4, maxLength, leftText, inputRef, isDisabled, name } = props;
  return (
    <FieldFrame {...props} echo={leftText}>
      {({ inputId, ...aria }) => (
        <textarea
          {...aria}
          id={inputId}
          ref={inputRef}
          className="ui-input"
          name={name}
          rows={rows}
          value={value}
          maxLength={maxLength}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </FieldFrame>
  );
}
