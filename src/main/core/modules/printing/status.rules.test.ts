import { expect, test } from 'vitest';
import { noPaperState, wellState } from '#tests/support/stand-in-printer.ts';
import { isAnswerNow, isAnswerWhenDone, stillPrints, troubleOf } from './status.rules.ts';

test('a printer that is well has no trouble; one that says nothing has none either', () => {
  expect(troubleOf(wellState)).toBeNull();
  expect(troubleOf({ state: null, waitsFor: null, fault: null, paper: null })).toBeNull();
});

test('no paper is known by the sensor, or by why it waits', () => {
  expect(troubleOf(noPaperState)).toBe('noPaper');
  expect(troubleOf({ ...wellState, paper: 0x72 })).toBe('noPaper');
  expect(troubleOf({ ...wellState, waitsFor: 0x32 })).toBe('noPaper');
});

test('an open cover comes first: it looks like no paper too', () => {
  expect(troubleOf({ ...noPaperState, waitsFor: 0x36 })).toBe('coverOpen');
});

test('a fault of the knife, of the head, or a printer that was set aside', () => {
  for (const changes of [
    { fault: 0x1a },
    { fault: 0x32 },
    { fault: 0x52 },
    { waitsFor: 0x52 },
    { state: 0x1a },
  ])
    expect(troubleOf({ ...wellState, ...changes })).toBe('fault');
});

test('nearly no paper is said and still printed', () => {
  const trouble = troubleOf({ ...wellState, paper: 0x1e });
  expect([trouble, stillPrints(trouble)]).toEqual(['paperLow', true]);
  expect([stillPrints(null), stillPrints('noPaper'), stillPrints('coverOpen')]).toEqual([true, false, false]);
});

test('the two kinds of answers are not taken for each other, nor for what a printer says by itself', () => {
  expect([0x12, 0x16, 0x1e, 0x7e].every((byte) => isAnswerNow(byte) && !isAnswerWhenDone(byte))).toBe(true);
  expect([0x00, 0x03, 0x0f].every((byte) => isAnswerWhenDone(byte) && !isAnswerNow(byte))).toBe(true);
  // The first byte of a status that nobody asked for.
  expect(isAnswerNow(0x10)).toBe(false);
});
