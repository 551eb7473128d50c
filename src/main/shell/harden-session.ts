import type { Session } from 'electron';
import type { Place } from '../hosts/electron/scheme.ts';
import { addressForLog } from './address-for-log.ts';
import type { ShellContext } from './context.ts';
import { mayDownload, mayRequest } from './navigation-policy.ts';
import { isPermitted } from './permission-policy.ts';

/** Puts the rules on every session there is or will be, the default one that we never use included. */
export function hardenSessions(context: ShellContext): void {
  const { app, session } = context.electron;
  app.on('session-created', (created) => hardenSession(created, context));
  hardenSession(session.defaultSession, context);
}

const hardened = new WeakSet<Session>();

/** Sets every rule of one session. A session that already has them is left as it is. */
export function hardenSession(session: Session, context: ShellContext): void {
  if (hardened.has(session)) return;
  hardened.add(session);
  limitPermissions(session, context);
  limitNetwork(session, context);
  limitDownloads(session, context);
}

function limitPermissions(session: Session, { ports, log }: ShellContext): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const place = ports.placeOf(contents.id);
    const granted = isPermitted({
      permission,
      place,
      media,
      url: details.requestingUrl,
      isMainFrame: details.isMainFrame,
    });
    if (!granted) log.warn({ permission, place: place ?? 'unknown' }, 'permission.refused');
    callback(granted);
  });
  // Chromium asks this one all the time and for nobody in particular, so a refusal is not worth a log line.
  session.setPermissionCheckHandler((contents, permission, origin, details) =>
    isPermitted({
      permission,
      place: contents === null ? undefined : ports.placeOf(contents.id),
      media: details.mediaType === undefined ? [] : [details.mediaType],
      url: details.requestingUrl ?? origin,
      isMainFrame: details.isMainFrame,
    }),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
}

function limitNetwork(session: Session, { packaged, log }: ShellContext): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = mayRequest(details.url, !packaged);
    if (!allowed) log.warn({ address: addressForLog(details.url) }, 'request.refused');
    callback({ cancel: !allowed });
  });
}

function limitDownloads(session: Session, { ports, log }: ShellContext): void {
  session.on('will-download', (event, item, contents) => {
    const place: Place | undefined = ports.placeOf(contents.id);
    if (mayDownload(item.getURL(), place)) return;
    event.preventDefault();
    log.warn({ place: place ?? 'unknown' }, 'download.refused');
  });
}
