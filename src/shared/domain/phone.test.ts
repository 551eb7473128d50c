import { expect, test } from 'vitest';
import { normalPhone } from './phone.ts';

test.each([
  '0470 12 34 56',
  '0470/12.34.56',
  '0470123456',
  '+32 470 12 34 56',
  '+32 (0)470 12 34 56',
  '+320470123456',
  '0032 470 12 34 56',
  '32470123456',
  '470123456',
  '٠٤٧٠ ١٢ ٣٤ ٥٦',
])('%j is one and the same mobile number', (text) => {
  expect(normalPhone(text)).toBe('+32470123456');
});

test.each(['056 12 34 56', '+32 56 12 34 56', '003256123456', '56123456', '056/12.34.56'])(
  '%j is one and the same line in Kortrijk',
  (text) => {
    expect(normalPhone(text)).toBe('+3256123456');
  },
);

test('foreign numbers keep their country', () => {
  expect(normalPhone('+31 6 12345678')).toBe('+31612345678');
  expect(normalPhone('0033 3 20 12 34 56')).toBe('+33320123456');
  expect(normalPhone('+31 6 12345678')).not.toBe(normalPhone('06 12 34 56 78'));
});

test.each([
  '',
  ' ',
  '-',
  'geen',
  '112',
  '0470',
  '0000',
  'vraag aan An 0470123456',
  '0470123456 / 056123456 thuis',
  '00',
  '1'.repeat(16),
])('%j is no number to compare', (text) => {
  expect(normalPhone(text)).toBeNull();
});
