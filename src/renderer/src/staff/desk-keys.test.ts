import { expect, test } from 'vitest';
import { deskActOf, type PressedKey, shortcuts } from './desk-keys.ts';

const pressed = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...held,
});

test('Ctrl+K opens the list of everything, Ctrl+Shift+L locks, with Caps Lock on as well', () => {
  expect(deskActOf(pressed('k', { ctrlKey: true }))).toBe('palette');
  expect(deskActOf(pressed('K', { ctrlKey: true }))).toBe('palette');
  expect(deskActOf(pressed('L', { ctrlKey: true, shiftKey: true }))).toBe('lock');
  expect(deskActOf(pressed('l', { metaKey: true, shiftKey: true }))).toBe('lock');
});

test('a letter alone never acts, nor does AltGr, nor a key held down', () => {
  for (const { key } of Object.values(shortcuts)) expect(deskActOf(pressed(key))).toBeNull();
  expect(deskActOf(pressed('l', { ctrlKey: true, altKey: true, shiftKey: true }))).toBeNull();
  expect(deskActOf(pressed('k', { ctrlKey: true, repeat: true }))).toBeNull();
});

test('no two acts share their keys', () => {
  const keys = Object.values(shortcuts).map(({ key, shift }) => `${key} ${shift}`);
  expect(new Set(keys).size).toBe(keys.length);
});
