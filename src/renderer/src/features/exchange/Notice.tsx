import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/Icon.tsx';

const icons = { info: 'info', attention: 'warning', done: 'check' } as const satisfies Record<
  string,
  IconName
>;

/** A calm sentence that belongs to what stands around it. */
export function Notice({
  tone,
  title,
  children,
}: {
  tone: keyof typeof icons;
  title?: string;
  children: ReactNode;
}) {
  return (
    <div className="import-notice" data-tone={tone}>
      <Icon name={icons[tone]} />
      <div>
        {title === undefined ? null : <p className="import-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
