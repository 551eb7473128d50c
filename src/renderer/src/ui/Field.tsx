import './Field.css';
import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

/** What every field shares: words around it and its state. Values and refs differ per field. */
export interface FieldProps {
  label: string;
  /** One short sentence under the label: what to fill in, or an example. */
  hint?: string | undefined;
  /** The error in words with a way to fix it; its presence marks the field as invalid (A29). */
  error?: string | undefined;
  isRequired?: boolean | undefined;
  /** The word for "not required", shown after the label of a field that may stay empty. */
  optionalText?: string | undefined;
  isDisabled?: boolean | undefined;
  /** Hides the label for the eye where the place speaks for itself; it is still read aloud. */
  isLabelHidden?: boolean | undefined;
  id?: string | undefined;
  name?: string | undefined;
}

/** Ids and aria attributes that tie an input to its label, hint and error. */
export interface FieldWiring {
  inputId: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface FieldFrameProps extends FieldProps {
  /** Extra line under the input that belongs to its description, such as a day read back in full. */
  echo?: string | undefined;
  width?: FieldWidth | undefined;
  children: (wiring: FieldWiring) => ReactNode;
}

/** Width tells how much is expected: a year is short, a name is long. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full';

export function FieldFrame(props: FieldFrameProps) {
  const {
    label,
    hint,
    error,
    isRequired,
    optionalText,
    isLabelHidden = false,
    echo,
    width = 'full',
    id,
  } = props;
  const ownId = useId();
  const inputId = id ?? ownId;
  const described = [
    hint === undefined ? '' : `${inputId}-hint`,
    error === undefined ? '' : `${inputId}-error`,
    echo === undefined ? '' : `${inputId}-echo`,
  ].filter((part) => part !== '');
  return (
    <div
      className="ui-field"
      data-width={width}
      data-invalid={error === undefined ? undefined : ''}
      data-disabled={props.isDisabled === true ? '' : undefined}
    >
      <label className={isLabelHidden ? 'visually-hidden' : 'ui-field-label'} htmlFor={inputId}>
        {label}
        {optionalText === undefined ? null : <span className="ui-field-optional"> {optionalText}</span>}
      </label>
      {hint === undefined ? null : (
        <p className="ui-field-hint" id={`${inputId}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="ui-field-error" id={`${inputId}-error`}>
          <Icon name="warning" /> {error}
        </p>
      )}
      {props.children({
        inputId,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': isRequired === true ? true : undefined,
      })}
      {echo === undefined ? null : (
        <p className="ui-field-echo" id={`${inputId}-echo`} aria-live="polite">
          {echo}
        </p>
      )}
    </div>
  );
}
