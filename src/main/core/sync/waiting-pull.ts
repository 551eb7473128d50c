import type { CoreInside } from '../core-inside.ts';

/** Milliseconds between two looks where another program may have written to the same database server. */
const lookEvery = 2000;

/**
 * Asks until there is something new, or until nobody waits any more; then gives the last answer. What this hub changes wakes it at once;
 * on a database server it also looks by itself, because another program may write there and nobody here would hear of it.
 */
export async function askUntil<T>(
  core: CoreInside,
  ask: () => Promise<T>,
  isNew: (answer: T) => boolean,
  signal: AbortSignal,
): Promise<T> {
  const ended = new AbortController();
  // From before the first question on: what is changed while it is answered must not be missed.
  const news = core.feed.follow(ended.signal);
  let next = news.next();
  try {
    for (;;) {
      const answer = await ask();
      if (isNew(answer) || signal.aborted) return answer;
      const by = await woken(core, next, signal);
      if (by === 'closed') return answer;
      if (by === 'news') next = news.next();
    }
  } finally {
    ended.abort();
  }
}

/** What ended the waiting. `time`: only time to look, or nobody waits any more. */
function woken(
  core: CoreInside,
  next: Promise<IteratorResult<unknown>>,
  signal: AbortSignal,
): Promise<'news' | 'closed' | 'time'> {
  return new Promise((resolve) => {
    const over = (by: 'news' | 'closed' | 'time'): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(by);
    };
    const stop = (): void => over('time');
    const timer = core.store().engine.name === 'postgres' ? setTimeout(stop, lookEvery) : undefined;
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    void next.then(({ done }) => over(done ? 'closed' : 'news'));
  });
}
