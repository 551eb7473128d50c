import './KioskNotice.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../Icon.tsx';

export interface KioskNoticeProps {
  /** There is no red one: a refusal is neutral and ends in a next step (U07). */
  tone?: 'neutral' | 'done' | 'info' | 'attention' | undefined;
  icon?: IconName | undefined;
  title: string;
  children?: ReactNode;
  /** Buttons for the next step. */
  actions?: ReactNode;
  /** Read at once when it appears (scan result, number, printing). Default true. */
  isLive?: boolean | undefined;
  /** Kept from the loudspeaker (S04). */
  isPrivate?: boolean | undefined;
}

const icons: Record<NonNullable<KioskNoticeProps['tone']>, IconName> = {
  neutral: 'info',
  done: 'check',
  info: 'info',
  attention: 'warning',
};

export function KioskNotice(props: KioskNoticeProps) {
  const { tone = 'neutral', icon, title, children, actions, isLive = true, isPrivate = false } = props;
  return (
    <section
      className="k-notice"
      data-tone={tone}
      role={isLive ? 'status' : undefined}
      data-say={title}
      data-private={isPrivate ? '' : undefined}
    >
      <span className="k-notice-icon">
        <Icon name={icon ?? icons[tone]} />
      </span>
      <div className="k-notice-body">
        <p className="k-notice-title">{title}</p>
        {children}
        {actions === undefined ? null : <div className="k-notice-actions">{actions}</div>}
      </div>
    </section>
  );
}
