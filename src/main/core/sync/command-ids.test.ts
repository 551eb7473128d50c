import { expect, test } from 'vitest';
import { idsOfCommand } from './command-ids.ts';

const commandId = '01900000-0000-7000-8000-000000000001';

test('the same command makes the same ids, another one others', () => {
  const [once, again] = [idsOfCommand(commandId), idsOfCommand(commandId)];
  expect([once(), once(), once()]).toEqual([again(), again(), again()]);
  expect(idsOfCommand('01900000-0000-7000-8000-000000000002')()).not.toBe(idsOfCommand(commandId)());
});

test('they are ids of version 7, and sort as they were made', () => {
  const next = idsOfCommand(commandId);
  const made = Array.from({ length: 300 }, () => next());
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(300);
  for (const one of made)
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('those of a later command sort after those of an earlier one', () => {
  const earlier = idsOfCommand(commandId);
  const later = idsOfCommand('01900000-0000-7000-8000-000000000002');
  expect(earlier() < later()).toBe(true);
  expect(earlier() < later()).toBe(true);
});
