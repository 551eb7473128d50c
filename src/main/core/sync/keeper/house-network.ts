import type { Joining, NetworkStatus } from '#shared/contract/network.contract.ts';
import type { DeviceRole, JoinFailure } from '#shared/contract/network-words.ts';
import type { CoreInside } from '../../core-inside.ts';
import type { AllProcedures, CoreRouter } from '../../rpc/door.ts';
import { countDevices } from '../device-list.ts';
import { alone, closed } from '../network.ts';
import { countAnew, pendingOf } from '../outbox.ts';
import { becomeAlone, becomeDevice, becomeHub, beginNewEpoch, renewTriggers } from '../roles.ts';
import { adoptCopies, dropCopies, keptCopies } from '../standby/kept-copies.ts';
import { changeState, readState } from '../state.ts';
import { hubPapers } from '../trust/hub-identity.ts';
import { addressText, type Membership } from '../trust/network-files.ts';
import { type DeviceAtWork, startDevice } from './device-at-work.ts';
import { type HubAtWork, startHub } from './hub-at-work.ts';
import { type JoinedHouse, type JoinTry, startJoin } from './join.ts';
import type { PairOptions } from './lan-port.ts';
import { filesOf, type NetworkParts, tellScreens } from './parts.ts';
import { startStandby } from './standby-at-work.ts';
import { becomeSuccessor, raiseGeneration } from './take-over.ts';

/** What this computer is in the network of the house, and what it does about it. One for each core. */
export interface HouseNetwork {
  /** Begins what the data file says this computer is. Called when the store is open. */
  start(): Promise<void>;
  stop(): Promise<void>;
  status(): Promise<Omit<NetworkStatus, 'attention'>>;
  /** The hub, while this computer is it. */
  hub(): HubAtWork | null;
  device(): DeviceAtWork | null;
  /** Every command of the house, for what is done again. */
  procedures(): AllProcedures;
  /** This computer becomes the hub. @throws when it cannot be written; nothing is changed then */
  switchOn(port: number): Promise<void>;
  switchOff(): Promise<void>;
  /** Begins to join the house whose hub was seen; how far it is, is in the status. */
  join(seen: PairOptions['seen']): void;
  answerJoin(isSame: boolean): void;
  cancelJoin(): void;
  /** Erases everything this computer holds, and gives the receipt. It is empty and alone afterwards. */
  leave(): Promise<void>;
  /** The hub of a higher generation than any before: whoever says that it is the hub, too, is turned away. */
  goOn(): Promise<void>;
  /** This standby becomes the hub with a copy it keeps, under the key of the house. @throws; then it is the standby it was */
  takeOver(file: string, key: Uint8Array): Promise<void>;
  /** After a backup took the place of the file. */
  afterRestore(): Promise<void>;
}

export interface Building {
  readonly procedures: AllProcedures;
  readonly router: CoreRouter;
}

/** For a core without a network card: it is alone, and stays so. */
export function createHouseNetwork(inside: () => CoreInside, building: () => Building): HouseNetwork {
  let hub: HubAtWork | null = null;
  let device: DeviceAtWork | null = null;
  let joining: JoinTry | null = null;
  let replaced: 'superseded' | 'twin' | null = null;
  let isStopped = false;

  const parts = (): NetworkParts => {
    const core = inside();
    const { lan } = core.ports;
    if (!lan) throw new Error('this computer cannot speak with others');
    return { core, lan, ...building() };
  };

  async function start(): Promise<void> {
    const core = inside();
    isStopped = false;
    const { role } = await readState(core.store().reader);
    if (role === 'alone' || !core.ports.lan) return;
    await renewTriggers(core);
    if (role === 'hub') {
      adoptCopies(core.ports.dataFolder);
      await openHub();
    } else await openDevice();
    tellScreens(core);
  }

  async function openHub(): Promise<void> {
    const core = inside();
    hub = await startHub(parts(), (other) => {
      if (replaced !== null) return;
      replaced = other === 'newer' ? 'superseded' : 'twin';
      core.network = closed;
      core.ports.log.error({ other }, 'network.otherHub');
      const former = hub;
      if (former) hub = { ...former, desk: null, problem: replaced };
      void former?.close().then(() => tellScreens(core));
    });
  }

  async function openDevice(): Promise<void> {
    const core = inside();
    // Until it is at work nothing may be done here: it would be kept for nobody.
    core.network = closed;
    const membership = await membershipOf(core);
    const { device_role: role } = await readState(core.store().reader);
    const onSentAway = () => void erase();
    if (role === 'standby') device = startStandby(parts(), membership, onSentAway);
    else {
      dropCopies(core.ports.dataFolder);
      device = await startDevice(parts(), membership, onSentAway);
    }
  }

  async function stop(): Promise<void> {
    const core = inside();
    isStopped = true;
    joining?.cancel();
    await hub?.close();
    await device?.stop();
    core.network = device ? closed : alone;
    hub = null;
    device = null;
  }

  async function take({ membership, name, role }: JoinedHouse): Promise<void> {
    const core = inside();
    const { hubId, generation, deviceId } = membership;
    const before = await readState(core.store().reader);
    await device?.stop();
    await filesOf(core).membership.keep(membership);
    if (before.role === 'device' && before.hub_id === hubId) await rejoin({ deviceId, name, role });
    else await becomeDevice(core, { hubId, generation, deviceId, role });
    await core.store().write((tx) => changeState(tx, { device_name: name }));
    joining = null;
    await start();
  }

  /** A standby holds no row: a computer with rows, and perhaps work that nobody has, leaves the house first. */
  async function hindrance(role: DeviceRole): Promise<JoinFailure | null> {
    const before = await readState(inside().store().reader);
    const hasRows = before.role === 'device' && before.device_role !== 'standby';
    return role === 'standby' && hasRows ? 'holdsData' : null;
  }

  /** The hub had forgotten this computer: what waits here is kept, and counted anew where it comes under another name. */
  async function rejoin(as: Pick<JoinedHouse, 'name' | 'role'> & { deviceId: string }): Promise<void> {
    const core = inside();
    await core.store().write(async (tx) => {
      const { device_id: before } = await readState(tx);
      if (before !== as.deviceId) await countAnew(tx, core.ports.ids.next());
      await changeState(tx, {
        device_id: as.deviceId,
        device_role: as.role,
        epoch: '',
        cursor: 0,
        change_seq: 0,
      });
    });
  }

  async function erase(): Promise<void> {
    const core = inside();
    const leaving = device;
    device = null;
    core.network = closed;
    core.places.signOutAll();
    await leaving?.pause();
    await core.holder.erase();
    filesOf(core).membership.remove();
    await leaving?.receipt().catch(() => {});
    await leaving?.stop();
    core.network = alone;
    tellScreens(core);
    core.feed.publish({ seq: 0, refs: [{ entity: 'house', id: 'erased' }] });
  }

  return {
    start,
    stop,
    hub: () => hub,
    device: () => device,
    procedures: () => building().procedures,

    async switchOn(port) {
      const core = inside();
      const { ids, random } = core.ports;
      const state = await readState(core.store().reader);
      if (state.role !== 'alone') throw new Error('this computer is part of a network already');
      const hubId = state.hub_id || ids.next();
      const generation = Math.max(1, state.generation);
      await hubPapers(filesOf(core), { hubId, generation, isFirst: state.hub_id === '' }, (count) =>
        random.bytes(count),
      );
      await core.store().write((tx) => changeState(tx, { hub_id: hubId, port }));
      await becomeHub(core);
      await start();
    },

    async switchOff() {
      const core = inside();
      await stop();
      isStopped = false;
      replaced = null;
      await becomeAlone(core);
      tellScreens(core);
    },

    join(seen) {
      const core = inside();
      joining?.cancel();
      joining = startJoin(core, parts().lan, seen, take, () => tellScreens(core), hindrance);
      tellScreens(core);
    },
    answerJoin: (isSame) => joining?.answer(isSame),
    cancelJoin() {
      const core = inside();
      joining?.cancel();
      joining = null;
      tellScreens(core);
    },

    leave: erase,

    async goOn() {
      const core = inside();
      await stop();
      replaced = null;
      await raiseGeneration(core);
      await start();
    },

    async takeOver(file, key) {
      const core = inside();
      const { device_id: ownId } = await readState(core.store().reader);
      const leaving = device;
      device = null;
      core.network = closed;
      try {
        await leaving?.stop();
        await core.holder.moveIn(file, key, {
          prepare: (store) => store.write((tx) => becomeSuccessor(tx, core.ports, ownId)),
        });
      } catch (error) {
        await start();
        throw error;
      }
      filesOf(core).membership.remove();
      core.places.signOutAll();
      core.network = alone;
      await beginNewEpoch(core);
      await start();
    },

    async afterRestore() {
      const core = inside();
      const { role } = await readState(core.store().reader);
      await hub?.close();
      hub = null;
      // The papers of a hub stay where it was: without them this is another computer, which takes over.
      const isOther =
        role === 'hub' &&
        (await filesOf(core)
          .hub.read()
          .catch(() => null)) === null;
      if (isOther) await raiseGeneration(core);
      else if (role === 'hub') await beginNewEpoch(core);
      if (!isStopped) await start();
    },

    async status() {
      const core = inside();
      const state = await readState(core.store().reader);
      const shownJoin: Joining | null = joining?.state() ?? null;
      const now = core.ports.clock.now();
      return {
        isPossible: core.ports.lan !== undefined,
        role: state.role,
        device: state.role === 'device' ? await deviceStatus(core, state, device) : null,
        hub:
          state.role === 'hub'
            ? {
                isServing: hub !== null && hub.problem === null,
                problem: replaced ?? hub?.problem ?? null,
                ...(await countDevices(core.store().reader, now)),
              }
            : null,
        joining: shownJoin,
      };
    },
  };
}

/** Without it nobody is believed and nobody found; what is done here is kept until this computer is let in again. */
async function membershipOf(core: CoreInside): Promise<Membership | null> {
  const membership = await filesOf(core)
    .membership.read()
    .catch(() => null);
  if (!membership) core.ports.log.error({}, 'network.noMembership');
  return membership;
}

type State = Awaited<ReturnType<typeof readState>>;

async function deviceStatus(
  core: CoreInside,
  state: State,
  device: DeviceAtWork | null,
): Promise<NonNullable<NetworkStatus['device']>> {
  const lease = device?.lease() ?? { kind: 'open' };
  const pending = await pendingOf(core.store().reader, device?.dealtWith());
  return {
    name: state.device_name,
    role: state.device_role ?? 'desk',
    contact: device?.contact() ?? 'unknown',
    lastContactAt: state.synced_at,
    pending: { count: pending.count, oldestAt: pending.oldest },
    lease:
      lease.kind === 'ending'
        ? { state: 'ending', locksAt: lease.locksAt }
        : lease.kind === 'locked'
          ? { state: 'locked', since: lease.since }
          : { state: 'open' },
    isFilled: state.cursor > 0 || state.device_role === 'standby',
    hubAddress: addressOf(device),
    copies: state.device_role === 'standby' ? copiesHere(core, device) : null,
  };
}

function copiesHere(
  { ports }: CoreInside,
  device: DeviceAtWork | null,
): NonNullable<NonNullable<NetworkStatus['device']>['copies']> {
  const kept = keptCopies(ports.dataFolder);
  return {
    madeBy: device?.copiesMadeBy() ?? 'app',
    newestAt: kept[0]?.at ?? null,
    count: kept.length,
  };
}

function addressOf(device: DeviceAtWork | null): string | null {
  const address = device?.hubAddress() ?? null;
  return address && addressText(address);
}
