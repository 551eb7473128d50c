import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { backUpWhenDue, isBackupDue } from './automatic-backups.ts';
import { listBackups } from './store/backup.ts';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const need = (lastVerified: string | null, lastAct: string | null, now = '12:00') => ({
  lastVerifiedAt: lastVerified === null ? null : at(lastVerified),
  lastActAt: lastAct === null ? null : at(lastAct),
  now: at(now),
});

test('a house in which nothing was done needs no backup', () => {
  expect(isBackupDue(need(null, null))).toBe(false);
  expect(isBackupDue(need('09:00', '08:59'))).toBe(false);
});

test('the first act asks for the first backup', () => {
  expect(isBackupDue(need(null, '11:59'))).toBe(true);
});

test('something was done: an hour after the last backup comes the next, not earlier', () => {
  expect(isBackupDue(need('11:01', '11:30'))).toBe(false);
  expect(isBackupDue(need('11:00', '11:30'))).toBe(true);
});

test('a backup from the future is of a clock that was wrong, and stops nothing', () => {
  expect(isBackupDue(need('18:00', '11:59'))).toBe(true);
});

test('an hour with work leaves a verified backup; an hour without leaves none', async () => {
  await using house = await makeTestCore({ invented: true });
  const made = () => listBackups(house.folder).filter(({ verified }) => verified).length;
  const lendSomething = () =>
    house.as('coordinator').admin.updateSettings({
      commandId: house.id(),
      settings: { autoLockMinutes: made() + 2 },
    });
  await lendSomething();
  await backUpWhenDue(house.inside);
  expect(made()).toBe(1);
  house.clock.pass(61);
  await backUpWhenDue(house.inside);
  expect(made()).toBe(1);
  await lendSomething();
  await backUpWhenDue(house.inside);
  expect(made()).toBe(2);
});

test('the host’s timer asks; closing stops it', async () => {
  const turns: (() => void)[] = [];
  const timer = {
    every: (_: number, act: () => void) => {
      turns.push(act);
      return () => void turns.splice(turns.indexOf(act), 1);
    },
  };
  const house = await makeTestCore({ invented: true, ports: { timer } });
  await house
    .as('coordinator')
    .admin.updateSettings({ commandId: house.id(), settings: { autoLockMinutes: 7 } });
  // The backup's turn, the queue keeper's, and that of hand-overs of a later day.
  expect(turns).toHaveLength(3);
  for (const turn of turns) turn();
  await expect.poll(() => listBackups(house.folder).map(({ reason }) => reason)).toEqual(['hourly']);
  await house.close();
  expect(turns).toHaveLength(0);
});

test('a backup that fails is logged by its code, and nothing else happens', async () => {
  await using house = await makeTestCore({ invented: true });
  await house
    .as('coordinator')
    .admin.updateSettings({ commandId: house.id(), settings: { autoLockMinutes: 7 } });
  rmSync(join(house.folder, 'backups'), { recursive: true, force: true });
  const inside = {
    ...house.inside,
    store: () => ({
      ...house.inside.store(),
      backup: () => Promise.reject(new Error('a text that must not be logged')),
    }),
  };
  await backUpWhenDue(inside);
  expect(house.logLines).toContainEqual({
    level: 'error',
    event: 'backup.failed',
    facts: { code: 'unexpected' },
  });
});
