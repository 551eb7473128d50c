import { expect, test } from 'vitest';
import { hasUnsavedWork, keptOf } from './kept.ts';

test('what one person was typing is there when they come back, and nobody else sees it', () => {
  const noor = keptOf<string>('noor', 'people.new');
  noor.write('Jan');

  expect(keptOf<string>('noor', 'people.new').read()).toBe('Jan');
  expect(keptOf<string>('gust', 'people.new').read()).toBeUndefined();
  expect(keptOf<string>('noor', 'people.search').read()).toBeUndefined();

  noor.forget();
  expect(noor.read()).toBeUndefined();
});

test('unsaved work is known until it is saved or put aside; a typed search is none', () => {
  const search = keptOf<string>('noor', 'people.search');
  const first = keptOf<string>('noor', 'people.new');
  const second = keptOf<string>('gust', 'catalog.kind.new');
  search.write('jan');
  expect(hasUnsavedWork()).toBe(false);

  first.draft('Jan');
  second.draft('Boor');
  first.forget();
  expect(hasUnsavedWork()).toBe(true);
  second.put(undefined);
  expect(hasUnsavedWork()).toBe(false);
});
