import { expect, test } from 'vitest';
import { pinProblems } from '#shared/domain/passwords.ts';
import { isPin, problemOfSecret, suggestPin } from './secret-rules.ts';

test('a good PIN and a good password have no problem', () => {
  expect(problemOfSecret('270513', 'noor')).toBeNull();
  expect(problemOfSecret('drie blauwe fietsen', 'noor')).toBeNull();
});

test('an empty field is not called weak', () => {
  expect(problemOfSecret('', 'noor')).toBeNull();
});

test('up to nine digits are judged as a PIN, more as a password', () => {
  expect([isPin('1'), isPin('123456789'), isPin('1234567890'), isPin('12345a')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(problemOfSecret('2705', 'noor')).toBe('notSixDigits');
  expect(problemOfSecret('kort', 'noor')).toBe('tooShort');
});

test.each([
  ['123456', 'sequence'],
  ['111111', 'repeated'],
  ['199204', 'year'],
  ['159753', 'common'],
  ['deelfabriek1', 'common'],
  ['noor-noor-1', 'signInName'],
] as const)('%s is called %s', (secret, problem) => {
  expect(problemOfSecret(secret, 'noor')).toBe(problem);
});

test('a suggested PIN passes the rules, whatever chance brings first', () => {
  const numbers = [123_456, 7, 1_000_000, 199_204, 480_172];
  let next = 0;
  const pin = suggestPin(() => numbers[next++] ?? 480_172);
  expect(pin).toBe('480172');
  expect(pinProblems(pin)).toEqual([]);
});
