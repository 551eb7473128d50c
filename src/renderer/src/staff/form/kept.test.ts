import { expect, test } from 'vitest';
import { keptOf } from './kept.ts';

test('what one person was typing is there when they come back, and nobody else sees it', () => {
  const noor = keptOf<string>('noor', 'people.new');
  noor.write('Jan');

  expect(keptOf<string>('noor', 'people.new').read()).toBe('Jan');
  expect(keptOf<string>('gust', 'people.new').read()).toBeUndefined();
  expect(keptOf<string>('noor', 'people.search').read()).toBeUndefined();

  noor.forget();
  expect(noor.read()).toBeUndefined();
});
