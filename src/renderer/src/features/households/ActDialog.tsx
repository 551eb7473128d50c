import './households.css';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { FormDialog } from '../../staff/form/FormDialog.tsx';

interface ActDialogProps {
  title: string;
  words?: string | undefined;
  sendLabel: string;
  onSend: () => void;
  onClose: () => void;
  isPending: boolean;
  /** What the core answered, when it was no field's fault. */
  failure?: unknown;
  size?: 'small' | 'normal' | 'large' | undefined;
  children: ReactNode;
}

/** One act in a dialog: a few fields, the act itself, and the way out. Enter does the act, from a text of several lines Ctrl+Enter. */
export function ActDialog(props: ActDialogProps) {
  const { title, words, sendLabel, onSend, onClose, isPending, failure, size = 'small', children } = props;
  const formId = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSend();
  };
  const sendKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <FormDialog
      title={title}
      formId={formId}
      sendLabel={sendLabel}
      isPending={isPending}
      onClose={onClose}
      size={size}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter is a shortcut; the button does the same */}
      <form
        id={formId}
        className="home-form"
        aria-label={title}
        noValidate
        onSubmit={send}
        onKeyDownCapture={sendKey}
      >
        {words === undefined ? null : <p className="home-words">{words}</p>}
        {failure === undefined || failure === null ? null : <FailurePanel error={failure} />}
        {children}
      </form>
    </FormDialog>
  );
}
