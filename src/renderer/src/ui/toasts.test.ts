import { expect, test } from 'vitest';
import { createToastStore, toastLife } from './toasts.ts';

test('a calm message leaves after six seconds, one that can be undone stays longer', () => {
  expect(toastLife({ text: 'Bewaard', tone: 'done' })).toBe(6000);
  expect(
    toastLife({ text: 'Teruggebracht', action: { label: 'Ongedaan maken', onPress: () => undefined } }),
  ).toBe(10_000);
});

test('what needs attention waits until somebody closes it', () => {
  expect(toastLife({ text: 'Niet bewaard', tone: 'danger' })).toBeUndefined();
  expect(toastLife({ text: 'Te laat', tone: 'attention' })).toBeUndefined();
  expect(toastLife({ text: 'Te laat', tone: 'attention', isSticky: false })).toBe(6000);
});

test('at most four messages stand at once; the oldest gives way', () => {
  const store = createToastStore();
  for (const text of ['a', 'b', 'c', 'd', 'e']) store.show({ text });
  expect(store.read().map((toast) => toast.text)).toEqual(['b', 'c', 'd', 'e']);
});

test('listeners hear of a new message and of its end, and no longer once they left', () => {
  const store = createToastStore();
  const heard: number[] = [];
  const leave = store.subscribe(() => heard.push(store.read().length));
  const id = store.show({ text: 'a' });
  store.close(id);
  leave();
  store.show({ text: 'b' });
  expect(heard).toEqual([1, 0]);
});
