import type { CoreInside } from '../core-inside.ts';
import type { AllProcedures, CoreRouter } from '../rpc/door.ts';
import { migrations } from '../store/migrations/index.ts';
import { carryOutPushed } from './carry-out.ts';
import { answerForwarded } from './forwarded.ts';
import { answerBlob } from './hub-blobs.ts';
import { answerPull } from './hub-pull.ts';
import {
  commandIdOf,
  type DeviceRow,
  deviceById,
  lastNumberOf,
  writeAttention,
  writeResult,
} from './hub-store.ts';
import { Outdated } from './line-errors.ts';
import { pullLimit } from './line-limits.ts';
import {
  DeviceRefused,
  type Hello,
  type HelloAnswer,
  type Hub,
  type HubLine,
  isSpoken,
  NotForThisDevice,
  type Pull,
  type PullAnswer,
  type Push,
  type PushAnswer,
  type PushedCommand,
  protocolVersion,
} from './protocol.ts';
import { beginNewEpoch, newEpochOnOtherServer } from './roles.ts';
import { readSchema, type TravelTable } from './schema.ts';
import { ownNumbersOf, seriesFor } from './series.ts';
import { answerNewest, answerPiece, noteKept } from './standby/hub-copies.ts';
import type { StandbyLine } from './standby/messages.ts';
import { readState } from './state.ts';
import { askUntil } from './waiting-pull.ts';

export interface HubOptions {
  /** References behind one answer of `pull`; tests take few. */
  readonly pageRows?: number;
}

interface HubInside {
  readonly pageRows: number;
  /** When each device was last written down as seen, UTC. */
  readonly seen: Map<string, string>;
  readonly core: CoreInside;
  readonly procedures: AllProcedures;
  readonly router: CoreRouter;
  readonly tables: ReadonlyMap<string, TravelTable>;
}

/** The one authority of the house, as its devices reach it. The store must be that of a hub (`becomeHub`). */
export async function createHub(
  core: CoreInside,
  procedures: AllProcedures,
  router: CoreRouter,
  { pageRows = pullLimit }: HubOptions = {},
): Promise<Hub> {
  const hub: HubInside = {
    pageRows,
    seen: new Map(),
    core,
    procedures,
    router,
    tables: await readSchema(core.store().reader, core.store().engine.name),
  };
  return {
    lineOf: (deviceId) => lineOf(hub, deviceId),
    standbyLineOf: (deviceId) => standbyLineOf(hub, deviceId),
  };
}

function lineOf(hub: HubInside, deviceId: string): HubLine {
  // A standby is greeted. It holds no rows, does nothing and asks nothing of the house.
  const device = async (): Promise<DeviceRow> => {
    const row = await activeDevice(hub, deviceId);
    if (row.role === 'standby') throw new NotForThisDevice();
    return row;
  };
  return {
    hello: async (question) => answerHello(hub, await activeDevice(hub, deviceId), question),
    push: async (commands) => answerPush(hub, await device(), commands),
    pull: async (question, signal) => waitingPull(hub, await device(), question, signal),
    blob: async (question) =>
      answerBlob(hub.core.store().reader, hub.tables, (await device()).role, question),
    call: async (question) => answerForwarded(hub.core, hub.router, await device(), question),
  };
}

function standbyLineOf(hub: HubInside, deviceId: string): StandbyLine {
  const standby = async (): Promise<DeviceRow> => {
    const row = await activeDevice(hub, deviceId);
    if (row.role !== 'standby') throw new NotForThisDevice();
    return row;
  };
  return {
    newestBackup: async () => answerNewest(hub.core, await standby()),
    async pieceOfBackup(question) {
      await standby();
      return answerPiece(hub.core, question);
    },
    async backupKept(receipt) {
      await noteKept(hub.core, await standby(), receipt);
      return {};
    },
  };
}

async function activeDevice({ core }: HubInside, deviceId: string): Promise<DeviceRow> {
  const row = await deviceById(core.store().reader, deviceId);
  if (row?.status !== 'active') throw new DeviceRefused();
  return row;
}

async function answerHello(
  { core, seen }: HubInside,
  device: DeviceRow,
  question: Hello,
): Promise<HelloAnswer> {
  const now = core.ports.clock.now();
  await newEpochOnOtherServer(core);
  seen.set(device.id, now);
  await core.store().write((tx) =>
    tx
      .updateTable('sync_device')
      .set({ seen_at: now, clock_offset: Date.parse(now) - Date.parse(question.now) })
      .where('id', '=', device.id)
      .execute(),
  );
  // The list of computers shows at once that it is there.
  if (device.seen_at === null) core.feed.publish({ seq: 0, refs: [{ entity: 'network', id: device.id }] });
  const state = await readState(core.store().reader);
  // Whoever does nothing gives no numbers.
  const series =
    device.role === 'standby'
      ? 0
      : await core.store().write((tx) => seriesFor(core, tx, device.id, question));
  return {
    series,
    protocol: protocolVersion,
    schemaVersion: migrations.at(-1)?.name ?? '',
    hubId: state.hub_id,
    epoch: state.epoch,
    generation: state.generation,
    deviceId: device.id,
    role: device.role,
    lastNumber: await lastNumberOf(core.store().reader, device.id, question.incarnation),
    now,
  };
}

/** In order, each in a transaction of its own: one that cannot be applied keeps no other waiting. */
async function answerPush(
  hub: HubInside,
  device: DeviceRow,
  { incarnation, epoch, generation, commands }: Push,
): Promise<PushAnswer> {
  const { reader } = hub.core.store();
  let last = await lastNumberOf(reader, device.id, incarnation);
  const state = await readState(reader);
  if ((epoch ?? state.epoch) !== state.epoch || (generation ?? state.generation) !== state.generation)
    return { lastNumber: last, stopped: 'otherEpoch' };
  const own = await ownNumbersOf(reader, device.id);
  for (const pushed of commands) {
    if (pushed.number <= last) {
      const before = await commandIdOf(reader, device.id, incarnation, pushed.number);
      if (before !== pushed.commandId) return { lastNumber: last, stopped: 'clone' };
      continue;
    }
    if (pushed.number > last + 1) return { lastNumber: last, stopped: 'gap' };
    await dealWith(hub, device, incarnation, { ...pushed, given: own(pushed.given) });
    last = pushed.number;
  }
  return { lastNumber: last, stopped: null };
}

async function dealWith(
  { core, procedures }: HubInside,
  device: DeviceRow,
  incarnation: string,
  pushed: PushedCommand,
): Promise<void> {
  const from = { deviceId: device.id, incarnation };
  const now = core.ports.clock.now();
  const askedAt = momentAtHub(pushed.askedAt, device.clock_offset, now);
  const ending = await carryOutPushed(core, procedures, device, pushed, askedAt, (tx) =>
    writeResult(tx, from, pushed, { status: 'applied', reason: '' }),
  );
  if (ending.status === 'applied') return;
  await core.store().write(async (tx) => {
    await writeResult(tx, from, pushed, ending);
    const id = core.ports.ids.next();
    await writeAttention(tx, { id, device, pushed, ending, askedAt, now });
  });
  core.feed.publish({ seq: await seqNow(core), refs: [{ entity: 'attention', id: device.id }] });
}

async function seqNow(core: CoreInside): Promise<number> {
  const { seq } = await core
    .store()
    .reader.selectFrom('change_counter')
    .select('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

/** When it was asked, by the clock of the hub; never later than now, whatever the device's clock said. */
export function momentAtHub(askedAt: string, clockOffset: number, now: string): string {
  const moment = Date.parse(askedAt) + clockOffset;
  return new Date(Math.min(moment, Date.parse(now))).toISOString();
}

async function waitingPull(
  hub: HubInside,
  device: DeviceRow,
  question: Pull,
  signal?: AbortSignal,
): Promise<PullAnswer> {
  if (!isSpoken(question.protocol)) throw new Outdated();
  await newEpochWhenBehind(hub.core, question);
  await noteSeen(hub, device.id);
  const puller = { deviceId: device.id, role: device.role };
  const ask = () => answerPull(hub.core, hub.tables, puller, question, hub.pageRows);
  if (question.wait === 0) return ask();
  const patience = AbortSignal.any([AbortSignal.timeout(question.wait), ...(signal ? [signal] : [])]);
  return askUntil(hub.core, ask, (answer) => hasNews(question, answer), patience);
}

/** A device that has seen more than there is: the data were put back, by tools that told nobody. */
async function newEpochWhenBehind(core: CoreInside, question: Pull): Promise<void> {
  const { epoch, feed_seq } = await readState(core.store().reader);
  if (question.epoch !== epoch || question.cursor <= feed_seq) return;
  core.ports.log.error({ seen: question.cursor, now: feed_seq }, 'sync.putBackUnsaid');
  await beginNewEpoch(core);
}

/** Milliseconds after which a device that still asks is written down as seen again. */
const noteEvery = 30_000;

async function noteSeen({ core, seen }: HubInside, id: string): Promise<void> {
  const now = core.ports.clock.now();
  if (Math.abs(Date.parse(now) - Date.parse(seen.get(id) ?? '')) < noteEvery) return;
  seen.set(id, now);
  await core
    .store()
    .write((tx) => tx.updateTable('sync_device').set({ seen_at: now }).where('id', '=', id).execute());
}

const hasNews = (question: Pull, answer: PullAnswer): boolean =>
  answer.rows.length > 0 || answer.results.length > 0 || answer.epoch !== question.epoch;
