import type { ProcedurePath } from '#shared/contract/index.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { Actor } from '../../rpc/procedures.ts';
import { zoneOf } from '../natures.ts';
import { readState } from '../state.ts';
import { deviceAccounts } from './device-accounts.ts';

/** Whether a device answers a call about care from its own rows. */
export interface CareHere {
  /** True for what is no care at all. */
  answers(path: ProcedurePath, actor: Actor | null): boolean;
  /** What the hub answered to somebody here. */
  noteAnswer(path: ProcedurePath, actor: Actor | null, output: unknown): void;
  /** Whether the hub was heard when it was last asked. */
  noteHub(isThere: boolean): void;
  /** After an exchange: whose computer this is may have changed. */
  look(): Promise<void>;
}

/**
 * A support computer answers those it belongs to. A record that somebody opened all the same is at the hub alone: until that
 * ends they ask the hub, as long as it answers.
 */
export async function careHere(core: CoreInside): Promise<CareHere> {
  const openUntil = new Map<string, string>();
  let own: ReadonlySet<string> = new Set();
  let isHubThere = true;
  const look = async (): Promise<void> => {
    const { reader } = core.store();
    const { device_id: id } = await readState(reader);
    own = new Set(await deviceAccounts(reader, id));
  };
  await look();
  return {
    look,
    answers(path, actor) {
      if (zoneOf(path) !== 'care') return true;
      const id = actor?.accountId ?? '';
      const hasOpened = (openUntil.get(id) ?? '') > core.ports.clock.now();
      return own.has(id) && !(hasOpened && isHubThere);
    },
    noteAnswer(path, actor, output) {
      isHubThere = true;
      const until = path === 'zones.open' ? untilOf(output) : null;
      if (until !== null && actor?.accountId) openUntil.set(actor.accountId, until);
    },
    noteHub(isThere) {
      isHubThere = isThere;
    },
  };
}

const untilOf = (output: unknown): string | null =>
  typeof output === 'object' && output !== null && 'until' in output ? String(output.until) : null;
