import type { ChangeMessage } from '#shared/contract/system.contract.ts';

/** Pushes each committed change to every open screen, as references only. */
export interface ChangeFeed {
  publish(message: ChangeMessage): void;
  /** Everything published from now on, until `signal` ends it. A slow reader gets what waited, merged. */
  follow(signal?: AbortSignal): AsyncGenerator<ChangeMessage>;
  close(): void;
}

interface Follower {
  waiting: ChangeMessage[];
  wake: () => void;
}

export function createChangeFeed(): ChangeFeed {
  const followers = new Set<Follower>();
  const ended = new AbortController();

  const isOver = (signal?: AbortSignal): boolean => ended.signal.aborted || signal?.aborted === true;

  async function* follow(signal?: AbortSignal): AsyncGenerator<ChangeMessage> {
    const follower: Follower = { waiting: [], wake: () => {} };
    const onAbort = () => follower.wake();
    followers.add(follower);
    signal?.addEventListener('abort', onAbort);
    try {
      while (!isOver(signal)) {
        const messages = follower.waiting.splice(0);
        if (messages.length > 0) yield merge(messages);
        else await new Promise<void>((resolve) => (follower.wake = resolve));
      }
    } finally {
      signal?.removeEventListener('abort', onAbort);
      followers.delete(follower);
    }
  }

  return {
    follow,
    publish(message) {
      for (const follower of followers) {
        follower.waiting.push(message);
        follower.wake();
      }
    },
    close() {
      ended.abort();
      for (const follower of followers) follower.wake();
    },
  };
}

/** Many small messages become one: the newest number and each reference once. */
function merge(messages: readonly ChangeMessage[]): ChangeMessage {
  const refs = new Map(
    messages.flatMap((message) => message.refs).map((ref) => [`${ref.entity}:${ref.id}`, ref]),
  );
  return { seq: Math.max(...messages.map((message) => message.seq)), refs: [...refs.values()] };
}
