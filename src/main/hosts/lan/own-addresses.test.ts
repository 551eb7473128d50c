import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { ownAddresses } from './own-addresses.ts';

const card = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  mac: '02:00:00:00:00:01',
  netmask: '',
  cidr: null,
  ...(address.includes(':') ? { family: 'IPv6', scopeid: 0 } : { family: 'IPv4' }),
});

test('only what another computer can reach, what people can type first, and not too much', () => {
  const cards = {
    lo: [card('127.0.0.1', true), card('::1', true)],
    wifi: [card('fe80::1'), card('2001:db8::5'), card('192.168.1.20')],
    cable: [card('169.254.3.3'), card('10.0.0.4')],
  };
  expect(ownAddresses(4390, cards)).toEqual([
    { host: '192.168.1.20', port: 4390 },
    { host: '10.0.0.4', port: 4390 },
    { host: '2001:db8::5', port: 4390 },
  ]);
  const many = { all: Array.from({ length: 9 }, (_, n) => card(`10.0.0.${n + 1}`)) };
  expect(ownAddresses(1, many)).toHaveLength(4);
  expect(ownAddresses(1, {})).toEqual([]);
});
