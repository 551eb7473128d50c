import './Status.css';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'neutral' | 'accent' | 'done' | 'info' | 'attention' | 'danger';

export interface StatusProps {
  tone: Tone;
  /** The word that says it; colour and icon only help (A23). */
  children: string;
  /** Default: a mark that belongs to the tone. */
  icon?: IconName | undefined;
  /** A tinted ground, for a status that stands alone. Default plain text. */
  isFilled?: boolean | undefined;
}

const toneIcons: Record<Tone, IconName> = {
  neutral: 'dot',
  accent: 'dot',
  done: 'check',
  info: 'info',
  attention: 'warning',
  danger: 'stop',
};

export function Status({ tone, children, icon, isFilled = false }: StatusProps) {
  return (
    <span className="ui-status" data-tone={tone} data-filled={isFilled ? '' : undefined}>
      <Icon name={icon ?? toneIcons[tone]} />
      <bdi>{children}</bdi>
    </span>
  );
}
