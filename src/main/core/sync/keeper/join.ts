import type { Joining } from '#shared/contract/network.contract.ts';
import type { JoinFailure } from '#shared/contract/network-words.ts';
import type { CoreInside } from '../../core-inside.ts';
import { HubAway, HubForeign } from '../line-errors.ts';
import { PairingRefused, PairingStopped } from '../pairing/messages.ts';
import type { DeviceRole } from '../protocol.ts';
import type { Membership } from '../trust/network-files.ts';
import type { LanPort, PairOptions } from './lan-port.ts';

export interface JoinedHouse {
  readonly membership: Membership;
  readonly name: string;
  readonly role: DeviceRole;
}

/** One try of this computer to belong to a house, in memory: a restart ends it, and nothing was written. */
export interface JoinTry {
  state(): Joining;
  answer(isSame: boolean): void;
  cancel(): void;
  /** When it came to an end, well or not. */
  readonly over: Promise<void>;
}

export function startJoin(
  core: CoreInside,
  lan: LanPort,
  seen: PairOptions['seen'],
  take: (joined: JoinedHouse) => Promise<void>,
  changed: () => void,
  /** Why this computer cannot become one of this role; null: it can. */
  hindrance: (role: DeviceRole) => Promise<JoinFailure | null>,
): JoinTry {
  const ended = new AbortController();
  let hindered: JoinFailure | null = null;
  let state: Joining = { state: 'asking' };
  let said: (isSame: boolean) => void = () => {};
  const show = (next: Joining): void => {
    state = next;
    changed();
  };

  const over = (async () => {
    try {
      const joined = await lan.pair({
        seen,
        randomBytes: (count) => core.ports.random.bytes(count),
        signal: ended.signal,
        compare: async ({ digits, name, role }) => {
          hindered = await hindrance(role);
          if (hindered !== null) return false;
          return new Promise<boolean>((resolve) => {
            said = resolve;
            ended.signal.addEventListener('abort', () => resolve(false), { once: true });
            show({ state: 'compare', digits, name, role, isAsked: seen.way === 'code', isAnswered: false });
          });
        },
      });
      await take(joined);
    } catch (error) {
      core.ports.log.warn({ name: error instanceof Error ? error.name : typeof error }, 'network.notJoined');
      show({ state: 'failed', reason: hindered ?? failureOf(error) });
    }
  })();

  return {
    state: () => state,
    answer(isSame) {
      said(isSame);
      if (isSame && state.state === 'compare') show({ ...state, isAnswered: true });
    },
    cancel: () => ended.abort(),
    over,
  };
}

function failureOf(error: unknown): JoinFailure {
  if (error instanceof PairingStopped) return error.reason === 'hub' ? 'notHub' : error.reason;
  if (error instanceof PairingRefused) return error.reason === 'commitment' ? 'notHub' : error.reason;
  if (error instanceof HubForeign) return 'notHub';
  if (error instanceof HubAway) return 'unreachable';
  return 'failed';
}
