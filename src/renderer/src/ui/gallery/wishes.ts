import type { KioskSize, KioskTheme } from '../kiosk/KioskFrame.tsx';

/** What the address asks the gallery to show. */
export interface Wishes {
  part: string;
  show: string;
  lang: 'nl' | 'ar' | 'ru' | 'long';
  theme: KioskTheme;
  size: KioskSize;
  isLowReach: boolean;
}

function oneOf<T extends string>(asked: string | null, choices: readonly T[], fallback: T): T {
  return choices.find((choice) => choice === asked) ?? fallback;
}

export function readWishes(search: string): Wishes {
  const asked = new URLSearchParams(search);
  return {
    part: asked.get('part') ?? 'foundations',
    show: asked.get('show') ?? '',
    lang: oneOf(asked.get('lang'), ['nl', 'ar', 'ru', 'long'], 'nl'),
    theme: oneOf(asked.get('theme'), ['light', 'dark', 'contrast'], 'light'),
    size: oneOf(asked.get('size'), ['normal', 'bigger', 'biggest'], 'normal'),
    isLowReach: asked.get('reach') === 'low',
  };
}
