import type { ProcedurePath } from '#shared/contract/index.ts';
import type { CoreInside } from '../core-inside.ts';
import type { AllProcedures } from '../rpc/door.ts';
import type { PlaceSession } from '../rpc/place-session.ts';
import type { Actor } from '../rpc/procedures.ts';
import { typedError } from '../rpc/typed-error.ts';
import { migrations } from '../store/migrations/index.ts';
import { DeviceUnknown, HubForeign, MessageRefused } from './line-errors.ts';
import { pushLimit } from './line-limits.ts';
import { isAnsweredHere } from './natures.ts';
import type { Network } from './network.ts';
import { askerOf, countAnew, keepForHub, pushedOf, sendAgainAfter, unanswered } from './outbox.ts';
import { DeviceRefused, type HelloAnswer, type HubLine, protocolVersion } from './protocol.ts';
import { firstPiece } from './push-piece.ts';
import { type News, rebase } from './rebase.ts';
import { readSchema, type TravelTable } from './schema.ts';
import { changeState, readState } from './state.ts';

export interface Device extends Network {
  /** Once there and back: sends what is kept, takes in what is new. `wait`: milliseconds the hub may keep the question. */
  exchange(wait?: number, signal?: AbortSignal): Promise<void>;
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
  return {
    isAuthority: false,
    closed: () => false,
    isAnsweredHere: (path, isCommand) => isAnsweredHere(role, path, isCommand),
    forward: (path, input, session, actor) => forward(options, path, input, session, actor),
    keep: keepForHub,
    wake: () => options.onKept?.(),
    exchange: (wait = 0, signal) => exchange(options, tables, wait, signal),
  };
}

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

async function exchange(
  options: DeviceOptions,
  tables: ReadonlyMap<string, TravelTable>,
  wait: number,
  signal?: AbortSignal,
): Promise<void> {
  const epoch = await greet(options);
  await pushAll(options);
  const news = await pullAll(options, wait, signal);
  // It fell back to an earlier day since it was greeted: first what it lost is sent again.
  if (news.epoch !== epoch) return exchange(options, tables, 0, signal);
  const isNew = news.isAll || news.rows.length > 0 || news.results.length > 0 || news.refs.length > 0;
  if (!isNew) return noteContact(options, news);
  const refs = await rebase(options.core, options.procedures, tables, news);
  if (refs.size > 0) options.core.feed.publish({ seq: news.changeSeq, refs: [...refs.values()] });
}

/** Says who we are, and looks whether the hub is the one we know, or an older one than it was. */
async function greet({ core, line }: DeviceOptions): Promise<string> {
  const state = await readState(core.store().reader);
  const answer = await line.hello({
    protocol: protocolVersion,
    schemaVersion: migrations.at(-1)?.name ?? '',
    appVersion: core.ports.appVersion,
    incarnation: state.incarnation,
    now: core.ports.clock.now(),
  });
  if (answer.hubId !== state.hub_id) throw new HubForeign('hub');
  if (answer.generation < state.generation) throw new HubForeign('generation');
  await agreeWith(core, answer);
  return answer.epoch;
}

async function agreeWith(core: CoreInside, answer: HelloAnswer): Promise<void> {
  const clockOffset = Date.parse(answer.now) - Date.parse(core.ports.clock.now());
  await core.store().write(async (tx) => {
    const state = await readState(tx);
    await changeState(tx, { generation: answer.generation, clock_offset: clockOffset });
    if (state.epoch !== '' && state.epoch !== answer.epoch) await sendAgainAfter(tx, answer.lastNumber);
    const [first] = await unanswered(tx, { after: 0, limit: 1 });
    // A hub that knows less than it answered, and this computer no longer has it: what is left must not be stuck.
    if (first && first.number > answer.lastNumber + 1) {
      core.ports.log.error({ from: answer.lastNumber + 1, to: first.number - 1 }, 'sync.lost');
      await countAnew(tx, core.ports.ids.next());
    }
  });
}

async function pushAll({ core, line }: DeviceOptions): Promise<void> {
  let done = 0;
  for (;;) {
    const { reader } = core.store();
    const { incarnation } = await readState(reader);
    const waiting = await unanswered(reader, { after: done, limit: pushLimit });
    if (waiting.length === 0) return;
    const answer = await line.push({ incarnation, commands: firstPiece(waiting.map(pushedOf)) });
    if (answer.stopped === 'clone') {
      core.ports.log.error({}, 'sync.copyOfThisComputer');
      await core.store().write((tx) => countAnew(tx, core.ports.ids.next()));
      done = 0;
      continue;
    }
    if (answer.stopped === 'gap' || answer.lastNumber <= done) return;
    done = answer.lastNumber;
  }
}

/** Collected aside up to where the hub stands, so that no screen shows half of it. */
async function pullAll({ core, line }: DeviceOptions, wait: number, signal?: AbortSignal): Promise<News> {
  const state = await readState(core.store().reader);
  const { incarnation } = state;
  let [epoch, cursor, changeSeq] = [state.epoch, state.cursor, state.change_seq];
  const rows: News['rows'] = [];
  const results: News['results'] = [];
  const refs: News['refs'] = [];
  let isAll = false;
  for (;;) {
    const isFirst = rows.length === 0;
    const answer = await line.pull(
      { incarnation, epoch, cursor, changeSeq, wait: isFirst ? wait : 0 },
      signal,
    );
    // The hub became another one between two pages: all over again, from what it says now.
    if (answer.isAll && answer.epoch !== epoch) rows.length = results.length = 0;
    isAll ||= answer.isAll;
    rows.push(...answer.rows);
    results.push(...answer.results);
    refs.push(...answer.refs);
    ({ epoch, cursor, changeSeq } = answer);
    if (answer.isWhole)
      return { epoch, cursor, changeSeq, isAll, rows, results, refs, backedUpSeq: answer.backedUpSeq };
  }
}

async function noteContact({ core }: DeviceOptions, news: News): Promise<void> {
  const now = core.ports.clock.now();
  await core
    .store()
    .write((tx) => changeState(tx, { cursor: news.cursor, backed_up_seq: news.backedUpSeq, synced_at: now }));
}
