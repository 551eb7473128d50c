import './EmptyState.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface EmptyStateProps {
  icon: IconName;
  /** One sentence: what would stand here. */
  title: string;
  /** What to do next, in words. */
  children?: ReactNode;
  /** The next step as a button. */
  action?: ReactNode;
  size?: 'normal' | 'small' | undefined;
}

export function EmptyState({ icon, title, children, action, size = 'normal' }: EmptyStateProps) {
  return (
    <div className="ui-empty" data-size={size}>
      <span className="ui-empty-picture">
        <Icon name={icon} />
      </span>
      <p className="ui-empty-title">{title}</p>
      {children === undefined ? null : <div className="ui-empty-words">{children}</div>}
      {action === undefined ? null : <div className="ui-empty-action">{action}</div>}
    </div>
  );
}
