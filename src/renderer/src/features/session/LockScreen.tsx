import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

/**
 * Covers the whole screen, dialogs and messages that were open included: they stay as they were, unseen and out of
 * reach. Only the browser's own modal dialog stands above what other parts of the page put in front.
 */
export function LockScreen({ children }: { children: ReactNode }) {
  const [before] = useState(() => document.activeElement);
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    const open = () => dialog.showModal();
    // The browser closes a dialog at a second Escape, whatever the page says: this one opens again.
    dialog.addEventListener('close', open);
    open();
    return () => {
      dialog.removeEventListener('close', open);
      dialog.close();
    };
  }, []);
  useEffect(
    () => () => {
      // The desk is shown again in the same step that takes this away: it can hold the focus only after that.
      requestAnimationFrame(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
  return createPortal(
    // Outside the app's own element, and marked: an open dialog of the desk makes all but itself unreachable, not this.
    <dialog
      ref={box}
      className="lock-screen"
      data-react-aria-top-layer="true"
      onCancel={(event) => event.preventDefault()}
    >
      {children}
    </dialog>,
    document.body,
  );
}
