import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { readFlags } from './flags.ts';
import { forbiddenSwitch } from './forbidden-switches.ts';

test('without flags it is a desk in the usual place', () => {
  expect(readFlags([], '/here')).toEqual({
    place: 'staff',
    demo: false,
    scale: 1,
    dataDir: undefined,
    supervised: false,
    startAtLogin: undefined,
  });
});

test('each flag says what it says', () => {
  expect(
    readFlags(['--kiosk', '--demo', '--scale', '10', '--supervised', '--data', `${sep}srv`], '/here'),
  ).toEqual({
    place: 'kiosk',
    demo: true,
    scale: 10,
    dataDir: `${sep}srv`,
    supervised: true,
    startAtLogin: undefined,
  });
  expect(readFlags(['--start-at-login'], '/here').startAtLogin).toBe(true);
  expect(readFlags(['--start-at-login', '--no-start-at-login'], '/here').startAtLogin).toBe(false);
});

test.each([
  [['--data=data'], `${sep}here${sep}data`],
  [['--data', '../other'], `${sep}other`],
  [['--data', ''], undefined],
  [['--data'], undefined],
])('%j means the folder %s', (args, folder) => {
  expect(readFlags(args, `${sep}here`).dataDir).toBe(folder);
});

test.each(['', 'many', '-1', '0'])('an amount of %j is the small house', (scale) => {
  expect(readFlags([`--scale=${scale}`], '/').scale).toBe(1);
});

test('Chromium’s switches and a folder to open do not confuse it', () => {
  const args = [
    '--no-sandbox',
    '--remote-debugging-port=0',
    '--disable-features=X',
    '/some/where',
    '--kiosk',
  ];
  expect(readFlags(args, '/here').place).toBe('kiosk');
});

test.each([
  ['disable-web-security', true, true],
  ['disable-web-security', false, true],
  ['allow-running-insecure-content', false, true],
  ['remote-debugging-port', true, true],
  ['remote-debugging-port', false, false],
  ['no-sandbox', true, true],
  ['inspect', true, true],
  ['kiosk', true, false],
])('--%s, packaged %s: refused %s', (name, packaged, refused) => {
  expect(forbiddenSwitch((asked) => asked === name, packaged)).toBe(refused ? name : undefined);
});
