import { expect, test } from 'vitest';
import { characterOf } from './scan-keys.ts';

test.each([
  ['KeyD', true, 'D', 'D'],
  ['KeyD', false, 'D', 'D'],
  ['KeyQ', false, 'Q', 'A'],
  ['KeyW', false, 'W', 'Z'],
  ['KeyA', false, 'A', 'Q'],
  ['KeyZ', false, 'Z', 'W'],
  ['Semicolon', false, ';', 'M'],
  ['KeyM', false, 'M', ','],
  ['Digit0', true, ')', '0'],
  ['Digit7', false, '7', '7'],
  ['Numpad7', false, '7', '7'],
  ['Numpad7', true, '7', '7'],
  ['Minus', false, '-', ')'],
  ['Equal', false, '=', '-'],
  ['NumpadSubtract', false, '-', '-'],
  ['Period', true, '>', '/'],
  ['Slash', false, '/', '='],
  ['Comma', true, '<', '.'],
  ['Space', false, ' ', ' '],
])('%s with shift %s is %j on QWERTY and %j on Belgian AZERTY', (code, shift, qwerty, azerty) => {
  expect(characterOf(code, shift, 'qwerty')).toBe(qwerty);
  expect(characterOf(code, shift, 'azerty-be')).toBe(azerty);
});

test.each([
  'ShiftLeft',
  'Enter',
  'Tab',
  'Escape',
  'ArrowLeft',
  'F1',
  'Backspace',
  'Unidentified',
  '',
  'constructor',
])('%j types nothing', (code) => {
  expect(characterOf(code, false, 'qwerty')).toBeNull();
  expect(characterOf(code, false, 'azerty-be')).toBeNull();
});

test('every letter and digit has a key on both layouts', () => {
  const codes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`);
  codes.push('Semicolon', ...[...'0123456789'].map((digit) => `Digit${digit}`));
  for (const layout of ['qwerty', 'azerty-be'] as const) {
    const typed = codes.map((code) => characterOf(code, false, layout));
    for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') expect(typed).toContain(char);
  }
});
