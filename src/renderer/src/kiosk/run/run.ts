import type { KioskSize, KioskTheme } from '../../ui/kiosk/KioskFrame.tsx';

/**
 * A run: everything one visitor does at the kiosk, from the first touch to the end. One plain object in memory and
 * nothing else: Stop, time-out and crash all throw it away and take a fresh one (R01), so that nothing can be forgotten
 * to be wiped. Pure: no clock, no browser, no core.
 */
export interface Run {
  /** Raised at each end; everything drawn for the run before is thrown away with it. */
  readonly number: number;
  /** BCP 47 tag of one of our languages; Dutch at the start and after the end (L01, L24). */
  readonly language: string;
  readonly theme: KioskTheme;
  readonly size: KioskSize;
  readonly isLowReach: boolean;
  readonly isReadingAloud: boolean;
  /** Visited steps, the present one last; empty on the attract screen. The browser's own history never grows. */
  readonly trail: readonly Step[];
  /** What was typed in the search: Back keeps it, the end drops it. */
  readonly searchText: string;
}

/** One screen of the visitor. Ids only: what it shows comes from the core each time. */
export type Step =
  | { readonly name: 'house' }
  | { readonly name: 'initiative'; readonly initiativeId: string }
  | { readonly name: 'things'; readonly initiativeId: string | null }
  | { readonly name: 'search' }
  | { readonly name: 'thing'; readonly kindId: string }
  | { readonly name: 'language' }
  | { readonly name: 'help' };

export type RunAction =
  /** The first touch; in a language, or in the one the screen already speaks. */
  | { readonly type: 'begin'; readonly language?: string }
  | { readonly type: 'go'; readonly step: Step }
  /** One step back; from the first step that is the end of the run. */
  | { readonly type: 'back' }
  /** Keeps everything else; leaves the page where languages are chosen. */
  | { readonly type: 'speak'; readonly language: string }
  | { readonly type: 'bigger' }
  | { readonly type: 'contrast' }
  | { readonly type: 'lowReach' }
  | { readonly type: 'readAloud' }
  /** Letters behind what stands in the search already; one letter less. Two of them may come before the screen is drawn again. */
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'erase' }
  /** Stop, time-out, crash: there is one way to end. */
  | { readonly type: 'end' };

const sizes: readonly KioskSize[] = ['normal', 'bigger', 'biggest'];
const themes: readonly KioskTheme[] = ['light', 'dark', 'contrast'];
const longestSearch = 60;

export function freshRun(number = 0): Run {
  return {
    number,
    language: 'nl',
    theme: 'light',
    size: 'normal',
    isLowReach: false,
    isReadingAloud: false,
    trail: [],
    searchText: '',
  };
}

export function reduceRun(run: Run, action: RunAction): Run {
  switch (action.type) {
    case 'begin':
      return { ...run, language: action.language ?? run.language, trail: [{ name: 'house' }] };
    case 'go':
      return isSameStep(stepOf(run), action.step) ? run : { ...run, trail: [...run.trail, action.step] };
    case 'back':
      return run.trail.length > 1 ? { ...run, trail: run.trail.slice(0, -1) } : freshRun(run.number + 1);
    case 'speak':
      return { ...run, language: action.language, trail: leaveLanguagePage(run.trail) };
    case 'bigger':
      return { ...run, size: nextOf(sizes, run.size) };
    case 'contrast':
      return { ...run, theme: nextOf(themes, run.theme) };
    case 'lowReach':
      return { ...run, isLowReach: !run.isLowReach };
    case 'readAloud':
      return { ...run, isReadingAloud: !run.isReadingAloud };
    case 'type':
      return { ...run, searchText: (run.searchText + action.text).trimStart().slice(0, longestSearch) };
    case 'erase':
      return { ...run, searchText: [...run.searchText].slice(0, -1).join('') };
    case 'end':
      return freshRun(run.number + 1);
  }
}

/** The present step; null on the attract screen. */
export const stepOf = (run: Run): Step | null => run.trail.at(-1) ?? null;

/** Nobody did anything yet: there is nothing to end, so no clock runs. */
export function isUntouched(run: Run): boolean {
  return isEqual(run, freshRun(run.number));
}

/** Somebody set the screen to their needs: they get three times as long (EN 301 549, research note 1.4). */
export const needsMoreTime = (run: Run): boolean =>
  run.size !== 'normal' || run.theme === 'contrast' || run.isLowReach || run.isReadingAloud;

/** A text that is the same for the same step and different for every other: keys, focus, kept places. */
export function keyOfStep(step: Step | null): string {
  if (step === null) return 'attract';
  const { name, ...rest } = step;
  return JSON.stringify([name, ...Object.values(rest)]);
}

export const sizeLevel = (size: KioskSize): { now: number; of: number } => ({
  now: sizes.indexOf(size),
  of: sizes.length,
});
export const themeLevel = (theme: KioskTheme): { now: number; of: number } => ({
  now: themes.indexOf(theme),
  of: themes.length,
});

/** Chosen before anything else, a language opens the house. */
function leaveLanguagePage(trail: readonly Step[]): readonly Step[] {
  if (trail.at(-1)?.name !== 'language') return trail;
  return trail.length > 1 ? trail.slice(0, -1) : [{ name: 'house' }];
}

const isSameStep = (a: Step | null, b: Step): boolean => keyOfStep(a) === keyOfStep(b);

const isEqual = (a: Run, b: Run): boolean => JSON.stringify(a) === JSON.stringify(b);

function nextOf<T>(all: readonly T[], present: T): T {
  return all[(all.indexOf(present) + 1) % all.length] ?? present;
}
