import { expect, test } from 'vitest';
import { padAct } from './pad-keys.ts';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean } = {}) =>
  padAct({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });

test('a pad of five keys does everything (A13): down, up, back, read; Enter is the browser’s own', () => {
  expect(['ArrowDown', 'ArrowUp', 'Escape', 'Home', 'Enter'].map((key) => press(key))).toEqual([
    'next',
    'previous',
    'back',
    'read',
    null,
  ]);
});

test('pause and skip have a key of their own where the pad has more (S01)', () => {
  expect([press('End'), press('PageDown')]).toEqual(['pause', 'skip']);
});

test('letters are typed and shortcuts are nobody’s', () => {
  expect(press('h')).toBeNull();
  expect(press('Home', { ctrlKey: true })).toBeNull();
  expect(press('ArrowUp', { altKey: true })).toBeNull();
});
