import type { CoreInside } from '../../core-inside.ts';
import type { PrinterAddress } from '../../ports.ts';

/** Papers that may wait for one printer; whoever comes after them is told at once that it does not work now. */
const mostWaiting = 3;

interface Line {
  /** Papers that wait or are being printed. */
  length: number;
  last: Promise<unknown>;
}

const queuesByCore = new WeakMap<CoreInside, Map<string, Line>>();

export const keyOfAddress = (address: PrinterAddress): string =>
  address.kind === 'network' ? `${address.host.toLowerCase()} ${address.port}` : address.device;

/** One paper after the other on each printer, also when kiosks share it. `busy` when too many wait. */
export function inTurn<T>(
  core: CoreInside,
  address: PrinterAddress,
  act: () => Promise<T>,
  busy: () => Promise<T>,
): Promise<T> {
  const queues = queuesByCore.get(core) ?? new Map<string, Line>();
  queuesByCore.set(core, queues);
  const key = keyOfAddress(address);
  const queue = queues.get(key) ?? { length: 0, last: Promise.resolve() };
  if (queue.length > mostWaiting) return busy();
  queues.set(key, queue);
  queue.length += 1;
  const turn = queue.last.then(act);
  queue.last = turn
    .catch(() => undefined)
    .finally(() => {
      queue.length -= 1;
      if (queue.length === 0) queues.delete(key);
    });
  return turn;
}
