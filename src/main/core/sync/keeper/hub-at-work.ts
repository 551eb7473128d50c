import type { HubProblem } from '#shared/contract/network-words.ts';
import type { CoreInside } from '../../core-inside.ts';
import { writeJournal } from '../../rpc/journal.ts';
import { StoreProblem } from '../../store/problems.ts';
import { setDeviceAccounts } from '../care/device-accounts.ts';
import { deviceOf, keepPaired, noteWiped } from '../device-list.ts';
import { createHub } from '../hub.ts';
import { writeNotice } from '../notices.ts';
import { PairingDesk } from '../pairing/desk.ts';
import type { HubLine } from '../protocol.ts';
import { readState } from '../state.ts';
import { fingerprintOf } from '../trust/certificate.ts';
import { type HubPapers, hubPapers } from '../trust/hub-identity.ts';
import type { Address } from '../trust/network-files.ts';
import type { Served } from './lan-port.ts';
import { filesOf, type NetworkParts, tellScreens } from './parts.ts';

/** The hub, as long as it is open to others. */
export interface HubAtWork {
  readonly desk: PairingDesk | null;
  readonly problem: HubProblem | null;
  readonly port: number;
  /** Where others reach it. */
  readonly addresses: readonly Address[];
  /** Whose computer the next one that is let in will be. */
  forAccounts(accountIds: readonly string[]): void;
  /** The line of a computer, for what it could not send by itself. */
  lineOf(deviceId: string): HubLine;
  close(): Promise<void>;
}

/** Milliseconds between two looks whether another computer took over. */
const lookEvery = 60_000;

/**
 * Opens the hub of the house to its computers. What keeps it from serving is no reason to keep the house from working: then
 * it says why, and the desk of this computer goes on.
 */
export async function startHub(
  parts: NetworkParts,
  onOther: (other: 'newer' | 'twin') => void,
): Promise<HubAtWork> {
  const { core, procedures, router, lan } = parts;
  const state = await readState(core.store().reader);
  const papers = await papersOf(core);
  if (!papers) return broken('noRoot', state.port);
  let accountIds: readonly string[] = [];
  const desk = deskOf(parts, papers, () => accountIds);
  const hub = await createHub(core, procedures, router);
  let served: Served;
  try {
    served = await lan.serve({
      ...papers,
      hub,
      deviceOf: (fingerprint) => deviceOf(core, fingerprint),
      noteWiped: async (deviceId) => {
        await noteWiped(core, deviceId);
        tellScreens(core);
      },
      pairing: desk,
      log: core.ports.log,
      port: state.port,
    });
  } catch (error) {
    core.ports.log.error({ code: codeOf(error) }, 'network.notServing');
    return broken(codeOf(error) === 'EADDRINUSE' ? 'portTaken' : 'failed', state.port);
  }
  const silence = await lan.announce({ hubId: state.hub_id, port: served.port }).catch(() => async () => {});
  const stopLooking = lookForOthers(parts, papers, onOther);
  return {
    desk,
    problem: null,
    port: served.port,
    addresses: lan.ownAddresses(served.port),
    forAccounts(given) {
      accountIds = given;
    },
    lineOf: hub.lineOf,
    async close() {
      stopLooking();
      desk.close();
      await silence().catch(() => {});
      await served.close();
    },
  };
}

/** The papers that are kept, or new ones for this generation; null when the root of the house is not here. */
async function papersOf(core: CoreInside): Promise<HubPapers | null> {
  const { hub_id: hubId, generation } = await readState(core.store().reader);
  const random = (count: number) => core.ports.random.bytes(count);
  try {
    return await hubPapers(filesOf(core), { hubId, generation, isFirst: false }, random);
  } catch (error) {
    core.ports.log.error({ name: error instanceof Error ? error.name : typeof error }, 'network.noRoot');
    return null;
  }
}

/** Nobody is let in, nobody is served, and the screens say why. */
const broken = (problem: HubProblem, port: number): HubAtWork => ({
  desk: null,
  problem,
  port,
  addresses: [],
  forAccounts: () => {},
  lineOf: () => {
    throw new StoreProblem('readOnly', { reason: problem });
  },
  close: async () => {},
});

function deskOf({ core }: NetworkParts, papers: HubPapers, accountIds: () => readonly string[]): PairingDesk {
  const { clock, ids, random } = core.ports;
  return new PairingDesk(
    {
      clock,
      ids,
      random,
      deviceOf: (fingerprint) => deviceOf(core, fingerprint),
      keepDevice: async (paired) => {
        const owners = paired.role === 'support' ? accountIds() : [];
        await keepPaired(core, paired, (tx) => setDeviceAccounts(tx, paired.deviceId, owners));
        core.feed.publish({ seq: 0, refs: [{ entity: 'kiosk', id: paired.deviceId }] });
      },
      noteFailure: ({ reason, startedBy }) => noteFailure(core, reason, startedBy),
      changed: () => tellScreens(core),
    },
    fingerprintOf(papers.root),
  );
}

/** Somebody tried, and did not know what the screen said: the administrators should know. */
async function noteFailure(core: CoreInside, reason: string, startedBy: string): Promise<void> {
  const at = core.ports.clock.now();
  await core.store().write(async (tx) => {
    await writeNotice(tx, {
      id: core.ports.ids.next(),
      kind: 'pairingFailed',
      name: '',
      role: null,
      at,
      by: startedBy,
    });
    await writeJournal(tx, {
      at,
      accountId: startedBy,
      place: 'staff',
      command: 'network.claimFailed',
      commandId: null,
      refs: [{ entity: 'network', id: 'this' }],
      fields: [reason],
    });
  });
}

/** Asks the network now and then whether somebody else is this hub: then this one has been replaced, or there are two. */
function lookForOthers(
  { core, lan }: NetworkParts,
  papers: HubPapers,
  onOther: (other: 'newer' | 'twin') => void,
): () => void {
  const { timer } = core.ports;
  const look = async (): Promise<void> => {
    try {
      const { hub_id: hubId, generation } = await readState(core.store().reader);
      const other = await lan.otherHub({ root: papers.root, hubId, generation }, papers.identity);
      if (other) onOther(other);
    } catch (error) {
      core.ports.log.warn({ name: error instanceof Error ? error.name : typeof error }, 'network.look');
    }
  };
  void look();
  return timer ? timer.every(lookEvery, () => void look()) : () => {};
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
