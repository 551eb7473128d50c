/** Milliseconds before each reload of one row of them: a page that breaks at once again does not flicker. */
const pauses = [300, 1000, 5000, 15_000, 60_000] as const;
/** Reloads longer ago than this, in milliseconds, no longer count. */
const memory = 10 * 60_000;

/** When the page was loaded anew lately, and how long to wait this time; the name of the window keeps it, no storage does. */
export function nextReload(kept: string, now: number): { pause: number; keep: string } {
  const before = kept
    .replace(/^reloads:/, '')
    .split(',')
    .map(Number)
    .filter((at) => at > 0 && Math.abs(now - at) < memory);
  const pause = pauses[Math.min(before.length, pauses.length - 1)] ?? 0;
  return { pause, keep: `reloads:${[...before, now].slice(-pauses.length).join(',')}` };
}

let isComing = false;

/**
 * Loads the page anew: soon, later each time, and only once the host answers, so that a page that is broken is never followed by the
 * browser's own page of failure.
 */
export async function reloadSoon(): Promise<void> {
  if (isComing) return;
  isComing = true;
  const { pause, keep } = nextReload(window.name, Date.now());
  window.name = keep;
  await wait(pause);
  while (!(await isHostThere())) await wait(1000);
  window.location.reload();
}

async function isHostThere(): Promise<boolean> {
  try {
    return (await fetch(window.location.href, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
