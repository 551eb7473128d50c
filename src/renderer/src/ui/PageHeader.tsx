import './PageHeader.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface PageHeaderProps {
  title: string;
  /** One line under the title. */
  subtitle?: ReactNode;
  icon?: IconName | undefined;
  /** A link or button above the title that leads back. */
  back?: ReactNode;
  /** A status beside the title. */
  status?: ReactNode;
  /** Buttons at the end; at most one primary. */
  actions?: ReactNode;
}

export function PageHeader({ title, subtitle, icon, back, status, actions }: PageHeaderProps) {
  return (
    <header className="ui-page-head">
      {back === undefined ? null : <div className="ui-page-back">{back}</div>}
      <div className="ui-page-line">
        <div className="ui-page-words">
          <h1>
            {icon === undefined ? null : <Icon name={icon} />}
            <bdi>{title}</bdi>
            {status}
          </h1>
          {subtitle === undefined ? null : <p className="ui-page-subtitle">{subtitle}</p>}
        </div>
        {actions === undefined ? null : <div className="ui-page-actions">{actions}</div>}
      </div>
    </header>
  );
}
