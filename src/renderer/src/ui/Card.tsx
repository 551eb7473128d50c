import './Card.css';
import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface CardProps {
  title?: string | undefined;
  icon?: IconName | undefined;
  /** Level of the title in the page; default 2. */
  level?: 2 | 3 | undefined;
  /** A number or status beside the title. */
  aside?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** No space inside, for a table or list that fills the card. */
  isFlush?: boolean | undefined;
}

export function Card({ title, icon, level = 2, aside, children, footer, isFlush = false }: CardProps) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className="ui-card"
      data-flush={isFlush ? '' : undefined}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title === undefined ? null : (
        <header className="ui-card-head">
          <Heading id={titleId}>
            {icon === undefined ? null : <Icon name={icon} />}
            {title}
          </Heading>
          {aside}
        </header>
      )}
      <div className="ui-card-body">{children}</div>
      {footer === undefined ? null : <footer className="ui-card-foot">{footer}</footer>}
    </section>
  );
}
