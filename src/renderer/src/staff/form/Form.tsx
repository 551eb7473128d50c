import './form.css';
import { createContext, type KeyboardEvent, type ReactNode, useContext, useEffect, useId } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { problemsInOrder } from './form-errors.ts';

const FormIdContext = createContext('');

/** Gives the id of the input of a field in the form around it. */
export function useFieldId(): (name: string) => string {
  const prefix = useContext(FormIdContext);
  return (name) => `${prefix}-${name.replaceAll('.', '-')}`;
}

export interface FormProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  onSave: (values: Values) => void;
  /** The fields from top to bottom, for the list of errors. */
  fields: readonly string[];
  /** What the core answered when it was no field's fault; shown on top. */
  failure?: unknown;
  /** What the form is for, read aloud. */
  label: string;
  /** Enter saves. Default only Ctrl+Enter does: in a long form Enter is pressed too early too easily. */
  isShort?: boolean | undefined;
  /** The field that has the focus when the form opens. */
  firstField?: string | undefined;
  /** For a button outside the form that saves it, at the foot of a dialog. */
  id?: string | undefined;
  children: ReactNode;
}

/** A form whose errors stand on top and beside their fields after a try to save; Ctrl+Enter saves from anywhere in it. */
export function Form<Values extends FieldValues>(props: FormProps<Values>) {
  const { form, onSave, fields, failure, label, isShort = false, firstField, id, children } = props;
  const { t } = useText();
  const prefix = useId();
  useFirstFocus(firstField === undefined ? undefined : `${prefix}-${firstField}`);
  const { errors, submitCount } = form.formState;
  const problems = problemsInOrder(errors, fields).map(({ name, text }) => ({
    fieldId: `${prefix}-${name.replaceAll('.', '-')}`,
    text,
  }));
  const send = form.handleSubmit(onSave);
  // Before the field hears of it: a closed list or a button would take the key as its own.
  const saveKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.requestSubmit();
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    if (!isShort && event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <FormIdContext value={prefix}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter is a shortcut; the button does the same */}
      <form
        id={id}
        className="entry-form"
        aria-label={label}
        noValidate
        onSubmit={(event) => void send(event)}
        onKeyDownCapture={saveKey}
        onKeyDown={keys}
      >
        <ErrorSummary title={t(($) => $.errors.summaryTitle)} errors={problems} attempt={submitCount} />
        {failure === undefined || failure === null ? null : <FailurePanel error={failure} />}
        {children}
      </form>
    </FormIdContext>
  );
}

/** Puts the focus in an input when its form opens, or in the first one of a field that has several: what was asked for is typed at once. */
export function useFirstFocus(inputId: string | undefined): void {
  useEffect(() => {
    if (inputId === undefined) return;
    const field = document.getElementById(inputId);
    (field?.querySelector<HTMLElement>('input, textarea') ?? field)?.focus();
  }, [inputId]);
}
