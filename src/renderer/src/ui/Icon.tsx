import './Icon.css';
import { classes } from './given.ts';
import { type IconName, iconPaths, mirroredIcons } from './icons.ts';

export type { IconName } from './icons.ts';

export interface IconProps {
  name: IconName;
  /** Edge length as a CSS length; default 1.5em of the text it stands in. */
  size?: string | undefined;
  /** Only for an icon that stands alone; beside a word leave it out, so that it is not read twice. */
  label?: string | undefined;
  className?: string | undefined;
}

/** One line icon in the colour of its text. Pictures never stand for a word alone: give a label or a word beside it. */
export function Icon({ name, size, label, className }: IconProps) {
  return (
    <svg
      className={classes('ui-icon', className)}
      viewBox="0 0 24 24"
      data-mirror={mirroredIcons.has(name) ? '' : undefined}
      style={size === undefined ? undefined : { inlineSize: size, blockSize: size }}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      focusable="false"
    >
      {iconPaths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
