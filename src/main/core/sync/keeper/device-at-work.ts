import type { ContactState } from '#shared/contract/network-words.ts';
import { loadHouseSettings } from '../../modules/admin/index.ts';
import { createDevice } from '../device.ts';
import { type LeaseState, leaseState } from '../lease.rules.ts';
import type { DeviceRole } from '../protocol.ts';
import { changeState, readState } from '../state.ts';
import type { Address, Membership } from '../trust/network-files.ts';
import { type ExchangeLoop, startLoop } from './exchange-loop.ts';
import { openHouseLine } from './house-line.ts';
import { type NetworkParts, tellScreens } from './parts.ts';
import { unsentMark } from './unsent-mark.ts';

/** This computer as one of the house, agreeing with the hub by itself. */
export interface DeviceAtWork {
  readonly role: DeviceRole;
  contact(): ContactState;
  /** Up to which of its acts the hub has them. */
  dealtWith(): number;
  lease(): LeaseState;
  hubAddress(): Address | null;
  /** Who makes the backups a standby keeps, as the hub said; null for any other computer, and before it said so. */
  copiesMadeBy(): 'app' | 'server' | null;
  tryNow(): void;
  tryFirst(address: Address): void;
  /** Tells the hub that everything was erased. */
  receipt(): Promise<void>;
  /** Ends the exchange; the line stays, for the receipt. */
  pause(): Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds between two looks at the lease. */
const lookEvery = 60_000;

/** Without a membership it works on its own rows and keeps what is done, and nobody hears it. @throws when this computer has joined no house */
export async function startDevice(
  parts: NetworkParts,
  membership: Membership | null,
  onSentAway: () => void,
): Promise<DeviceAtWork> {
  const { core, procedures } = parts;
  const house = openHouseLine(parts, membership);
  const { connection } = house;
  let contact: ContactState = 'away';
  let loop: ExchangeLoop | null = null;

  const mark = unsentMark(core);
  const onKept = (): void => {
    mark.done();
    loop?.wake();
  };
  const device = await createDevice({ core, procedures, line: connection, onKept });
  await mark.look();
  const state = await readState(core.store().reader);
  const { device_role: role } = state;
  if (role === null) throw new Error('this computer has joined no house');
  const watch = await watchLease(parts, role);

  const onState = (next: ContactState): void => {
    const before = contact;
    contact = next;
    if (next === 'together') void watch.look(true).catch(() => {});
    if (next !== before) tellScreens(core);
    if (next === 'sentAway') onSentAway();
  };
  const isFilled = async (): Promise<boolean> => (await readState(core.store().reader)).cursor > 0;

  core.network = { ...device, isAuthority: false, closed: () => watch.state().kind === 'locked' };
  loop = startLoop({
    async exchange(wait, signal) {
      if (await isFilled()) {
        await device.exchange(wait, signal);
        return mark.look();
      }
      onState('filling');
      await device.exchange(0, signal);
      await loadHouseSettings(core);
      tellScreens(core);
    },
    onState,
    onFault: (error) =>
      core.ports.log.error({ name: error instanceof Error ? error.name : typeof error }, 'network.fault'),
    chance: () => (core.ports.random.bytes(1)[0] ?? 0) / 256,
  });

  return {
    role,
    contact: () => contact,
    dealtWith: device.dealtWith,
    lease: watch.state,
    hubAddress: house.address,
    copiesMadeBy: () => null,
    tryNow: () => loop?.tryNow(),
    tryFirst(address) {
      connection.tryFirst(address);
      loop?.tryNow();
    },
    receipt: () => connection.wiped(),
    async pause() {
      watch.stop();
      await loop?.stop();
    },
    async stop() {
      watch.stop();
      connection.close();
      await loop?.stop();
    },
  };
}

/** Keeps the latest instant the clock ever showed, and says whether the lease has run out. */
async function watchLease({ core }: NetworkParts, role: DeviceRole) {
  let state: LeaseState = { kind: 'open' };
  const look = async (isTogether = false): Promise<void> => {
    const now = core.ports.clock.now();
    const before = state;
    const { synced_at: lastContact, latest_instant: latest } = await readState(core.store().reader);
    // Whoever agrees with the hub begins a new lease, by whatever clock: one that was years ahead for a day locks nobody out for years.
    const shown = isTogether || now > latest ? now : latest;
    if (shown !== latest) await core.store().write((tx) => changeState(tx, { latest_instant: shown }));
    // One that was never filled holds nothing to lock.
    state =
      lastContact === null
        ? { kind: 'open' }
        : leaseState(lastContact, turnedBack(now, lastContact, shown), role);
    if (state.kind !== before.kind) tellScreens(core);
  };
  await look();
  const stop = core.ports.timer?.every(lookEvery, () => void look().catch(() => {})) ?? (() => {});
  return { look, stop, state: () => state };
}

/** A clock far before the last contact was turned back, and says so itself; otherwise the latest instant counts. */
const turnedBack = (now: string, lastContact: string, latest: string): string =>
  now < lastContact ? now : latest;
