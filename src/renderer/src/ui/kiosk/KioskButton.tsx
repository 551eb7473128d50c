import './KioskButton.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../Icon.tsx';
import { usePress } from './press.ts';

export interface KioskButtonProps {
  children: ReactNode;
  onPress: () => void;
  /** primary: one per screen. Default secondary. */
  variant?: 'primary' | 'secondary' | 'quiet' | undefined;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  isFullWidth?: boolean | undefined;
  /** Work under way, in words; presses do nothing meanwhile. */
  pendingLabel?: string | undefined;
  isPending?: boolean | undefined;
  /** What the speech player says, when the children are not plain text. */
  say?: string | undefined;
  isPressed?: boolean | undefined;
}

/** At least 20 mm high, fires on release. A kiosk button is never disabled: pressing it early says what is missing. */
export function KioskButton(props: KioskButtonProps) {
  const {
    children,
    onPress,
    variant = 'secondary',
    icon,
    iconAfter,
    isFullWidth = false,
    pendingLabel,
  } = props;
  const { isPending = false, say, isPressed } = props;
  const press = usePress(() => {
    if (!isPending) onPress();
  });
  const words = isPending && pendingLabel !== undefined ? pendingLabel : children;
  return (
    <button
      {...press}
      type="button"
      className="k-button"
      data-variant={variant}
      data-full={isFullWidth ? '' : undefined}
      aria-disabled={isPending ? true : undefined}
      aria-pressed={isPressed}
      data-say={say ?? (typeof children === 'string' ? children : undefined)}
    >
      {icon === undefined ? null : <Icon name={isPending ? 'wait' : icon} />}
      <span aria-live={isPending ? 'polite' : undefined}>{words}</span>
      {iconAfter === undefined || isPending ? null : <Icon name={iconAfter} />}
    </button>
  );
}
