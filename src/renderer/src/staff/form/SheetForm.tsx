import { type ReactNode, useRef } from 'react';

interface SheetFormProps {
  label: string;
  className: string;
  /** Saves when all of it can be; false: something is missing, and the first such field gets the keyboard. */
  onSave: () => boolean;
  children: ReactNode;
}

/** A form whose rows come and go, with fields it looks after itself. Saved with the button or with Ctrl+Enter. */
export function SheetForm({ label, className, onSave, children }: SheetFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const firstMissing = () => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter is a shortcut; the button does the same
    <form
      ref={form}
      className={className}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const unread = form.current?.querySelector<HTMLElement>('[data-unread]');
        // Left and reached again, so that it says what is wrong; nothing is saved with what stood there before.
        if (unread) {
          unread.focus();
          unread.blur();
          return unread.focus();
        }
        // What is missing is marked with the next picture.
        if (!onSave()) requestAnimationFrame(firstMissing);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
    </form>
  );
}
