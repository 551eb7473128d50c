import './Spinner.css';
import { useEffect, useState } from 'react';

export interface SpinnerProps {
  /** What is being done, in words: a turning ring alone says nothing. */
  label: string;
  /** Nothing is shown before this; default 400 ms (U10), so that quick work does not flicker. */
  delayMs?: number | undefined;
  /** Beside text instead of as a block of its own. */
  isInline?: boolean | undefined;
}

export function Spinner({ label, delayMs = 400, isInline = false }: SpinnerProps) {
  const [isShown, setShown] = useState(delayMs === 0);
  useEffect(() => {
    if (delayMs === 0) return undefined;
    const timer = setTimeout(() => setShown(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return (
    <output className="ui-spinner" data-inline={isInline ? '' : undefined}>
      {isShown ? (
        <>
          <svg className="ui-spinner-ring" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="9" />
            <path d="M12 3a9 9 0 0 1 9 9" />
          </svg>
          {label === '' ? null : <span>{label}</span>}
        </>
      ) : null}
    </output>
  );
}
