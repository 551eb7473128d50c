import './KioskNumber.css';
import type { ReactNode } from 'react';

export interface KioskNumberProps {
  /** "Je nummer" */
  label: string;
  /** The waiting number; stays left to right. */
  number: string;
  /** Where to go and what happens next. */
  children?: ReactNode;
  say?: string | undefined;
}

/** The waiting number, as large as the place allows; read at once when it appears (A32). */
export function KioskNumber({ label, number, children, say }: KioskNumberProps) {
  return (
    <output className="k-number" data-say={say ?? `${label} ${number}`}>
      <span className="k-number-label">{label}</span>
      <bdi className="k-number-figure num" dir="ltr">
        {number}
      </bdi>
      {children === undefined ? null : <span className="k-number-words">{children}</span>}
    </output>
  );
}
