import { expect, test } from 'vitest';
import { forgetVisit, keepVisit, readVisit } from './kept-visit.ts';

function drawer() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a visit is kept by its ids alone, and gone when it is forgotten', () => {
  const storage = drawer();
  const visit = { personId: 'p-1', acts: [{ act: 'lent' as const, loanId: 'l-1' }] };
  keepVisit(visit, storage);
  expect(readVisit(storage)).toEqual(visit);
  expect([...storage.kept.values()]).toEqual(['{"personId":"p-1","acts":[{"act":"lent","loanId":"l-1"}]}']);
  forgetVisit(storage);
  expect(readVisit(storage)).toBeNull();
});

test('what is no visit is none, and a browser without storage keeps nothing', () => {
  expect(readVisit({ getItem: () => '{"personId":3}' })).toBeNull();
  expect(readVisit({ getItem: () => 'nonsense' })).toBeNull();
  const closed = () => {
    throw new Error('storage is switched off');
  };
  expect(readVisit({ getItem: closed })).toBeNull();
  expect(() => keepVisit({ personId: 'p', acts: [] }, { setItem: closed })).not.toThrow();
});
