import { type ReactNode, useLayoutEffect, useRef } from 'react';

export interface TopLayerProps {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * Covers the whole screen, open dialogs and messages included, and alone takes keys and touches. A native modal
 * dialog, because only the browser's own top layer stands above an open dialog of the page without closing it.
 */
export function TopLayer({ label, className, children }: TopLayerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className === undefined ? 'top-layer' : `top-layer ${className}`}
      aria-label={label}
      // Dialogs of the page leave the focus alone here.
      data-react-aria-top-layer="true"
      onCancel={(event) => event.preventDefault()}
    >
      {children}
    </dialog>
  );
}
