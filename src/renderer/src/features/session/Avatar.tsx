import { initialsOf } from './initials.ts';

/** A round mark with somebody's initials, beside their name. */
export function Avatar({ name, isLarge = false }: { name: string; isLarge?: boolean }) {
  return (
    <span className="avatar" data-large={isLarge ? '' : undefined} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
