import './SidePanel.css';
import { type ReactNode, useId } from 'react';
import { IconButton } from './IconButton.tsx';

export interface SidePanelProps {
  title: string;
  /** Second line under the title: a number, a kind. */
  subtitle?: string | undefined;
  children: ReactNode;
  footer?: ReactNode;
  onClose?: (() => void) | undefined;
  closeLabel: string;
}

/** What is selected, beside the list it comes from. Not a dialog: the list stays in use. Escape closes it. */
export function SidePanel({ title, subtitle, children, footer, onClose, closeLabel }: SidePanelProps) {
  const titleId = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is a shortcut; the button does the same
    <aside
      className="ui-side"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose?.();
      }}
    >
      <header className="ui-side-head">
        <div>
          <h2 id={titleId}>
            <bdi>{title}</bdi>
          </h2>
          {subtitle === undefined ? null : <p className="ui-side-subtitle">{subtitle}</p>}
        </div>
        {onClose === undefined ? null : <IconButton icon="close" label={closeLabel} onPress={onClose} />}
      </header>
      <div className="ui-side-content">{children}</div>
      {footer === undefined ? null : <footer className="ui-side-foot">{footer}</footer>}
    </aside>
  );
}
