import { type IpcRendererEvent, ipcRenderer } from 'electron';
import { PORT_CHANNEL, PORT_MESSAGE } from '../main/hosts/electron/channels.ts';

/** The two calls this file makes on the page's window. Spelled out, so that the main process' type check gets no DOM names. */
declare const window: {
  addEventListener(type: 'DOMContentLoaded', listener: () => void, options: { once: true }): void;
  postMessage(message: string, targetOrigin: string, transfer: IpcRendererEvent['ports']): void;
};

/**
 * Hands one MessagePort to the page and nothing else: no bridge object, no function, no Electron event.
 * It asks when the document is parsed, because by then the page has committed (the main process checks its address) and its
 * entry module has run (it listens). A port that comes a second time is closed.
 */
if (process.isMainFrame) {
  let handedOver = false;

  ipcRenderer.on(PORT_CHANNEL, (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (handedOver) {
      port.close();
      return;
    }
    handedOver = true;
    // The target is this very window; '/' means "only if its origin is still the one it has now".
    window.postMessage(PORT_MESSAGE, '/', [port]);
  });

  window.addEventListener('DOMContentLoaded', () => ipcRenderer.send(PORT_CHANNEL), { once: true });
}
