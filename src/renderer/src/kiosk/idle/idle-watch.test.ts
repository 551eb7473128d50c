import { describe, expect, test, vi } from 'vitest';
import { freshRun, needsMoreTime, type RunAction, reduceRun } from '../run/run.ts';
import { handClock } from './hand-clock.ts';
import { type IdlePhase, limitsFor, limitsForNumber, watchIdle } from './idle-watch.ts';

function someoneAt(limits = limitsFor(60, false)) {
  const clock = handClock();
  const onOver = vi.fn<() => void>();
  const watch = watchIdle({ clock, limits, onOver });
  return { clock, watch, onOver };
}

const asking = (secondsLeft: number): IdlePhase => ({ kind: 'asking', secondsLeft });

describe('time without a touch', () => {
  test('is quiet until the house’s time is over, then asks with 30 seconds to go', () => {
    const { clock, watch } = someoneAt();
    clock.pass(59_900);
    expect(watch.phase()).toEqual({ kind: 'awake' });
    clock.pass(100);
    expect(watch.phase()).toEqual(asking(30));
  });

  test('counts down second by second and tells of each', () => {
    const { clock, watch } = someoneAt();
    const seen: IdlePhase[] = [];
    watch.subscribe(() => seen.push(watch.phase()));
    clock.pass(89_999);
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => asking(30 - index)));
  });

  test('ends the run when nobody answers, once', () => {
    const { clock, onOver } = someoneAt();
    clock.pass(89_999);
    expect(onOver).not.toHaveBeenCalled();
    clock.pass(10_000_000);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  test('never ends a run without a warning of at least 20 seconds, whatever the house set (T01)', () => {
    for (const seconds of [20, 60, 600])
      for (const slow of [false, true])
        expect(limitsFor(seconds, slow).countdown).toBeGreaterThanOrEqual(20_000);
  });

  test('is three times as long for who needs it, with a countdown of a minute', () => {
    expect(limitsFor(60, true)).toEqual({ untilAsked: 180_000, countdown: 60_000 });
  });
});

describe('a sign of life', () => {
  test('starts the time anew', () => {
    const { clock, watch } = someoneAt();
    clock.pass(59_000);
    watch.sign();
    clock.pass(59_000);
    expect(watch.phase()).toEqual({ kind: 'awake' });
  });

  test('answers the question as often as one likes (T02)', () => {
    const { clock, watch, onOver } = someoneAt();
    for (let time = 0; time < 25; time += 1) {
      clock.pass(89_000);
      expect(watch.phase()).toEqual(asking(1));
      watch.sign();
      expect(watch.phase()).toEqual({ kind: 'awake' });
    }
    expect(onOver).not.toHaveBeenCalled();
  });
});

describe('a pause', () => {
  test('holds the time while speech plays, and gives the whole time afterwards (T03)', () => {
    const { clock, watch, onOver } = someoneAt();
    clock.pass(50_000);
    const resume = watch.pause('speech');
    clock.pass(600_000);
    expect(onOver).not.toHaveBeenCalled();
    expect(watch.phase()).toEqual({ kind: 'awake' });
    resume();
    clock.pass(59_000);
    expect(watch.phase()).toEqual({ kind: 'awake' });
    clock.pass(1_250);
    expect(watch.phase().kind).toBe('asking');
  });

  test('lasts until the last of several is over; ending one twice ends no other', () => {
    const { clock, watch } = someoneAt();
    const first = watch.pause('print');
    const second = watch.pause('helpComing');
    first();
    first();
    clock.pass(600_000);
    expect(watch.phase()).toEqual({ kind: 'awake' });
    second();
    clock.pass(60_250);
    expect(watch.phase().kind).toBe('asking');
  });
});

test('a closed watch ends nothing any more', () => {
  const { clock, watch, onOver } = someoneAt();
  watch.close();
  clock.pass(1_000_000);
  expect(onOver).not.toHaveBeenCalled();
});

describe('a number on the screen', () => {
  test('stays long enough to read, warns for half a minute and leaves calmly (T01)', () => {
    expect(limitsForNumber(60, false)).toEqual({ untilAsked: 45_000, countdown: 30_000 });
    expect(limitsForNumber(30, false).untilAsked).toBe(30_000);
  });

  test('stays three times longer for who needs more time', () => {
    expect(limitsForNumber(60, true)).toEqual({ untilAsked: 135_000, countdown: 60_000 });
  });
});

test('a time-out leaves the same as Stop: nothing of what was asked, typed or given (T05, R01)', () => {
  const marker = 'MARKER-7391';
  let run = [
    { type: 'begin', language: 'ar' },
    { type: 'type', text: marker },
    { type: 'ask', topic: 'question', ticketId: marker },
    { type: 'answer', answers: { themeId: marker } },
  ].reduce((before, action) => reduceRun(before, action as RunAction), freshRun());
  const clock = handClock();
  watchIdle({
    clock,
    limits: limitsFor(60, needsMoreTime(run)),
    onOver: () => {
      run = reduceRun(run, { type: 'end' });
    },
  });
  clock.pass(89_000);
  expect(JSON.stringify(run)).toContain(marker);
  clock.pass(2000);
  expect(run).toEqual(freshRun(1));
  expect(JSON.stringify(run)).not.toContain(marker);
});
