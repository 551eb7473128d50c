import { setTimeout as sleep } from 'node:timers/promises';
import type { ContactState } from '#shared/contract/network-words.ts';
import { StoreProblem } from '../../store/problems.ts';
import { DeviceUnknown, HubAway, HubForeign, MessageRefused, Outdated } from '../line-errors.ts';
import { DeviceRefused } from '../protocol.ts';

export interface LoopOptions {
  /** Once there and back; `wait` milliseconds the hub may keep the question, `signal` ends that waiting. */
  exchange(wait: number, signal?: AbortSignal): Promise<void>;
  /** How it stands; called when that changes, and after each exchange that went well. */
  onState(state: ContactState): void;
  onFault(error: unknown): void;
  /** A number from 0 up to 1, so that not everybody comes back at the same moment. */
  chance(): number;
  readonly patience?: Partial<LoopPatience>;
}

/** Milliseconds. */
export interface LoopPatience {
  /** How long the hub may keep a question when there is nothing new. */
  readonly wait: number;
  /** Before the first new try, and at most. */
  readonly firstPause: number;
  readonly longestPause: number;
}

const usual: LoopPatience = { wait: 25_000, firstPause: 500, longestPause: 20_000 };

export interface ExchangeLoop {
  /** Something waits to be sent: the hub is asked at once, unless it is away. */
  wake(): void;
  /** Somebody wants to know now: also while the hub is away. */
  tryNow(): void;
  stop(): Promise<void>;
}

/** Agrees with the hub again and again, by itself: what waits is sent, what is new is taken in. It ends only when this computer is sent away. */
export function startLoop(options: LoopOptions): ExchangeLoop {
  const patience = { ...usual, ...options.patience };
  const ended = new AbortController();
  let pause: AbortController | null = null;
  let question: AbortController | null = null;
  let hasMore = true;
  let failures = 0;

  async function turn(): Promise<boolean> {
    try {
      if (hasMore) {
        hasMore = false;
        await options.exchange(0, ended.signal);
      } else {
        question = new AbortController();
        await options.exchange(patience.wait, AbortSignal.any([question.signal, ended.signal]));
      }
      failures = 0;
      options.onState('together');
      return true;
    } catch (error) {
      if (ended.signal.aborted) return false;
      // The waiting was ended by us: there is something to send.
      if (question?.signal.aborted) return true;
      return await afterFailure(error);
    } finally {
      question = null;
    }
  }

  async function afterFailure(error: unknown): Promise<boolean> {
    const state = stateAfter(error);
    if (state === null) options.onFault(error);
    else options.onState(state);
    if (state === 'sentAway') return false;
    failures += 1;
    hasMore = true;
    pause = new AbortController();
    await quiet(pauseAfter(error, failures, patience, options.chance()), [pause.signal, ended.signal]);
    pause = null;
    return true;
  }

  const running = (async () => {
    while (!ended.signal.aborted && (await turn()));
  })();

  return {
    wake() {
      hasMore = true;
      question?.abort();
    },
    tryNow() {
      hasMore = true;
      question?.abort();
      pause?.abort();
    },
    async stop() {
      ended.abort();
      await running;
    },
  };
}

/** Until the time is over, or one of the signals ends it. */
async function quiet(milliseconds: number, signals: AbortSignal[]): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal: AbortSignal.any(signals) });
  } catch {
    // It was ended: whoever did that knows why.
  }
}

/** What an error says of how this computer stands with its hub; null when it says nothing of the hub. */
export function stateAfter(error: unknown): ContactState | null {
  if (error instanceof DeviceRefused) return 'sentAway';
  if (error instanceof DeviceUnknown) return 'unknown';
  if (error instanceof HubForeign) return 'foreign';
  if (error instanceof Outdated || error instanceof MessageRefused) return 'outdated';
  if (error instanceof HubAway) return error.reason === 'notUnderstood' ? 'outdated' : 'away';
  if (error instanceof StoreProblem) return null;
  return null;
}

/** Twice as long after each failure, with a fifth of chance either way; what the hub asks for is kept. */
export function pauseAfter(
  error: unknown,
  failures: number,
  { firstPause, longestPause }: Pick<LoopPatience, 'firstPause' | 'longestPause'>,
  chance: number,
): number {
  const asked = error instanceof HubAway ? (error.retryAfter ?? 0) : 0;
  const grown = Math.min(longestPause, firstPause * 2 ** Math.min(failures - 1, 16));
  return Math.max(asked, Math.round(grown * (0.8 + 0.4 * chance)));
}
