import { expect, test } from 'vitest';
import { printerOf, problemOf, valuesOf } from './printer-form.ts';

test('a printer goes into the form and comes out as it was; the usual port stands ready', () => {
  for (const printer of [
    { kind: 'none' },
    { kind: 'network', host: '192.168.1.50', port: 9101 },
    { kind: 'device', device: 'COM3' },
    { kind: 'browser' },
  ] as const)
    expect(printerOf(valuesOf(printer))).toEqual(printer);
  expect(valuesOf({ kind: 'none' }).port).toBe(9100);
});

test('what belongs to another kind is left out, and blanks around an address as well', () => {
  const values = { kind: 'network', host: ' printer ', port: null, device: 'COM3' } as const;
  expect(printerOf(values)).toEqual({ kind: 'network', host: 'printer', port: 9100 });
});

test('a field says what is wrong with it', () => {
  expect([problemOf('host', 'http://x'), problemOf('host', ' printer ')]).toEqual(['hostWrong', undefined]);
  expect([problemOf('port', null), problemOf('port', 70_000)]).toEqual(['portWrong', 'portWrong']);
  expect([problemOf('device', '/etc'), problemOf('device', 'COM3')]).toEqual(['deviceNameWrong', undefined]);
});
