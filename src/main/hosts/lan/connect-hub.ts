import type * as z from 'zod';
import { HubAway, HubForeign } from '#core/sync/line-errors.ts';
import {
  blobAnswer,
  forwardedAnswer,
  type HubLine,
  helloAnswer,
  pullAnswer,
  pushAnswer,
} from '#core/sync/protocol.ts';
import { keptAnswer, newestAnswer, pieceAnswer, type StandbyLine } from '#core/sync/standby/messages.ts';
import type { HubName } from '#core/sync/trust/identity.ts';
import type { Address, Membership } from '#core/sync/trust/network-files.ts';
import { exchange } from './exchange.ts';
import { HubAgent } from './hub-agent.ts';
import { type ClientPatience, clientPatience } from './limits.ts';

export interface HubConnectionOptions {
  /** As pairing left it: who this is, whom it believes, where to look. */
  readonly membership: Pick<Membership, 'device' | 'root' | 'hubId' | 'generation' | 'addresses'>;
  /** Asks the network where the hub is; what it hears is believed no more than anything else. */
  readonly discover?: (hubId: string, patience: number) => Promise<readonly Address[]>;
  /** The hub was found there: to be tried first from now on. */
  readonly onFound?: (address: Address) => void;
  /** A hub of a higher generation has taken over: to be kept, so that the older one is refused after a restart too. */
  readonly onNewer?: (name: HubName) => void;
  readonly patience?: Partial<ClientPatience>;
  /** Goes round every request: for the harness that sends it twice, late or out of order. */
  readonly around?: (send: () => Promise<unknown>, path: string) => Promise<unknown>;
}

export interface HubConnection extends HubLine, StandbyLine {
  /** Receipt: this computer has erased what it held. Also taken from a device that was sent away. */
  wiped(): Promise<void>;
  /** Looks here first from now on: an address somebody typed. */
  tryFirst(address: Address): void;
  /** Ends every line and all that is under way. */
  close(): void;
}

/**
 * The line to the hub. Nothing is asked before the other side has proved to be it. Every call may throw, besides what the
 * protocol says: HubAway (ask again later), HubForeign, DeviceUnknown, MessageRefused.
 */
export function connectHub(options: HubConnectionOptions): HubConnection {
  const { membership, discover, onFound, onNewer, around } = options;
  const patience = { ...clientPatience, ...options.patience };
  const agent = new HubAgent({
    device: membership.device,
    trust: membership,
    connectPatience: patience.connect,
    onNewer: (name) => onNewer?.(name),
  });
  const known = [...membership.addresses];
  let current: Address | null = null;
  let looking: Promise<Address> | null = null;
  let isClosed = false;

  /** Everybody who asks while it is being looked for waits for the same answer. */
  function whereabouts(): Promise<Address> {
    if (isClosed) return Promise.reject(new HubAway('unreachable'));
    if (current) return Promise.resolve(current);
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function look(): Promise<Address> {
    const tried = new Set<string>();
    let foreign: HubForeign | null = null;
    const tryOne = async (address: Address): Promise<boolean> => {
      const name = `${address.host} ${address.port}`;
      if (tried.has(name) || isClosed) return false;
      tried.add(name);
      try {
        await agent.find(address);
        return true;
      } catch (error) {
        if (error instanceof HubForeign) foreign ??= error;
        return false;
      }
    };
    for await (const address of candidates()) {
      if (!(await tryOne(address))) continue;
      current = address;
      rememberFirst(known, address);
      onFound?.(address);
      return address;
    }
    // A stranger at a known address is worth a word, unless the hub was found elsewhere.
    throw foreign ?? new HubAway('unreachable');
  }

  /** Last good one, what the network says, and then the others: from pairing, or typed. */
  async function* candidates(): AsyncGenerator<Address> {
    const [last, ...others] = known;
    if (last) yield last;
    if (discover) yield* await discover(membership.hubId, patience.discover).catch(() => []);
    yield* others;
  }

  async function send(path: string, message: unknown, wait = 0, signal?: AbortSignal): Promise<unknown> {
    const address = await whereabouts();
    try {
      return await exchange({ agent, address, path, message, patience: patience.answer + wait, signal });
    } catch (error) {
      // Whatever is wrong there, the next one who asks looks again.
      const isElsewhere = error instanceof HubForeign || (error instanceof HubAway && isOfLine(error));
      if (isElsewhere && current === address) current = null;
      throw error;
    }
  }

  async function ask<T>(
    path: string,
    message: unknown,
    shape: z.ZodType<T>,
    more: { wait?: number; signal?: AbortSignal | undefined } = {},
  ): Promise<T> {
    const once = () => send(path, message, more.wait, more.signal);
    const found = shape.safeParse(await (around ? around(once, path) : once()));
    if (!found.success) throw new HubAway('notUnderstood');
    return found.data;
  }

  return {
    async hello(message) {
      const answer = await ask('/sync/hello', message, helloAnswer);
      // A certificate of one hub and the data of another: somebody mixed up two folders.
      if (answer.hubId !== membership.hubId) throw new HubForeign('hub');
      return answer;
    },
    push: (message) => ask('/sync/push', message, pushAnswer),
    pull: (message, signal) => ask('/sync/pull', message, pullAnswer, { wait: message.wait, signal }),
    call: (message) => ask('/sync/call', message, forwardedAnswer),
    blob: (message) => ask('/sync/blob', message, blobAnswer),
    newestBackup: (message) => ask('/sync/backup/newest', message, newestAnswer),
    pieceOfBackup: (message) => ask('/sync/backup/piece', message, pieceAnswer),
    backupKept: (message) => ask('/sync/backup/kept', message, keptAnswer),
    async wiped() {
      await send('/sync/wiped', {});
    },
    tryFirst(address) {
      rememberFirst(known, address);
      current = null;
    },
    close() {
      isClosed = true;
      agent.destroy();
    },
  };
}

const isOfLine = ({ reason }: HubAway): boolean =>
  reason === 'unreachable' || reason === 'timeout' || reason === 'broken';

/** To the front, without a second one of it further on. */
function rememberFirst(addresses: Address[], { host, port }: Address): void {
  const others = addresses.filter((one) => one.host !== host || one.port !== port);
  addresses.splice(0, addresses.length, { host, port }, ...others);
}
