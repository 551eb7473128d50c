import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a printer says to the four questions that are answered at once, and to the one that waits until all is printed. */
export interface PrinterState {
  state: number;
  waitsFor: number;
  fault: number;
  paper: number;
  whenDone: number | null;
}

export const wellState: PrinterState = { state: 0x12, waitsFor: 0x12, fault: 0x12, paper: 0x12, whenDone: 0 };
export const noPaperState: PrinterState = { ...wellState, state: 0x1a, waitsFor: 0x32, paper: 0x7e };

export interface StandInOptions {
  /** Null: a printer that never says anything. */
  says?: PrinterState | null;
  /** What it says once the paper is with it: the roll may end halfway. */
  saysAfterwards?: PrinterState;
  /** Breaks the line off after so many bytes of the paper. */
  breaksAfter?: number;
  /** Takes the paper this slowly: milliseconds before it looks at each piece. */
  slowly?: number;
  /** Never lets go of the line by itself, as a program that hangs. */
  holdsOn?: boolean;
}

/** A printer on this computer's own network, as far as its line is concerned. Behaves as `options` say at that moment. */
export async function openStandInPrinter(options: StandInOptions = {}) {
  const papers: number[][] = [];
  const sockets = new Set<Socket>();
  const present = { now: options };
  let together = 0;
  let mostTogether = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    together += 1;
    mostTogether = Math.max(mostTogether, together);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      together -= 1;
      sockets.delete(socket);
    });
    serve(socket, papers, () => present.now);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return {
    port: (server.address() as AddressInfo).port,
    become: (next: StandInOptions) => void (present.now = next),
    /** What each line was given, without the questions; lines that gave nothing are left out. */
    papers: () => papers.filter((paper) => paper.length > 0).map((paper) => Uint8Array.from(paper)),
    mostTogether: () => mostTogether,
    close,
  };
}

function serve(socket: Socket, papers: number[][], optionsNow: () => StandInOptions): void {
  const paper: number[] = [];
  papers.push(paper);
  let rest: number[] = [];
  const takeAll = (isEnd: boolean): void => {
    const { says = wellState, saysAfterwards, breaksAfter } = optionsNow();
    let at = 0;
    while (at < rest.length) {
      const [first, second, third] = rest.slice(at, at + 3);
      if (!isEnd && third === undefined && (first === 0x10 || first === 0x1d)) break;
      const how = paper.length > 0 && saysAfterwards ? saysAfterwards : says;
      const isNow = first === 0x10 && second === 0x04;
      if (isNow) answer(socket, how === null ? null : answersOf(how)[(third ?? 1) - 1]);
      else if (first === 0x1d && second === 0x72) answer(socket, how?.whenDone);
      else {
        paper.push(first ?? 0);
        at += 1;
        if (breaksAfter !== undefined && paper.length >= breaksAfter) return void socket.resetAndDestroy();
        continue;
      }
      at += 3;
    }
    rest = rest.slice(at);
  };
  socket.on('data', (bytes) => {
    const { slowly = 0 } = optionsNow();
    rest.push(...bytes);
    if (slowly === 0) return takeAll(false);
    socket.pause();
    setTimeout(() => {
      takeAll(false);
      socket.resume();
    }, slowly);
  });
  socket.on('end', () => {
    takeAll(true);
    if (!optionsNow().holdsOn) socket.end();
  });
}

const answersOf = ({ state, waitsFor, fault, paper }: PrinterState) => [state, waitsFor, fault, paper];

function answer(socket: Socket, byte: number | null | undefined): void {
  if (byte !== null && byte !== undefined && socket.writable) socket.write(Uint8Array.of(byte));
}
