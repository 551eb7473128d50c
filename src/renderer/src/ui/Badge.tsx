import './Badge.css';
import type { ReactNode } from 'react';
import type { Tone } from './Status.tsx';

export interface BadgeProps {
  /** A count or one word. */
  children: ReactNode;
  tone?: Tone | undefined;
  /** What the number counts, read aloud after it ("in bruikleen"). */
  meaning?: string | undefined;
}

export function Badge({ children, tone = 'neutral', meaning }: BadgeProps) {
  return (
    <span className="ui-badge" data-tone={tone}>
      {children}
      {meaning === undefined ? null : <span className="visually-hidden"> {meaning}</span>}
    </span>
  );
}
