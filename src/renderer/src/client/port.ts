/** What the preload posts along with the port. Kept equal to `hosts/electron/channels.ts` by a test. */
const portMessage = 'deelbalie:port';

/**
 * In the desktop app the preload hands over one port once the page is parsed. This file is loaded with
 * the first script of the page, so the listener is there before. In a browser there is no port.
 */
let arrived: Promise<MessagePort> | null = null;

if (typeof window !== 'undefined' && window.location.protocol === 'app:') {
  arrived = new Promise((resolve) => {
    window.addEventListener('message', function take(event: MessageEvent) {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || !port) return;
      window.removeEventListener('message', take);
      resolve(port);
    });
  });
}

/** The desktop app's port to the core; null in a browser. */
export async function receivePort(): Promise<MessagePort | null> {
  if (!arrived) return null;
  const port = await arrived;
  port.start();
  return port;
}
