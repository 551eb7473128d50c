import './IconButton.css';
import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { classes, given } from './given.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface IconButtonProps {
  icon: IconName;
  /** The name of the act; also shown as a tip on hover and on keyboard focus. */
  label: string;
  onPress?: (() => void) | undefined;
  size?: 'small' | 'normal' | undefined;
  /** An edge around it, for one that stands apart. Default quiet. */
  variant?: 'quiet' | 'secondary' | undefined;
  isPressed?: boolean | undefined;
  isDisabled?: boolean | undefined;
  keyShortcuts?: string | undefined;
  tipPlacement?: 'top' | 'bottom' | 'start' | 'end' | undefined;
  className?: string | undefined;
  'aria-expanded'?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    onPress,
    size = 'normal',
    variant = 'quiet',
    isPressed,
    isDisabled,
    keyShortcuts,
  } = props;
  const { tipPlacement = 'bottom', className, ref } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton
        {...given({
          onPress,
          isDisabled,
          'aria-expanded': props['aria-expanded'],
          'aria-pressed': isPressed,
        })}
        ref={ref}
        className={classes('ui-icon-button', className)}
        data-size={size}
        data-variant={variant}
        aria-label={label}
        aria-keyshortcuts={keyShortcuts}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="ui-tip" placement={tipPlacement} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
