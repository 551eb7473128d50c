import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/Icon.tsx';

export interface FactCardProps {
  icon: IconName;
  title: string;
  /** What is read aloud after the title. */
  say: string;
  children: ReactNode;
}

/** One thing to know, under a few words that say what it is: when, where, how long. */
export function FactCard({ icon, title, say, children }: FactCardProps) {
  return (
    <section className="kiosk-card" data-say={`${title} ${say}`}>
      <h2 className="kiosk-card-title">
        <Icon name={icon} /> {title}
      </h2>
      {children}
    </section>
  );
}
