import './Button.css';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classes, given } from './given.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  children: ReactNode;
  onPress?: (() => void) | undefined;
  /** primary: at most one on a screen. danger: what cannot be undone. Default secondary. */
  variant?: ButtonVariant | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
  icon?: IconName | undefined;
  /** Icon after the word, for "next" and menus. */
  iconAfter?: IconName | undefined;
  /** Work under way: the button stays focusable, does nothing and says pendingLabel. */
  isPending?: boolean | undefined;
  /** Words for the work under way ("Wordt bewaard"); shown in place of the text. */
  pendingLabel?: string | undefined;
  isDisabled?: boolean | undefined;
  type?: 'button' | 'submit' | 'reset' | undefined;
  /** Shortcut for assistive technology, for example "Control+K". Show it with KeyHint. */
  keyShortcuts?: string | undefined;
  autoFocus?: boolean | undefined;
  isFullWidth?: boolean | undefined;
  className?: string | undefined;
  id?: string | undefined;
  form?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-expanded'?: boolean | undefined;
  'aria-pressed'?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', size = 'normal', icon, iconAfter, isPending = false } = props;
  const { pendingLabel, keyShortcuts, isFullWidth = false, className, type = 'button', ...rest } = props;
  const { onPress, isDisabled, autoFocus, id, form, ref } = rest;
  return (
    <AriaButton
      {...given({ onPress, isDisabled, autoFocus, id, form, ref })}
      {...given({
        'aria-label': rest['aria-label'],
        'aria-describedby': rest['aria-describedby'],
        'aria-expanded': rest['aria-expanded'],
        'aria-pressed': rest['aria-pressed'],
      })}
      type={type}
      isPending={isPending}
      className={classes('ui-button', className)}
      data-variant={variant}
      data-size={size}
      data-full={isFullWidth ? '' : undefined}
      aria-keyshortcuts={keyShortcuts}
    >
      {isPending ? <Spinner isInline label={pendingLabel ?? ''} delayMs={0} /> : null}
      {!isPending && icon !== undefined ? <Icon name={icon} /> : null}
      {isPending && pendingLabel !== undefined ? null : <span className="ui-button-text">{children}</span>}
      {iconAfter !== undefined && !isPending ? <Icon name={iconAfter} /> : null}
    </AriaButton>
  );
}
