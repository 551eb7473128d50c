import { expect, test } from 'vitest';
import { typedKey } from './typed-keys.ts';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean } = {}) =>
  typedKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });

test.each(['b', 'é', 'ğ', 'ж', 'ث', '7', '’'])('%s is typed', (key) => {
  expect(press(key)).toEqual({ letter: key });
});

test('capitals are small letters, as on the screen', () => {
  expect(press('B')).toEqual({ letter: 'b' });
});

test('Backspace erases', () => {
  expect(press('Backspace')).toBe('erase');
});

test.each(['Enter', ' ', 'Tab', 'ArrowDown', 'F5', 'Dead', '<'])('%s stays with the page', (key) => {
  expect(press(key)).toBeNull();
});

test('a shortcut is none of our letters', () => {
  expect(press('r', { ctrlKey: true })).toBeNull();
  expect(press('d', { altKey: true })).toBeNull();
});
