import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { MessageChannelMain, MessagePortMain, WebContents } from 'electron';
import type { Log } from '#core/ports.ts';
import { PORT_CHANNEL } from './channels.ts';
import type { IpcDoor } from './ipc.ts';
import type { Place } from './scheme.ts';

export interface PortHostOptions {
  router: AnyRouter;
  openPlace: (place: Place) => Promise<unknown>;
  createChannel: () => MessageChannelMain;
  log: Log;
}

export interface PortHost {
  /** From now on this window may ask for a port. Everything it held is let go when it is destroyed. */
  admit(contents: WebContents, place: Place): void;
  /** The place of an admitted window; the sender check and every policy rest on it. */
  placeOf(contentsId: number): Place | undefined;
  /** Starts answering `PORT_CHANNEL` behind the checked door. */
  listen(door: IpcDoor): void;
  /** Called after each call that succeeded, with its name (`session.leaveKiosk`): some also change the window. */
  onCalled(listener: (procedure: string, place: Place) => void): void;
  /** How many ports are open; one per loaded window. */
  openPorts(): number;
  /** Closes all ports; running calls and event streams of the pages end. */
  close(): void;
}

interface Guest {
  contents: WebContents;
  place: Place;
  session: unknown;
  port: MessagePortMain | undefined;
  /** Counts the pages that asked, so that a port that took long is not given to the page after. */
  asked: number;
}

interface CallContext {
  session: unknown;
  place: Place;
}

/**
 * Serves the router over one MessagePort per loaded page. The session sits here, beside the window, and is put in the call's
 * context; a page cannot name another. A new page in the same window gets a new port, and the old one is closed.
 */
export function createPortHost(options: PortHostOptions): PortHost {
  const guests = new Map<number, Guest>();
  const listeners: ((procedure: string, place: Place) => void)[] = [];
  let stopListening: (() => void) | undefined;

  const handler = new RPCHandler<CallContext>(options.router, {
    clientInterceptors: [
      async ({ next, path, context }) => {
        const result = await next();
        for (const listener of listeners) listener(path.join('.'), context.place);
        return result;
      },
    ],
  });

  const givePort = async (guest: Guest): Promise<void> => {
    dropPort(guest);
    const turn = ++guest.asked;
    const session = await sessionFor(guest, options.openPlace);
    if (turn !== guest.asked || guest.contents.isDestroyed()) return;
    const { port1, port2 } = options.createChannel();
    guest.port = port1;
    port1.once('close', () => {
      if (guest.port === port1) guest.port = undefined;
    });
    handler.upgrade(port1, { context: { session, place: guest.place } });
    port1.start();
    guest.contents.mainFrame.postMessage(PORT_CHANNEL, null, [port2]);
  };

  return {
    admit(contents, place) {
      const guest: Guest = { contents, place, session: undefined, port: undefined, asked: 0 };
      guests.set(contents.id, guest);
      forgetOnLeave(guest, () => guests.delete(contents.id));
    },
    placeOf: (contentsId) => guests.get(contentsId)?.place,
    listen(door) {
      stopListening = door(PORT_CHANNEL, (event) => {
        const guest = guests.get(event.sender.id);
        if (guest === undefined) return;
        givePort(guest).catch(() => options.log.error({ place: guest.place }, 'port.failed'));
      });
    },
    onCalled: (listener) => {
      listeners.push(listener);
    },
    openPorts: () => [...guests.values()].filter((guest) => guest.port !== undefined).length,
    close() {
      stopListening?.();
      for (const guest of guests.values()) dropPort(guest);
    },
  };
}

/** A desk worker stays signed in over a reload; a visitor's session never outlives the page it began on. */
async function sessionFor(guest: Guest, openPlace: PortHostOptions['openPlace']): Promise<unknown> {
  if (guest.place === 'kiosk' || guest.session === undefined) guest.session = await openPlace(guest.place);
  return guest.session;
}

function dropPort(guest: Guest): void {
  guest.port?.close();
  guest.port = undefined;
}

/** A page that is replaced, dies or is destroyed loses its port, also when the next one never asks for its own. */
function forgetOnLeave(guest: Guest, forget: () => void): void {
  const { contents } = guest;
  contents.on('did-navigate', () => dropPort(guest));
  contents.on('render-process-gone', () => dropPort(guest));
  contents.once('destroyed', () => {
    dropPort(guest);
    forget();
  });
}
