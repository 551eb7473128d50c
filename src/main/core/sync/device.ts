import { ORPCError } from '@orpc/server';
import type { ProcedurePath } from '#shared/contract/index.ts';
import type { CoreInside } from '../core-inside.ts';
import type { AllProcedures } from '../rpc/door.ts';
import type { PlaceSession } from '../rpc/place-session.ts';
import type { Actor } from '../rpc/procedures.ts';
import { typedError } from '../rpc/typed-error.ts';
import { migrations } from '../store/migrations/index.ts';
import { fetchBlobs } from './blobs.ts';
import { careHere } from './care/care-here.ts';
import { forgetReceipts, receiptsToSend } from './care/give-up.ts';
import { DeviceUnknown, HubForeign, MessageRefused, Outdated } from './line-errors.ts';
import { pushLimit } from './line-limits.ts';
import { isAnsweredHere } from './natures.ts';
import type { Network } from './network.ts';
import { askerOf, countAnew, keepForHub, pushedOf, sendAgainAfter, unanswered } from './outbox.ts';
import { DeviceRefused, type HelloAnswer, type HubLine, isSpoken, protocolVersion } from './protocol.ts';
import { type Pulled, pullAll } from './pull.ts';
import { firstPiece } from './push-piece.ts';
import { rebase } from './rebase.ts';
import { readSchema, type TravelTable } from './schema.ts';
import { changeState, readState } from './state.ts';

export interface Device extends Network {
  /** Once there and back: sends what is kept, takes in what is new. `wait`: milliseconds the hub may keep the question. */
  exchange(wait?: number, signal?: AbortSignal): Promise<void>;
  /** Up to which of its acts the hub has said that it dealt with them, also while no answer can come back; 0 before it said anything. */
  dealtWith(): number;
  /** Photos come by themselves, beside the exchange that brought their rows. Settled when none is on its way. */
  photosHere(): Promise<void>;
}

export interface DeviceOptions {
  readonly core: CoreInside;
  readonly procedures: AllProcedures;
  readonly line: HubLine;
  /** Called after each commit here: something waits to be sent. */
  readonly onKept?: () => void;
  /** A question of a screen met more than silence, which whoever drives this computer has to act on: erase, pair again, look where the hub is. */
  readonly onTurnedAway?: (why: TurnedAway) => void;
}

/** What is more than no answer. `exchange` throws the same. */
export type TurnedAway = DeviceRefused | DeviceUnknown | HubForeign;

/** This computer as a device of the house: it works on its own rows, and agrees with the hub whenever it can. */
export async function createDevice(options: DeviceOptions): Promise<Device> {
  const { core } = options;
  const tables = await readSchema(core.store().db);
  const { device_role: role } = await readState(core.store().reader);
  if (role === null) throw new Error('this computer has joined no house');
  let photos: Promise<void> | null = null;
  const fetchPhotos = async (): Promise<void> => {
    try {
      await fetchBlobs(options, tables);
    } catch (error) {
      // Whoever drives the exchange hears the same of the hub; here it only has to be known.
      core.ports.log.info({ name: error instanceof Error ? error.name : '' }, 'sync.photosLater');
    }
  };
  const met: Met = { answer: null, at: core.ports.clock.now(), dealtWith: 0 };
  const care = await careHere(core);
  return {
    isAuthority: false,
    closed: () => false,
    isAnsweredHere: (path, isCommand, actor) =>
      isAnsweredHere(role, path, isCommand) && care.answers(path, actor),
    async forward(path, input, session, actor) {
      const output = await forward(options, path, input, session, actor).catch((error: unknown) => {
        care.noteHub(!isHubAway(error));
        throw error;
      });
      care.noteAnswer(path, actor, output);
      return output;
    },
    keep: keepForHub,
    wake: () => options.onKept?.(),
    dealtWith: () => met.dealtWith,
    photosHere: async () => void (await photos),
    async exchange(wait = 0, signal) {
      try {
        await exchange(options, tables, met, wait, signal);
        await care.look();
        photos ??= fetchPhotos().finally(() => {
          photos = null;
        });
      } catch (error) {
        // Whatever it was: who answers next may be another one.
        if (!signal?.aborted) met.answer = null;
        throw error;
      }
    },
  };
}

const isHubAway = (error: unknown): boolean => error instanceof ORPCError && error.code === 'HUB_AWAY';

/** The screen is told that the hub does not answer, whatever the reason: it can do nothing about the others. */
async function forward(
  { line, onKept, onTurnedAway }: DeviceOptions,
  path: ProcedurePath,
  input: unknown,
  session: PlaceSession,
  actor: Actor | null,
): Promise<unknown> {
  const who = askerOf({ session, actor });
  const answer = await line.call({ path, input, who }).catch((error: unknown) => {
    // Too large, or of another version: to ask again would not help.
    if (error instanceof MessageRefused) throw error;
    if (isTurnedAway(error)) onTurnedAway?.(error);
    throw typedError('HUB_AWAY');
  });
  if ('output' in answer) {
    // What it changed at the hub is to be here too.
    onKept?.();
    return answer.output;
  }
  const { code, data } = answer.error;
  throw typedError(code as Parameters<typeof typedError>[0], data);
}

const isTurnedAway = (error: unknown): error is TurnedAway =>
  [DeviceRefused, DeviceUnknown, HubForeign].some((kind) => error instanceof kind);

/** What the hub said of itself when it was greeted; null: to be greeted before anything else is said. */
interface Met {
  answer: HelloAnswer | null;
  at: string;
  dealtWith: number;
}

/** Milliseconds after which the hub is greeted again: clocks are compared then. */
const greetEvery = 10 * 60_000;
/** A hub that becomes another one again and again while we speak is left for later. */
const mostGreetings = 3;

async function exchange(
  options: DeviceOptions,
  tables: ReadonlyMap<string, TravelTable>,
  met: Met,
  wait: number,
  signal?: AbortSignal,
): Promise<void> {
  const now = options.core.ports.clock.now();
  if (Math.abs(Date.parse(now) - Date.parse(met.at)) >= greetEvery) met.answer = null;
  for (let left = mostGreetings; left > 0; left -= 1) {
    const hub = met.answer ?? (await greet(options));
    if (met.answer === null) met.dealtWith = hub.lastNumber;
    Object.assign(met, { answer: hub, at: now });
    const isTaken = await pushAll(options, hub, met);
    if (isTaken || left === 1) {
      // What was done here is there by now; what is there would be misread.
      if (!isSpoken(hub.protocol)) throw new Outdated();
      const pulled = await pullAll(options, hub.schemaVersion, wait, signal);
      const isSame = pulled.epoch === hub.epoch && pulled.generation === hub.generation;
      if (isSame) return takeInFrom(options, tables, hub, pulled);
    }
    // It fell back to an earlier day since it was greeted, moved, or knows us otherwise: first what it lost is sent again.
    met.answer = null;
  }
}

/** Rows of another version may not fit the tables of this one: then nothing of them is written. */
async function takeInFrom(
  options: DeviceOptions,
  tables: ReadonlyMap<string, TravelTable>,
  hub: HelloAnswer,
  pulled: Pulled,
): Promise<void> {
  try {
    await takeIn(options, tables, pulled);
  } catch (error) {
    const { core } = options;
    if (hub.schemaVersion === schemaVersion() || !core.store().engine.violation(error)) throw error;
    core.ports.log.error({ hub: hub.schemaVersion, here: schemaVersion() }, 'sync.rowsDoNotFit');
    throw new Outdated();
  }
}

const schemaVersion = (): string => migrations.at(-1)?.name ?? '';

async function takeIn(
  { core, procedures, onKept }: DeviceOptions,
  tables: ReadonlyMap<string, TravelTable>,
  pulled: Pulled,
): Promise<void> {
  const { dropped } = pulled;
  if (dropped.length > 0) await core.store().write((tx) => forgetReceipts(tx, dropped));
  if (pulled.isQuiet) return noteContact(core, pulled);
  const refs = await rebase(core, procedures, tables, pulled.news);
  // What was given up is said at once.
  if ((await receiptsToSend(core.store().reader)).length > 0) onKept?.();
  if (refs.size > 0) core.feed.publish({ seq: pulled.changeSeq, refs: [...refs.values()] });
}

/** Says who we are, and looks whether the hub is the one we know, or an older one than it was. */
export async function greet({ core, line }: Pick<DeviceOptions, 'core' | 'line'>): Promise<HelloAnswer> {
  const state = await readState(core.store().reader);
  const answer = await line.hello({
    protocol: protocolVersion,
    schemaVersion: schemaVersion(),
    appVersion: core.ports.appVersion,
    incarnation: state.incarnation,
    now: core.ports.clock.now(),
    series: state.series,
  });
  if (answer.hubId !== state.hub_id) throw new HubForeign('hub');
  if (answer.generation < state.generation) throw new HubForeign('generation');
  await agreeWith(core, answer);
  return answer;
}

async function agreeWith(core: CoreInside, answer: HelloAnswer): Promise<void> {
  const clockOffset = Date.parse(answer.now) - Date.parse(core.ports.clock.now());
  await core.store().write(async (tx) => {
    const state = await readState(tx);
    await changeState(tx, {
      generation: answer.generation,
      clock_offset: clockOffset,
      series: answer.series ?? 0,
    });
    if (state.epoch !== '' && state.epoch !== answer.epoch) await sendAgainAfter(tx, answer.lastNumber);
    const [first] = await unanswered(tx, { after: 0, limit: 1 });
    // A hub that knows less than it answered, and this computer no longer has it: what is left must not be stuck.
    if (first && first.number > answer.lastNumber + 1) {
      core.ports.log.error({ from: answer.lastNumber + 1, to: first.number - 1 }, 'sync.lost');
      await countAnew(tx, core.ports.ids.next());
    }
  });
}

/** False when the hub and this computer have to agree anew about what was sent: by a greeting. */
async function pushAll(
  { core, line }: DeviceOptions,
  { epoch, generation }: HelloAnswer,
  met: Met,
): Promise<boolean> {
  let done = 0;
  for (;;) {
    const { reader } = core.store();
    const { incarnation } = await readState(reader);
    const waiting = await unanswered(reader, { after: done, limit: pushLimit });
    if (waiting.length === 0) return true;
    const answer = await line.push({
      incarnation,
      epoch,
      generation,
      commands: firstPiece(waiting.map(pushedOf)),
    });
    if (answer.stopped === 'clone') {
      core.ports.log.error({}, 'sync.copyOfThisComputer');
      await core.store().write((tx) => countAnew(tx, core.ports.ids.next()));
    }
    if (answer.stopped !== null) return false;
    met.dealtWith = answer.lastNumber;
    if (answer.lastNumber <= done) return true;
    done = answer.lastNumber;
  }
}

async function noteContact(core: CoreInside, { cursor, backedUpSeq }: Pulled): Promise<void> {
  const synced_at = core.ports.clock.now();
  await core.store().write((tx) => changeState(tx, { cursor, backed_up_seq: backedUpSeq, synced_at }));
}
