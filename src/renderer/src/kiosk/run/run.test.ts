import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import {
  freshRun,
  isUntouched,
  keyOfStep,
  needsMoreTime,
  type Run,
  type RunAction,
  reduceRun,
  stepOf,
} from './run.ts';

const after = (...actions: RunAction[]): Run => actions.reduce(reduceRun, freshRun());
const drill = { name: 'thing', kindId: 'kind-drill' } as const;
const tools = { name: 'initiative', initiativeId: 'tools' } as const;

const step = fc.oneof(
  fc.constantFrom(
    { name: 'purpose' } as const,
    { name: 'lending' } as const,
    { name: 'theme' } as const,
    { name: 'urgency' } as const,
    { name: 'talk' } as const,
    { name: 'review' } as const,
    { name: 'card' } as const,
    { name: 'secret' } as const,
    { name: 'mine' } as const,
    { name: 'house' } as const,
    { name: 'search' } as const,
    { name: 'language' } as const,
    { name: 'help' } as const,
    { name: 'desk' } as const,
  ),
  fc.string().map((kindId) => ({ name: 'thing', kindId }) as const),
  fc.string().map((initiativeId) => ({ name: 'initiative', initiativeId }) as const),
  fc.option(fc.string()).map((initiativeId) => ({ name: 'things', initiativeId }) as const),
);
const language = fc.constantFrom(...kioskLanguages.map(({ tag }) => tag));
const action: fc.Arbitrary<RunAction> = fc.oneof(
  fc.record({ type: fc.constant('begin' as const), language }),
  fc.record({ type: fc.constant('go' as const), step }),
  fc.record({ type: fc.constant('speak' as const), language }),
  fc.record({ type: fc.constant('type' as const), text: fc.string() }),
  fc.record({
    type: fc.constant('ask' as const),
    topic: fc.constantFrom('lending' as const, 'question' as const, 'other' as const),
    ticketId: fc.string(),
  }),
  fc.record({
    type: fc.constant('answer' as const),
    answers: fc.constantFrom(
      { themeId: 'theme-wonen' },
      { themeId: null },
      { urgency: 'now' as const },
      { talk: { language: 'ar', interpreter: true } },
    ),
  }),
  fc.record({ type: fc.constant('cardDigit' as const), digit: fc.string() }),
  fc.record({ type: fc.constantFrom('card' as const, 'opened' as const), card: fc.string() }),
  fc.record({
    type: fc.constant('numbered' as const),
    ticketId: fc.string(),
    number: fc.nat(),
    ahead: fc.nat(),
  }),
  fc.record({ type: fc.constant('printed' as const), ticketId: fc.string(), copy: fc.nat() }),
  fc.record({ type: fc.constant('called' as const), callId: fc.string() }),
  fc.record({ type: fc.constant('handed' as const), number: fc.nat() }),
  fc.constantFrom(
    ...(
      [
        'callOver',
        'back',
        'erase',
        'eraseDigit',
        'readMine',
        'bigger',
        'contrast',
        'lowReach',
        'steadyHands',
        'readAloud',
        'end',
      ] as const
    ).map((type) => ({
      type,
    })),
  ),
);

describe('the end of a run', () => {
  test('whatever a visitor did, Stop leaves exactly what the next one would have found anyway (R01)', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const ended = reduceRun(after(...actions), { type: 'end' });
        expect(ended).toEqual(freshRun(ended.number));
      }),
    );
  });

  test('nothing a visitor typed or chose is anywhere in the next run', () => {
    const typed = after(
      { type: 'begin' },
      { type: 'type', text: 'MARKER-7391' },
      { type: 'ask', topic: 'question', ticketId: 'MARKER-7391' },
      { type: 'answer', answers: { themeId: 'MARKER-7391' } },
      { type: 'card', card: 'MARKER-7391' },
    );
    expect(JSON.stringify(typed)).toContain('MARKER-7391');
    expect(JSON.stringify(reduceRun(typed, { type: 'end' }))).not.toContain('MARKER-7391');
  });

  test('each end raises the number, so that everything drawn before is thrown away', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const run = after(...actions);
        expect(reduceRun(run, { type: 'end' }).number).toBe(run.number + 1);
      }),
    );
  });

  test('Back on the first step ends the run', () => {
    expect(after({ type: 'begin', language: 'ar' }, { type: 'bigger' }, { type: 'back' })).toEqual(
      freshRun(1),
    );
  });
});

describe('the way through', () => {
  test('the first touch asks what for, in the language that was touched', () => {
    const run = after({ type: 'begin', language: 'uk' });
    expect([stepOf(run), run.language]).toEqual([{ name: 'purpose' }, 'uk']);
  });

  test('Back goes the way one came', () => {
    const run = after(
      { type: 'begin' },
      { type: 'go', step: tools },
      { type: 'go', step: drill },
      { type: 'back' },
    );
    expect(stepOf(run)).toEqual(tools);
  });

  test('going where one is changes nothing: a second press does not need a second Back', () => {
    const run = after({ type: 'begin' }, { type: 'go', step: drill });
    expect(reduceRun(run, { type: 'go', step: { ...drill } })).toBe(run);
  });

  test('another language keeps the answers and the place (L23)', () => {
    const run = after(
      { type: 'begin' },
      { type: 'type', text: 'boor' },
      { type: 'go', step: drill },
      { type: 'bigger' },
      { type: 'go', step: { name: 'language' } },
      { type: 'speak', language: 'ar' },
    );
    expect(run).toMatchObject({ language: 'ar', searchText: 'boor', size: 'bigger' });
    expect(stepOf(run)).toEqual(drill);
  });

  test('a language chosen before anything else opens the first question', () => {
    const run = after({ type: 'go', step: { name: 'language' } }, { type: 'speak', language: 'tr' });
    expect([stepOf(run), run.language]).toEqual([{ name: 'purpose' }, 'tr']);
  });

  test('different steps never share a key', () => {
    fc.assert(
      fc.property(step, step, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(keyOfStep(a) === keyOfStep(b)).toBe(false);
      }),
    );
  });

  test('letters come one behind the other and go one by one, whole letters of every script', () => {
    const typed = after(
      { type: 'type', text: 'é' },
      { type: 'type', text: 'n' },
      { type: 'type', text: '😀' },
    );
    expect(typed.searchText).toBe('én😀');
    expect(reduceRun(typed, { type: 'erase' }).searchText).toBe('én');
    expect(after({ type: 'erase' }).searchText).toBe('');
  });

  test('what is typed has an end', () => {
    expect(after({ type: 'type', text: ` ${'x'.repeat(500)}` }).searchText).toHaveLength(60);
  });
});

describe('what is somebody’s own', () => {
  const card = 'DP-000901X';

  test('a card before the reader on the first screen asks its secret; Back is the first question', () => {
    const run = after({ type: 'card', card });
    expect(stepOf(run)).toEqual({ name: 'secret' });
    expect(stepOf(reduceRun(run, { type: 'back' }))).toEqual({ name: 'purpose' });
  });

  test('once open, card and digits are in no memory any more, and Back is the end', () => {
    const open = after(
      { type: 'begin' },
      { type: 'go', step: { name: 'card' } },
      { type: 'cardDigit', digit: '9' },
      { type: 'card', card },
      { type: 'opened', card },
    );
    expect(stepOf(open)).toEqual({ name: 'mine' });
    expect(open).toMatchObject({ card: null, cardDigits: '' });
    expect(reduceRun(open, { type: 'back' })).toEqual(freshRun(1));
  });

  test('an answer for a card that is not asked about any more opens nothing', () => {
    const other = after({ type: 'card', card }, { type: 'card', card: 'DP-000902X' });
    expect(reduceRun(other, { type: 'opened', card })).toBe(other);
    const gone = after({ type: 'card', card }, { type: 'end' });
    expect(reduceRun(gone, { type: 'opened', card })).toBe(gone);
  });

  test('a card before the reader while something is open changes nothing', () => {
    const open = after({ type: 'card', card }, { type: 'opened', card });
    expect(reduceRun(open, { type: 'card', card: 'DP-000902X' })).toBe(open);
  });

  test('reading aloud what is one’s own is a choice of its own, and ends with it', () => {
    const reading = after({ type: 'readAloud' }, { type: 'card', card }, { type: 'opened', card });
    expect(reading).toMatchObject({ isReadingAloud: true, isReadingMine: false });
    const chosen = reduceRun(reading, { type: 'readMine' });
    expect(chosen).toMatchObject({ isReadingAloud: true, isReadingMine: true });
    expect(reduceRun(chosen, { type: 'end' }).isReadingMine).toBe(false);
  });

  test('who is known gets there in three touches, beside the digits of the secret (U01)', () => {
    const touches: RunAction[] = [{ type: 'begin' }, { type: 'go', step: { name: 'card' } }];
    const there = [...touches, { type: 'card', card } as const, { type: 'opened', card } as const].reduce(
      reduceRun,
      freshRun(),
    );
    // A card before the reader is no touch; the third one renews. With the card first of all it is the only one.
    expect(stepOf(there)).toEqual({ name: 'mine' });
    expect(touches.length + 1).toBeLessThanOrEqual(3);
  });
});

describe('settings of the screen', () => {
  test.each([
    ['bigger', 'size', ['bigger', 'biggest', 'normal']],
    ['contrast', 'theme', ['dark', 'contrast', 'light']],
    ['lowReach', 'isLowReach', [true, false]],
    ['steadyHands', 'isSteadyHands', [true, false]],
    ['readAloud', 'isReadingAloud', [true, false]],
  ] as const)('%s goes round', (type, field, values) => {
    let run = freshRun();
    for (const value of values) {
      run = reduceRun(run, { type });
      expect(run[field]).toBe(value);
    }
  });

  test('whoever sets the screen to their needs gets more time; a language or a darker screen is no need', () => {
    expect(needsMoreTime(after({ type: 'begin', language: 'ar' }, { type: 'contrast' }))).toBe(false);
    expect(needsMoreTime(after({ type: 'contrast' }, { type: 'contrast' }))).toBe(true);
    for (const type of ['bigger', 'lowReach', 'steadyHands', 'readAloud'] as const)
      expect(needsMoreTime(after({ type }))).toBe(true);
  });

  test('a run is untouched until somebody does something, settings included', () => {
    expect(isUntouched(freshRun(12))).toBe(true);
    expect(isUntouched(after({ type: 'bigger' }))).toBe(false);
    expect(isUntouched(after({ type: 'begin' }))).toBe(false);
  });
});

describe('a person who is called', () => {
  test('the call belongs to the run and is gone with it', () => {
    const called = after({ type: 'go', step: { name: 'help' } }, { type: 'called', callId: 'call-1' });
    expect(called.callId).toBe('call-1');
    // Going on from the first screen keeps it: somebody is on the way.
    expect(reduceRun(called, { type: 'begin' })).toMatchObject({
      callId: 'call-1',
      trail: [{ name: 'purpose' }],
    });
    expect(reduceRun(called, { type: 'callOver' }).callId).toBeNull();
    expect(reduceRun(called, { type: 'end' }).callId).toBeNull();
  });

  test('taken over, everything of the run is gone but how the screen speaks and looks', () => {
    const run = after(
      { type: 'begin', language: 'ar' },
      { type: 'bigger' },
      { type: 'ask', topic: 'question', ticketId: 'MARKER-7391' },
      { type: 'answer', answers: { themeId: 'MARKER-7391' } },
      { type: 'called', callId: 'MARKER-7391' },
      { type: 'handed', number: 12 },
    );
    expect(run).toEqual({
      ...freshRun(1),
      language: 'ar',
      size: 'bigger',
      trail: [{ name: 'handed', number: 12 }],
    });
    // Back from there is the first screen.
    expect(reduceRun(run, { type: 'back' })).toEqual(freshRun(2));
  });
});

test('the question how it went keeps nothing of the run but what one needs to read it (R01)', () => {
  let run = freshRun(3);
  for (const action of [
    { type: 'begin', language: 'ar' },
    { type: 'bigger' },
    { type: 'type', text: 'marker' },
    { type: 'ask', topic: 'question', ticketId: 'marker' },
    { type: 'rate', about: 'question' },
  ] as const)
    run = reduceRun(run, action);
  expect(run).toEqual({
    ...freshRun(4),
    language: 'ar',
    size: 'bigger',
    trail: [{ name: 'feedback', about: 'question' }],
  });
  expect(reduceRun(run, { type: 'back' })).toEqual(freshRun(5));
});

test('a face is touched once: after it there are the thanks, and Back is the end', () => {
  const thanked = after({ type: 'rate', about: 'question' }, { type: 'rated' });
  expect(thanked.trail).toEqual([{ name: 'thanks' }]);
  expect(reduceRun(thanked, { type: 'back' })).toEqual(freshRun(2));
  const elsewhere = after({ type: 'begin' });
  expect(reduceRun(elsewhere, { type: 'rated' })).toBe(elsewhere);
});

test('a paper counts for the number it has, and for nobody who comes after', () => {
  const numbered = after(
    { type: 'begin', language: 'nl' },
    { type: 'ask', topic: 'other', ticketId: 'mine' },
    { type: 'numbered', ticketId: 'mine', number: 7, ahead: 0 },
  );
  const printed = { type: 'printed', ticketId: 'mine', copy: 1 } as const;
  expect(reduceRun(numbered, printed).papers).toBe(1);
  expect(reduceRun(numbered, { ...printed, ticketId: 'of somebody before' }).papers).toBe(0);
  expect(reduceRun(reduceRun(numbered, { type: 'end' }), printed).papers).toBe(0);
});
