import { expect, test } from 'vitest';
import { passwordProblems, pinProblems } from './passwords.ts';

test.each([
  ['000000', 'repeated'],
  ['777777', 'repeated'],
  ['121212', 'repeated'],
  ['123123', 'repeated'],
  ['555556', 'repeated'],
  ['123456', 'sequence'],
  ['654321', 'sequence'],
  ['789012', 'sequence'],
  ['135791', 'sequence'],
  ['199012', 'year'],
  ['121990', 'year'],
  ['012026', 'year'],
  ['112233', 'common'],
  ['159753', 'common'],
])('PIN %s is refused: %s', (pin, problem) => {
  expect(pinProblems(pin)).toContain(problem);
});

test.each(['', '12345', '1234567', '12345a', '１２３４５６', ' 493058', '49 058'])(
  '%j is not six digits',
  (pin) => {
    expect(pinProblems(pin)).toEqual(['not-six-digits']);
  },
);

test.each(['493058', '806914', '370482', '118945'])('PIN %s is fine', (pin) => {
  expect(pinProblems(pin)).toEqual([]);
});

test('at least nine in ten PINs are left to choose from', () => {
  let good = 0;
  for (let n = 0; n < 1_000_000; n += 37) if (pinProblems(String(n).padStart(6, '0')).length === 0) good += 1;
  expect(good / Math.ceil(1_000_000 / 37)).toBeGreaterThan(0.9);
});

test.each([
  ['kort', 'too-short'],
  ['negenteke', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['aaaaaaaaaaaa', 'repeated'],
  ['ababababab', 'repeated'],
  ['Wachtwoord', 'common'],
  ['wachtwoord123', 'common'],
  ['Wáchtwoord!!', 'common'],
  ['welkom2026', 'common'],
  ['azertyazerty', 'common'],
  ['1234567890', 'common'],
  ['9876543210', 'common'],
  ['deelfabriek', 'common'],
  ['annelies.maes', 'sign-in-name'],
  ['Annelies Maes 1', 'sign-in-name'],
  ['Annelies-Maes-2026', 'sign-in-name'],
])('password %j is refused: %s', (password, problem) => {
  expect(passwordProblems(password, 'annelies.maes')).toContain(problem);
});

test.each([
  'vier rode fietsen',
  'kraan-ladder-koffie',
  'Qx7#tremelo9',
  'кавун на столі',
  'annelies.maes fietst graag',
  '1990 kers taart',
])('password %j is fine', (password) => {
  expect(passwordProblems(password, 'annelies.maes')).toEqual([]);
});

test('a sign-in name of two letters is in too many words to be held against them', () => {
  expect(passwordProblems('kapandaweg!', 'an')).toEqual([]);
});

test('length counts characters as people see them typed, not their bytes', () => {
  expect(passwordProblems('ąćęłńóśźżé', 'x')).toEqual([]);
  expect(passwordProblems('', '')).toContain('too-short');
});
