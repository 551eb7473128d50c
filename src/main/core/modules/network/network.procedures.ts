import type { NetworkDevice } from '#shared/contract/network.contract.ts';
import type { CoreInside } from '../../core-inside.ts';
import {
  actorOf,
  type CommandCall,
  type InputOf,
  type Procedures,
  type QueryCall,
} from '../../rpc/procedures.ts';
import { found, refuse } from '../../rpc/refusal.ts';
import type { Executor } from '../../store/database.ts';
import { deviceAccounts, setDeviceAccounts } from '../../sync/care/device-accounts.ts';
import { listedDevices, revoke } from '../../sync/device-list.ts';
import { deviceById } from '../../sync/hub-store.ts';
import type { DeviceAtWork } from '../../sync/keeper/device-at-work.ts';
import type { HubAtWork } from '../../sync/keeper/hub-at-work.ts';
import { firstSound } from '../../sync/keeper/take-over.ts';
import { type NewNotice, noteSeen, noticesFor, writeNotice } from '../../sync/notices.ts';
import { pendingOf } from '../../sync/outbox.ts';
import type { PairingDesk } from '../../sync/pairing/desk.ts';
import {
  readAddress,
  readInvitation,
  readPairingCode,
  writeInvitation,
} from '../../sync/pairing/invitation.ts';
import { copiesFolder, keptCopies } from '../../sync/standby/kept-copies.ts';
import { readState } from '../../sync/state.ts';
import { accountBySignInKey, loadHouseSettings } from '../admin/index.ts';
import { symbolsOf } from '../labels/index.ts';
import { keyOfCode, proveSelf, proveStaff, signInKey, statusOf } from '../session/index.ts';
import { attentionFor } from './attention-view.ts';
import { exportUnsent, readUnsent, takeIn } from './unsent.ts';

export const networkProcedures: Procedures<'network'> = {
  status: async (call) => ({
    ...(await call.core.computers.status()),
    attention: await attentionFor(call),
  }),

  switchOn: {
    async outside(call, { port, secret }, commit) {
      await proveSelf(call, secret);
      const { computers } = call.core;
      const status = await computers.status();
      if (!status.isPossible) refuse('network.notPossible');
      if (status.role !== 'alone') refuse('network.alreadyOn');
      await computers.switchOn(port);
      const { problem } = computers.hub() ?? { problem: 'failed' };
      if (problem !== null) {
        await computers.switchOff();
        refuse(problem === 'portTaken' ? 'network.portTaken' : 'network.notServing');
      }
      return commit(async (inside) => {
        await tell(inside, 'switchedOn');
        return {};
      });
    },
  },

  switchOff: {
    async outside(call, { secret }, commit) {
      await proveSelf(call, secret);
      hubOf(call.core);
      await call.core.computers.switchOff();
      return commit(async (inside) => {
        await tell(inside, 'switchedOff');
        return {};
      });
    },
  },

  async hub(call) {
    const { port, addresses } = hubOf(call.core);
    return { port, addresses: [...addresses] };
  },

  async devices(call) {
    if ((await readState(call.db)).role !== 'hub') return [];
    return devicesOf(call.db, call.core.store().backup === null ? 'server' : 'app');
  },

  async openPairing(call, { name, role, accountIds, secret }) {
    const account = await proveSelf(call, secret);
    const hub = hubOf(call.core);
    hub.forAccounts(accountIds);
    const opened = deskOf(hub).open({ name, role, startedBy: account.id });
    const addresses = [...hub.addresses];
    const picture = writeInvitation({ root: opened.root, secret: opened.secret, addresses });
    const { matrix } = await symbolsOf(picture, 'qr');
    return {
      picture,
      matrix: (matrix ?? []).map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
      code: opened.code,
      addresses,
      endsAt: opened.endsAt,
    };
  },

  async pairing(call) {
    return deskOf(hubOf(call.core)).state();
  },

  async acceptPairing(call, { claimId, roleBefore }) {
    const account = actorOf(call).accountId ?? '';
    const deviceId = await deskOf(hubOf(call.core)).accept(claimId, { account, roleBefore });
    return { isAccepted: deviceId !== null };
  },

  async endPairing(call, { isRefused }) {
    const desk = deskOf(hubOf(call.core));
    if (isRefused) desk.refuse();
    else desk.close();
    return {};
  },

  async setDeviceAccounts(call, { deviceId, accountIds }) {
    const device = found(await deviceById(call.tx, deviceId), 'device');
    await setDeviceAccounts(call.tx, deviceId, device.role === 'support' ? accountIds : []);
    call.touched('network', deviceId);
    return {};
  },

  revoke: {
    async outside(call, { deviceId, secret }, commit) {
      const account = await proveSelf(call, secret);
      return commit(async (inside) => {
        const by = { accountId: account.id, at: inside.now };
        const gone = found(await revoke(inside.tx, deviceId, by), 'device');
        await tell(inside, 'revoked', gone);
        inside.touched('network', deviceId);
        return {};
      });
    },
  },

  notices: (call) => noticesFor(call.db, actorOf(call).accountId ?? ''),
  async seeNotices(call, { ids }) {
    await noteSeen(call.tx, { ids, accountId: actorOf(call).accountId ?? '', at: call.now });
    call.touched('network', 'this');
    return {};
  },

  async join(call: QueryCall, input: InputOf<'network', 'join'>) {
    const { computers } = call.core;
    const status = await computers.status();
    if (!status.isPossible) refuse('network.notPossible');
    const mayPairAgain = status.role === 'device' && status.device?.contact === 'unknown';
    if (!mayPairAgain && !(await isEmpty(call.db))) refuse('network.notEmpty');
    if (input.way === 'picture') {
      const invitation = readInvitation(input.picture) ?? refuse('network.pictureUnreadable');
      computers.join({ way: 'qr', invitation });
    } else {
      const address = readAddress(input.address) ?? refuse('network.addressUnreadable');
      const code = readPairingCode(input.code) ?? refuse('network.codeUnreadable');
      computers.join({ way: 'code', code, address });
    }
    return {};
  },
  async answerJoin(call, { isSame }) {
    call.core.computers.answerJoin(isSame);
    return {};
  },
  async cancelJoin(call) {
    call.core.computers.cancelJoin();
    return {};
  },

  async goOn(call, { signInName, secret }) {
    const { core } = call;
    if ((await core.computers.status()).hub?.problem !== 'twin') refuse('network.notServing');
    await proveAdministrator(call, signInName, secret);
    await core.computers.goOn();
    return {};
  },

  async takeOver(call, { recoveryCode }) {
    const { core } = call;
    if (deviceOf(core).role !== 'standby') refuse('network.notStandby');
    const copies = keptCopies(core.ports.dataFolder);
    if (copies.length === 0) refuse('network.noCopy');
    const key = await keyOfCode(copiesFolder(core.ports.dataFolder), recoveryCode);
    const copy = (await firstSound(copies, key)) ?? refuse('network.copiesDamaged');
    await core.computers.takeOver(copy.file, key);
    await loadHouseSettings(core);
    return { status: await statusOf(core, call.session), backupMadeAt: copy.at };
  },

  async tryNow(call) {
    call.core.computers.device()?.tryNow();
    return {};
  },
  async setAddress(call, input) {
    const address = readAddress(input.address) ?? refuse('network.addressUnreadable');
    deviceOf(call.core).tryFirst(address);
    return {};
  },
  async leave(call, { signInName, secret }) {
    const { core } = call;
    deviceOf(core);
    await proveAdministrator(call, signInName, secret);
    const { count } = await pendingOf(call.db);
    if (count > 0) refuse('network.unsentWork', { count });
    await core.computers.leave();
    return {};
  },
  exportUnsent: (call) => exportUnsent(call.core),
  async importUnsent(call, { contents, secret }) {
    await proveSelf(call, secret);
    const { core } = call;
    const hub = hubOf(core);
    const unsent = await readUnsent(core, contents);
    const before = await countResults(call.db, unsent.deviceId);
    const { isWhole } = await takeIn(hub.lineOf(unsent.deviceId), unsent);
    const after = await countResults(core.store().reader, unsent.deviceId);
    const taken = after.all - before.all;
    if (!isWhole) refuse('network.exportUnreadable');
    return {
      deviceName: unsent.deviceName,
      applied: after.applied - before.applied,
      known: unsent.commands.length - taken,
      waiting: taken - (after.applied - before.applied),
    };
  },
};

/** An administrator signs where nobody, or somebody else, is signed in. */
async function proveAdministrator(
  { core, db }: QueryCall,
  signInName: string,
  secret: string,
): Promise<void> {
  const name = signInKey(signInName);
  const proven = await proveStaff(core, await accountBySignInKey(db, name), `name:${name}`, secret);
  if (proven.role !== 'administrator') refuse('session.wrongNameOrSecret');
}

/** @throws Refusal network.notHub, network.notServing */
const hubOf = (core: CoreInside): HubAtWork => core.computers.hub() ?? refuse('network.notHub');
const deskOf = (hub: HubAtWork): PairingDesk => hub.desk ?? refuse('network.notServing');
const deviceOf = (core: CoreInside): DeviceAtWork => core.computers.device() ?? refuse('network.notDevice');

async function tell(
  call: CommandCall,
  kind: NewNotice['kind'],
  about: Pick<NewNotice, 'name' | 'role'> = { name: '', role: null },
): Promise<void> {
  const by = actorOf(call).accountId;
  await writeNotice(call.tx, {
    id: call.newId(),
    kind,
    name: about.name,
    role: about.role,
    at: call.now,
    by,
  });
  call.touched('network', 'this');
}

/** A computer that holds a house of its own does not become one of another house. */
async function isEmpty(db: Executor): Promise<boolean> {
  const { role } = await readState(db);
  const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirst();
  return role === 'alone' && account === undefined;
}

const fiveMinutes = 5 * 60_000;

async function devicesOf(db: Executor, madeBy: 'app' | 'server'): Promise<NetworkDevice[]> {
  const devices: NetworkDevice[] = [];
  for (const row of await listedDevices(db))
    devices.push({ ...deviceView(row, await deviceAccounts(db, row.id)), copy: copyView(row, madeBy) });
  return devices;
}

type Listed = Awaited<ReturnType<typeof listedDevices>>[number];

const copyView = (row: Listed, madeBy: 'app' | 'server'): NetworkDevice['copy'] =>
  row.role === 'standby' ? { madeBy, madeAt: row.copy_made_at, keptAt: row.copy_kept_at } : null;

function deviceView(row: Listed, accountIds: string[]): Omit<NetworkDevice, 'copy'> {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    status: row.status,
    pairedAt: row.paired_at,
    pairedByName: row.paired_by_name,
    seenAt: row.seen_at,
    clockMinutesWrong:
      Math.abs(row.clock_offset) >= fiveMinutes ? Math.round(Math.abs(row.clock_offset) / 60_000) : null,
    revokedAt: row.revoked_at,
    wipedAt: row.wiped_at,
    tookOverAt: row.took_over_at,
    accountIds,
  };
}

async function countResults(ex: Executor, deviceId: string): Promise<{ all: number; applied: number }> {
  const rows = await ex
    .selectFrom('sync_result')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .where('device_id', '=', deviceId)
    .groupBy('status')
    .execute();
  const all = rows.reduce((sum, { count }) => sum + Number(count), 0);
  return { all, applied: Number(rows.find(({ status }) => status === 'applied')?.count ?? 0) };
}
