import { expect, test } from 'vitest';
import { createScanRouter, type ScanAnswer } from './scan-router.ts';

const scan = (code = 'DF-000001X') => ({ code, how: 'scanned' as const });
const good = (text: string): ScanAnswer => ({ tone: 'good', text });

test('from any screen the desk answers', async () => {
  const router = createScanRouter({ isDialogOpen: () => false });
  router.add(() => good('the desk'), 'desk');

  expect(await router.take(scan())).toEqual(good('the desk'));
});

test('the topmost page comes first, and what it leaves goes to the next one and then to the desk', async () => {
  const router = createScanRouter({ isDialogOpen: () => false });
  router.add(({ code }) => (code === 'CARD' ? good('the top page') : null), 'page');
  // Drawn first by React, added last: the desk stays the desk.
  router.add(() => good('the desk'), 'desk');

  expect(await router.take(scan('CARD'))).toEqual(good('the top page'));
  expect(await router.take(scan('OTHER'))).toEqual(good('the desk'));
});

test('a page that is gone answers no more', async () => {
  const router = createScanRouter({ isDialogOpen: () => false });
  router.add(() => good('the desk'), 'desk');
  const leave = router.add(() => good('the page'), 'page');
  leave();

  expect(await router.take(scan())).toEqual(good('the desk'));
});

test('under an open dialog nothing changes: only the dialog is asked', async () => {
  let isDialogOpen = true;
  const router = createScanRouter({ isDialogOpen: () => isDialogOpen });
  router.add(() => good('the page'), 'page');
  expect(await router.take(scan())).toBeNull();

  const close = router.add(() => good('the dialog'), 'dialog');
  expect(await router.take(scan())).toEqual(good('the dialog'));

  close();
  isDialogOpen = false;
  expect(await router.take(scan())).toEqual(good('the page'));
});

test('scans are answered one after another, in the order they came', async () => {
  const router = createScanRouter({ isDialogOpen: () => false });
  const log: string[] = [];
  const waiting: (() => void)[] = [];
  router.add(async ({ code }) => {
    log.push(`${code} begins`);
    await new Promise<void>((resolve) => waiting.push(resolve));
    log.push(`${code} ends`);
    return good(code);
  }, 'desk');

  const card = router.take(scan('CARD'));
  const thing = router.take(scan('THING'));
  await Promise.resolve();
  await Promise.resolve();
  expect(log).toEqual(['CARD begins']);

  waiting.shift()?.();
  await card;
  await Promise.resolve();
  await Promise.resolve();
  waiting.shift()?.();
  await thing;
  expect(log).toEqual(['CARD begins', 'CARD ends', 'THING begins', 'THING ends']);
});

test('a scan that fails does not hold up the next one', async () => {
  const router = createScanRouter({ isDialogOpen: () => false });
  router.add(({ code }) => {
    if (code === 'BAD') throw new Error('the core is away');
    return good(code);
  }, 'desk');

  const first = router.take(scan('BAD'));
  const second = router.take(scan('NEXT'));
  await expect(first).rejects.toThrow('away');
  expect(await second).toEqual(good('NEXT'));
});
