import { expect, test } from 'vitest';
import { silentLog } from '#tests/support/open-test-store.ts';
import { createExternalDoor, EXTERNAL_HOSTS, mayOpenExternally } from './open-external.ts';

const hosts = ['.kortrijk.be', 'www.example.org'];

test.each([
  'https://www.kortrijk.be/sociaal-huis',
  'https://kortrijk.be/',
  'https://www.example.org/a?b=c#d',
  'mailto:onthaal@example.org',
  'mailto:onthaal@example.org?subject=Boormachine&body=Beste',
])('a desk may open %s', (url) => expect(mayOpenExternally(url, 'staff', hosts)).toBe(true));

test.each([
  'http://www.kortrijk.be/',
  'https://example.org/',
  'https://evil.www.example.org/',
  'https://notkortrijk.be/',
  'https://kortrijk.be.example.net/',
  'https://www.kortrijk.be@evil.example/',
  'https://user:secret@www.kortrijk.be/',
  'https://www.kortrijk.be:8443/',
  String.raw`https://evil.example\@www.kortrijk.be/`,
  'file:///etc/passwd',
  'file://server/share/run.exe',
  'smb://server/share',
  'javascript:alert(1)',
  'data:text/html,x',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'vscode://file/etc/passwd',
  'tel:+3256000000',
  'app://deelbalie/',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?Attachment=x',
  'mailto:',
  'mailto:nobody',
  'mailto:%0aBcc:x@example.org',
  'mailto:"a b"@example.org',
  `https://www.kortrijk.be/${'a'.repeat(2000)}`,
  'not an address',
  '',
])('nobody may open %s', (url) => expect(mayOpenExternally(url, 'staff', hosts)).toBe(false));

test('a kiosk opens nothing, and neither does a window we did not open', () => {
  for (const place of ['kiosk', undefined] as const) {
    expect(mayOpenExternally('https://www.kortrijk.be/', place, hosts)).toBe(false);
    expect(mayOpenExternally('mailto:onthaal@example.org', place, hosts)).toBe(false);
  }
});

test('the built-in list names whole hosts, never a scheme or a path', () => {
  for (const entry of EXTERNAL_HOSTS) expect(entry).toMatch(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/);
});

test('the door opens what may be opened, once, and says no to the rest', () => {
  const opened: string[] = [];
  const shell = { openExternal: async (url: string) => void opened.push(url) };
  const door = createExternalDoor({ shell, hosts, log: silentLog });
  expect(door('https://www.kortrijk.be/', 'staff')).toBe(true);
  expect(door('https://evil.example/', 'staff')).toBe(false);
  expect(door('https://www.kortrijk.be/', 'kiosk')).toBe(false);
  expect(opened).toEqual(['https://www.kortrijk.be/']);
});
