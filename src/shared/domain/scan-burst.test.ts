import { expect, test } from 'vitest';
import { makeItemCode, readCode } from './barcode.ts';
import { createScanBurst } from './scan-burst.ts';
import type { Press } from './scan-test-page.ts';
import { asKey, enter, page, person, scanner } from './scan-test-page.ts';

test.each([
  ['qwerty', false],
  ['qwerty', true],
  ['azerty-be', false],
  ['azerty-be', true],
] as const)('W02: the sample label is read by a %s scanner, Caps Lock %s', (layout, caps) => {
  expect(page(scanner('DF-00012345', { layout, caps }), { layout })).toEqual({
    scans: ['DF-00012345'],
    field: '',
    presses: 0,
    swallowed: 9,
  });
});

test('W02: a scanner set to the other layout than the setting still reads our own labels from QWERTY keys', () => {
  const code = makeItemCode(123);
  const [scan = ''] = page(scanner(code, { layout: 'qwerty' }), { layout: 'azerty-be' }).scans;
  expect(scan).toBe(code.replace('-', ')'));
  expect(readCode(scan)).toEqual({ kind: 'item', code });
});

test.each([1, 8, 15, 30])('W01: %i ms a key is a scanner, also for digits only', (gap) => {
  expect(page(scanner('5412345678908', { gap })).scans).toEqual(['5412345678908']);
});

test('W01: recorded traces', () => {
  const label = scanner('DF-000123F', { gap: 0 });
  const trace = (...gaps: number[]) =>
    label.map((press, i) => ({ ...press, gap: gaps[i % gaps.length] ?? 0 }));
  // Keys in clumps, as USB delivers them.
  expect(page(trace(0, 1, 0, 1, 15)).scans).toEqual(['DF-000123F']);
  // One report each display frame.
  expect(page(trace(16, 0, 0, 16, 0)).scans).toEqual(['DF-000123F']);
  // A slow Bluetooth ring.
  expect(page(trace(28, 30, 29, 27)).scans).toEqual(['DF-000123F']);
  const stall = label.map((press, i) => ({ ...press, gap: i === 9 ? 95 : 6 }));
  // The machine was busy for a moment.
  expect(page(stall).scans).toEqual(['DF-000123F']);
});

test.each([
  ['Enter', 'Enter', 1],
  ['Tab', 'Tab', 1],
  ['NumpadEnter', 'Enter', 1],
  ['Tab', 'either', 1],
  ['', 'either', 1],
  ['', 'none', 1],
] as const)('a scan ends with key %j under setting %j', (end, suffix, scans) => {
  const seen = page(scanner('DF-000123F', { end }), { suffix });
  expect(seen.scans).toHaveLength(scans);
  expect(seen.presses).toBe(0);
});

test('W04: a scan leaves the field as it was and presses nothing, whatever was typed before', () => {
  const seen = page([
    ...person('jan ', [120]),
    ...scanner('DF-000123F').map((p, i) => (i === 0 ? { ...p, gap: 300 } : p)),
  ]);
  expect(seen).toMatchObject({ scans: ['DF-000123F'], field: 'jan ', presses: 0 });
});

test('W04: an Enter that limps behind, or comes twice, presses nothing; one by hand later does', () => {
  const bare = scanner('DF-000123F', { end: '' });
  expect(page([...bare, enter(250)])).toMatchObject({ scans: ['DF-000123F'], presses: 0 });
  expect(page([...bare, enter(8), { code: 'Tab', key: 'Tab', gap: 8 }])).toMatchObject({ presses: 0 });
  expect(page([...bare, enter(8), enter(600)])).toMatchObject({ scans: ['DF-000123F'], presses: 1 });
  expect(page([...bare, enter(800)])).toMatchObject({ scans: ['DF-000123F'], presses: 1 });
});

test('two scans in a row are two, with a timer in time or late', () => {
  const second = scanner('DF-000124H').map((press, i) => (i === 0 ? { ...press, gap: 150 } : press));
  for (const timers of ['in time', 'late'] as const) {
    for (const end of ['Enter', '']) {
      const seen = page([...scanner('DF-000123F', { end }), ...second], {}, timers);
      expect(seen).toMatchObject({
        scans: ['DF-000123F', 'DF-000124H'],
        field: '',
        presses: 0,
      });
    }
  }
});

test('a prefix is taken off, and a burst without it is no scan', () => {
  expect(page(scanner('XXDF-000123F'), { prefix: 'xx' }).scans).toEqual(['DF-000123F']);
  expect(page(person('machine', [5]), { prefix: 'xx' })).toMatchObject({ scans: [], field: 'machine' });
});

test('a code shorter than the setting is given back, its Enter pressed by nobody', () => {
  expect(page([...person('abcde', [5]), enter(5)])).toEqual({
    scans: [],
    field: 'abcde',
    presses: 0,
    swallowed: 3,
  });
  expect(page([...person('abcde', [5]), enter(5)], { minLength: 5 }).scans).toEqual(['ABCDE']);
});

test('three keys rolled and Enter hit at once are a person', () => {
  expect(page([...person('jan', [4]), enter(20)])).toEqual({
    scans: [],
    field: 'jan',
    presses: 1,
    swallowed: 0,
  });
});

test('a person who rolls four keys and types on gets every letter', () => {
  const text = 'hand in hand naar de markt';
  const gaps = [
    90, 20, 20, 20, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85, 85,
  ];
  const seen = page([...person(text, gaps), enter(85)]);
  expect(seen).toMatchObject({ scans: [], field: text, presses: 1 });
  // Held back for a few keys only, not until the person stops typing.
  expect(seen.swallowed).toBeLessThan(8);
});

test('a roll of four keys followed by fast typing is still no scan: the whole must be at scanner speed', () => {
  const seen = page([
    ...person('vandenberghe', [300, 20, 20, 20, 50, 50, 50, 50, 50, 50, 50, 50]),
    enter(50),
  ]);
  expect(seen).toMatchObject({ scans: [], field: 'vandenberghe', presses: 1 });
});

test('a key held down, and shortcuts, are never a scan', () => {
  const held: Press[] = Array.from({ length: 20 }, (_, i) => ({
    code: 'KeyA',
    key: 'a',
    gap: 25,
    repeat: i > 0,
  }));
  expect(page([...held, enter(25)])).toMatchObject({ scans: [], field: 'a'.repeat(20), presses: 1 });
  const shortcuts: Press[] = person('kkkkkkkk', [10]).map((press) => ({ ...press, command: true }));
  expect(page(shortcuts)).toMatchObject({ scans: [], swallowed: 0 });
});

test('an arrow in the middle ends a burst, and the text is given back', () => {
  const arrow = { code: 'ArrowLeft', key: 'ArrowLeft', gap: 5 };
  expect(page([...person('abcdef', [5]), arrow, ...person('g', [5])])).toMatchObject({
    scans: [],
    field: 'abcdefg',
  });
});

test('text is given back as typed, by the system layout when known, else by the keys and Caps Lock', () => {
  const decoder = createScanBurst();
  const type = (caps: boolean) => {
    const keys = ['KeyA', 'KeyB', 'KeyC', 'KeyD', 'KeyE'];
    keys.forEach((code, i) => decoder.feed({ code, shift: i === 0, caps, at: (caps ? 9000 : 1000) + i }));
    return decoder.quiet(20_000).giveBack;
  };
  expect([type(false), type(true)]).toEqual(['Abcde', 'aBCDE']);
});

test('reset forgets a burst half way', () => {
  const decoder = createScanBurst();
  scanner('DF-000', { end: '' }).forEach((press, i) => decoder.feed(asKey(press, i * 5)));
  decoder.reset();
  expect(decoder.quiet(5000)).toEqual({
    swallow: false,
    leaked: 0,
    giveBack: '',
    scan: null,
    waitMs: null,
  });
});

test('quiet called too early, or twice, does nothing', () => {
  const decoder = createScanBurst();
  scanner('DF-000123F', { end: '' }).forEach((press, i) => decoder.feed(asKey(press, i * 5)));
  expect(decoder.quiet(90)).toMatchObject({ scan: null, waitMs: 1000 });
  expect(decoder.quiet(1100)).toMatchObject({ scan: 'DF-000123F', waitMs: null });
  expect(decoder.quiet(1200)).toMatchObject({ scan: null, waitMs: null });
});

test('a computer that is busy for most of a second in the middle of a label still reads one label', () => {
  const label = scanner('DF-000123F');
  for (const [n] of label.entries()) {
    const delays = label.map((_, i) => (i < n ? 0 : 900));
    expect(page(label, {}, 'in time', delays)).toMatchObject({
      scans: ['DF-000123F'],
      field: '',
      presses: 0,
    });
  }
});

test('a scanner without a closing key is known by its first scan, and waited for briefly from then on', () => {
  const decoder = createScanBurst();
  const read = (from: number) =>
    scanner('DF-000123F', { end: '' })
      .map((press, i) => decoder.feed(asKey(press, from + i * 5)))
      .at(-1);
  expect(read(0)?.waitMs).toBe(1000);
  expect(decoder.quiet(1200).scan).toBe('DF-000123F');
  expect(read(5000)?.waitMs).toBe(100);
  expect(decoder.quiet(5200).scan).toBe('DF-000123F');
  // Its Enter came late: it has one after all.
  expect(decoder.feed(asKey(enter(0), 5300)).swallow).toBe(true);
  expect(read(9000)?.waitMs).toBe(1000);
});
