import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/**
 * Electron's MessagePortMain over a real port of Node: structured clone, ordering and closing are real. Like the original it is an
 * event emitter without `addEventListener`, keeps messages until `start()`, and passes `{ data, ports }` to its listeners.
 */
export class StandInPortMain extends EventEmitter {
  readonly inner: MessagePort;
  #started = false;
  #waiting: unknown[] = [];

  constructor(inner: MessagePort) {
    super();
    this.inner = inner;
    inner.on('message', (data: unknown) => {
      if (this.#started) this.emit('message', { data, ports: [] });
      else this.#waiting.push(data);
    });
    inner.on('close', () => this.emit('close'));
    inner.unref();
  }

  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] });
  }

  postMessage(message: unknown): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window: it has no origin to name
    this.inner.postMessage(message);
  }

  close(): void {
    this.inner.close();
  }
}

export class StandInChannelMain {
  readonly port1: StandInPortMain;
  /** Handed over and never listened to on this side; the page gets the port inside it. */
  readonly port2: { inner: MessagePort };

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new StandInPortMain(port1);
    this.port2 = { inner: port2 };
  }
}
