import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Which way bytes go: `up` to the hub, `down` to the device. */
export type Way = 'up' | 'down';

/**
 * A bad network between a device and a hub, on loopback: it carries bytes as they are, and spoils what it is told to. It sees no
 * contents, so what has to happen within HTTP (a question sent twice, late or out of order) is the hook `around` of `connectHub`.
 */
export interface FaultProxy {
  readonly port: number;
  /** Where it carries to; a test that starts another hub sets it anew. */
  target: number;
  /** Bytes of these ways are swallowed, while both sides think the line stands: half open, or cut apart. */
  swallow(...ways: Way[]): void;
  /** Nobody is there: new lines are cut, and those that stand too. */
  down(): void;
  /** All is well again, for new lines and for those that still stand. */
  heal(): void;
  /** Milliseconds each piece takes on its way. 0: none. */
  delay(milliseconds: number): void;
  /** Bytes a second each way. 0: as fast as it goes. */
  slow(bytesASecond: number): void;
  /**
   * The next question gets through and its answer does not: the line is cut in its place. Only on a line that has carried
   * an answer before, because a handshake looks like one. Resolves when it was cut.
   */
  cutNextAnswer(): Promise<void>;
  /** Cuts every line, like a cable that is pulled. */
  cutAll(): void;
  /** Lines that stand now. */
  readonly lines: number;
  close(): Promise<void>;
}

interface Line {
  readonly device: Socket;
  readonly hub: Socket;
  /** How often bytes began to come down after some went up. The handshake is the first, the tickets after it may be another. */
  answers: number;
  last: Way;
}

interface Faults {
  swallowed: ReadonlySet<Way>;
  isDown: boolean;
  delay: number;
  rate: number;
  /** Waits for an answer to cut. */
  armed: (() => void) | null;
}

export async function faultProxy(target: number): Promise<FaultProxy> {
  const faults: Faults = { swallowed: new Set(), isDown: false, delay: 0, rate: 0, armed: null };
  const lines = new Set<Line>();
  const server = createServer({ noDelay: true }, (device) => {
    if (faults.isDown) return void device.destroy();
    const hub = connect({ host: '127.0.0.1', port: proxy.target, noDelay: true });
    carry({ device, hub, answers: 0, last: 'down' }, lines, faults);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const cutAll = () => {
    for (const line of lines) cut(line);
  };
  const proxy: FaultProxy = {
    port: (server.address() as AddressInfo).port,
    target,
    get lines() {
      return lines.size;
    },
    swallow: (...ways) => {
      faults.swallowed = new Set(ways);
    },
    down() {
      faults.isDown = true;
      cutAll();
    },
    heal() {
      Object.assign(faults, { swallowed: new Set(), isDown: false, delay: 0, rate: 0, armed: null });
    },
    delay: (milliseconds) => {
      faults.delay = milliseconds;
    },
    slow: (bytesASecond) => {
      faults.rate = bytesASecond;
    },
    cutNextAnswer: () =>
      new Promise((resolve) => {
        faults.armed = resolve;
      }),
    cutAll,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
  };
  return proxy;
}

function carry(line: Line, lines: Set<Line>, faults: Faults): void {
  lines.add(line);
  const over = (): void => {
    lines.delete(line);
    cut(line);
  };
  for (const socket of [line.device, line.hub]) {
    socket.on('error', over);
    socket.once('close', over);
  }
  oneWay(line, 'up', faults);
  oneWay(line, 'down', faults);
}

function oneWay(line: Line, way: Way, faults: Faults): void {
  const [from, to] = way === 'up' ? [line.device, line.hub] : [line.hub, line.device];
  // Pieces keep their order, however long each takes.
  let free = 0;
  from.on('data', (piece: Buffer) => {
    if (faults.swallowed.has(way)) return;
    if (isToBeCut(line, way, faults)) return cut(line);
    const time = faults.delay + (faults.rate === 0 ? 0 : (piece.length / faults.rate) * 1000);
    const now = performance.now();
    if (time === 0 && free <= now) return void to.write(piece);
    free = Math.max(free, now) + time;
    setTimeout(() => void to.write(piece), free - now).unref();
  });
}

/** Counts answers, and takes an armed cut when one begins. */
function isToBeCut(line: Line, way: Way, faults: Faults): boolean {
  const isAnswer = way === 'down' && line.last === 'up';
  line.last = way;
  if (!isAnswer) return false;
  line.answers++;
  if (line.answers <= 2 || !faults.armed) return false;
  faults.armed();
  faults.armed = null;
  return true;
}

function cut({ device, hub }: Line): void {
  device.destroy();
  hub.destroy();
}
