import { settleKeyChange, underNextKey } from './key-change.ts';
import type { Ports } from './ports.ts';
import type { HouseStore } from './store/house-store.ts';
import { StoreProblem } from './store/problems.ts';
import type { Incoming } from './store/restore.ts';
import { type StoreWay, storeWayOf } from './store-way.ts';

/**
 * The store, or why there is none. The application starts in any case: a wrong key, a damaged or a
 * newer file is a sentence on the screen and a way out, not a crash.
 */
export interface StoreHolder {
  readonly problem: StoreProblem | null;
  store(): HouseStore;
  key(): Uint8Array;
  /** Tries again, after the cause was taken away. */
  open(): Promise<void>;
  /** Opens with a key that was recovered, and keeps that key when it fits. */
  openWithKey(key: Uint8Array): Promise<void>;
  /** Puts a verified backup in the place of the file. Gives where the former file is. @throws StoreProblem; then all is as before */
  restore(file: string): Promise<string>;
  /** Puts a verified backup of a house with another key in the place of the open file. @throws StoreProblem; then all is as before */
  moveIn(file: string, key: Uint8Array, incoming: Incoming): Promise<void>;
  /** Erases everything this computer holds of the house, and begins empty under a fresh key. @throws StoreProblem */
  erase(): Promise<void>;
  /** Called after a backup took the place of the file, before anybody works on it. */
  onRestored?: () => Promise<void>;
  /** Called after a store that could not be opened at first was opened all the same. */
  onOpened?: () => Promise<void>;
  close(): Promise<void>;
}

export function createStoreHolder(ports: Ports): StoreHolder {
  const way = storeWayOf(ports);
  let store: HouseStore | null = null;
  let key: Uint8Array | null = null;
  let problem: StoreProblem | null = new StoreProblem('noKey');

  async function openWith(candidate: Uint8Array): Promise<void> {
    store = await way.open(candidate);
    key = candidate;
    problem = null;
  }

  /** Turns a store problem into a state; anything else is a real failure and goes up. */
  async function guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof StoreProblem)) throw error;
      problem = error;
      ports.log.error({ code: error.code }, 'store.problem');
    }
  }

  const holder: StoreHolder = {
    get problem() {
      return problem;
    },
    store() {
      if (!store) throw problem ?? new StoreProblem('noKey');
      return store;
    },
    key() {
      if (!key) throw problem ?? new StoreProblem('noKey');
      return key;
    },
    open: () =>
      guarded(async () => {
        await openWith(await keyFor(ports, way));
        await holder.onOpened?.();
      }),
    openWithKey: (candidate) =>
      guarded(async () => {
        await openWith(candidate);
        await ports.keys.keep(candidate);
        await holder.onOpened?.();
      }),
    async restore(file) {
      if (!way.restore) throw new StoreProblem('readOnly', { reason: 'server' });
      const present = key ?? (await ports.keys.read());
      if (!present) throw new StoreProblem('noKey');
      const wasOpen = store !== null;
      await store?.close();
      store = null;
      let keptAside = '';
      try {
        const restored = await way.restore(present, file);
        store = restored.store;
        key = present;
        problem = null;
        keptAside = restored.keptAside ?? '';
      } catch (error) {
        // The former file is in its place, unchanged: go on with it.
        if (wasOpen) await openWith(present);
        throw error;
      }
      await holder.onRestored?.();
      return keptAside;
    },
    async moveIn(file, next, incoming) {
      const { restore } = way;
      if (!restore) throw new StoreProblem('readOnly', { reason: 'server' });
      const former = holder.key();
      await store?.close();
      store = null;
      const change = { folder: ports.dataFolder, keys: ports.keys, former, next };
      try {
        const randomBytes = (count: number) => ports.random.bytes(count);
        const moved = await underNextKey({ ...change, randomBytes }, () => restore(next, file, incoming));
        store = moved.store;
        key = next;
      } catch (error) {
        await openWith(former);
        throw error;
      }
    },
    async erase() {
      if (!way.erase) throw new StoreProblem('readOnly', { reason: 'server' });
      await store?.close();
      store = null;
      problem = new StoreProblem('noKey');
      await way.erase();
      const fresh = ports.random.bytes(32);
      // A key that a service brings along stays what it is.
      const isKept = await ports.keys.keep(fresh).then(
        () => true,
        () => false,
      );
      await guarded(async () => openWith(isKept ? fresh : await keyFor(ports, way)));
    },
    async close() {
      await store?.close();
      store = null;
      problem = new StoreProblem('noKey');
    },
  };
  return holder;
}

/** The kept key; a new one only where there is no data yet. */
async function keyFor(ports: Ports, way: StoreWay): Promise<Uint8Array> {
  await settleKeyChange(ports.dataFolder, ports.keys, (count) => ports.random.bytes(count));
  const kept = await ports.keys.read();
  if (kept) return kept;
  if (await way.holdsData()) throw new StoreProblem('noKey');
  const fresh = ports.random.bytes(32);
  await ports.keys.keep(fresh);
  return fresh;
}
