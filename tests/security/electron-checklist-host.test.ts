import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chromiumPermissions } from '#tests/support/chromium-permissions.ts';
import {
  preventable,
  type StandInContents,
  StandInFrame,
  type StandInSession,
} from '#tests/support/electron-stand-in-web.ts';
import { openShell } from '#tests/support/open-shell.ts';
import { askForPort } from '#tests/support/page-behind-port.ts';
import { PORT_CHANNEL } from '../../src/main/hosts/electron/channels.ts';
import { schemePrivileges } from '../../src/main/hosts/electron/scheme.ts';
import { contentSecurityPolicy } from '../../src/main/hosts/static-files.ts';

/** Electron's security checklist, the items that live in sessions, the scheme and the port. */

const partitions = { staff: 'deelbalie-staff', kiosk: 'deelbalie-kiosk' };

/** What Chromium is answered when a page asks, and when it checks without asking. */
function ask(
  session: StandInSession,
  contents: StandInContents | null,
  permission: string,
  mediaTypes: string[],
) {
  const page = { requestingUrl: 'app://deelbalie/', isMainFrame: true };
  let granted = false;
  if (contents !== null) {
    session.permissionRequest?.(contents, permission, (answer) => (granted = answer), {
      ...page,
      mediaTypes,
    });
  }
  const [mediaType] = mediaTypes;
  const checked = session.permissionCheck?.(contents, permission, 'app://deelbalie', {
    ...page,
    ...(mediaType === undefined ? {} : { mediaType }),
  });
  return { granted, checked };
}

describe('electron checklist 05 – permissions', () => {
  test.each(chromiumPermissions)(
    '%s is denied, except the camera and the copy button at a desk',
    async (permission) => {
      for (const place of ['staff', 'kiosk'] as const) {
        const { electron, contents } = await openShell({ place });
        const session = electron.session.fromPartition(partitions[place]);
        const desk = place === 'staff';
        const camera = desk && permission === 'media';
        const copy = desk && permission === 'clipboard-sanitized-write';
        expect(ask(session, contents(), permission, ['video'])).toEqual({
          granted: camera || copy,
          checked: camera || copy,
        });
        expect(ask(session, contents(), permission, ['audio'])).toEqual({ granted: copy, checked: copy });
        expect(ask(session, null, permission, ['video'])).toEqual({ granted: false, checked: false });
      }
    },
  );

  test('the list of names is the one of the installed Electron', () => {
    const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
    const signature = /setPermissionCheckHandler\(handler: .*?permission: ([^,]+),/.exec(types)?.[1] ?? '';
    expect(signature.split(' | ').map((name) => name.replaceAll("'", ''))).toEqual(chromiumPermissions);
  });

  test('devices, screens and pairing are refused on every session, the default one and a stray one included', async () => {
    const { electron } = await openShell();
    const sessions = [
      electron.session.defaultSession,
      electron.session.fromPartition(partitions.staff),
      electron.session.fromPartition('stray'),
    ];
    for (const session of sessions) {
      expect(session.devicePermission?.({})).toBe(false);
      let streams: object | null = {};
      session.displayMedia?.({}, (answer) => (streams = answer));
      expect(streams).toBeNull();
      let paired = true;
      session.bluetoothPairing?.({}, ({ confirmed }) => (paired = confirmed));
      expect(paired).toBe(false);
      expect(ask(session, electron.newContents('stray'), 'media', ['video'])).toEqual({
        granted: false,
        checked: false,
      });
    }
  });
});

test('electron checklist 01 – a page reaches our own address and nothing beyond it', async () => {
  const { electron, logLines } = await openShell({ packaged: true });
  const session = electron.session.fromPartition(partitions.staff);
  expect((await session.fetchAsPage('app://deelbalie/assets/index-Ab3_x-9Z.js'))?.status).toBe(200);
  const elsewhere = [
    'https://example.org/?name=Marker',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'devtools://devtools/x',
  ];
  const answers = await Promise.all(elsewhere.map((url) => session.fetchAsPage(url)));
  expect(answers).toEqual(elsewhere.map(() => null));
  expect(logLines.filter(({ event }) => event === 'request.refused')).toHaveLength(5);
  expect(JSON.stringify(logLines)).not.toContain('Marker');
});

test('electron checklist 07 – every page the scheme answers carries the policy, the last-resort page its own', async () => {
  const { electron } = await openShell();
  const session = electron.session.fromPartition(partitions.staff);
  const policyOf = async (url: string) =>
    (await session.fetchAsPage(url))?.headers.get('content-security-policy');
  expect(await policyOf('app://deelbalie/')).toBe(contentSecurityPolicy({ dev: false }));
  expect(await policyOf('app://deelbalie/kiosk')).toBe(contentSecurityPolicy({ dev: false }));
  expect(await policyOf('app://deelbalie/to-the-desk')).toContain("default-src 'none'");
});

test('electron checklist 15 – only a desk opens something outside, only https and mail, only listed hosts', async () => {
  const { context, electron } = await openShell();
  const tries = [
    'https://www.kortrijk.be/',
    'mailto:onthaal@example.org',
    'http://www.kortrijk.be/',
    'https://example.org/',
    'file:///etc/passwd',
    'ms-msdt:/id',
  ];
  for (const place of ['staff', 'kiosk', undefined] as const)
    for (const url of tries) context.openExternal(url, place);
  expect(electron.opened).toEqual(['https://www.kortrijk.be/', 'mailto:onthaal@example.org']);
});

test('electron checklist 17 – only the top frame of a window we opened, at our address, gets a port', async () => {
  const { electron, contents, context } = await openShell();
  const refused = [
    null,
    new StandInFrame(''),
    new StandInFrame('https://example.org/'),
    new StandInFrame('app://deelbalie/', contents().mainFrame),
  ];
  for (const frame of refused) expect(await askForPort(electron, contents(), frame)).toBeNull();
  expect(
    await askForPort(electron, electron.newContents('stray'), new StandInFrame('app://deelbalie/')),
  ).toBeNull();
  expect(context.ports.openPorts()).toBe(0);
  expect(await askForPort(electron, contents())).not.toBeNull();
});

test('electron checklist 17 – a port that comes along with a refused message is closed', async () => {
  const { electron, contents } = await openShell();
  let closed = 0;
  const ports = [{ close: () => void closed++ }];
  electron.ipcMain.emit(PORT_CHANNEL, { sender: contents(), senderFrame: null, ports });
  expect(closed).toBe(1);
});

test('electron checklist 18 – the page has a scheme of its own, as safe as https and with no way around the policy', async () => {
  expect(schemePrivileges).toEqual([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        bypassCSP: false,
        corsEnabled: false,
        allowServiceWorkers: false,
      },
    },
  ]);
  const { electron } = await openShell();
  expect([...electron.session.fromPartition(partitions.staff).handlers.keys()]).toEqual(['app']);
  expect([...electron.session.defaultSession.handlers.keys()]).toEqual([]);
});

test('electron checklist 20 – the main process hands over a port and listens to one channel, nothing else', async () => {
  const { electron, contents } = await openShell();
  expect(electron.ipcMain.eventNames()).toEqual([PORT_CHANNEL]);
  await askForPort(electron, contents());
  expect(contents().mainFrame.given.map(({ channel, ports }) => [channel, ports.length])).toEqual([
    [PORT_CHANNEL, 1],
  ]);
});

test('saving to disk is for lists our own page made, at a desk', async () => {
  const save = async (place: 'staff' | 'kiosk', url: string): Promise<boolean> => {
    const { electron, contents } = await openShell({ place });
    const event = preventable({});
    electron.session
      .fromPartition(partitions[place])
      .emit('will-download', event, { getURL: () => url }, contents());
    return !event.defaultPrevented;
  };
  expect(await save('staff', 'blob:app://deelbalie/1')).toBe(true);
  expect(await save('staff', 'https://example.org/x.exe')).toBe(false);
  expect(await save('kiosk', 'blob:app://deelbalie/1')).toBe(false);
});
