import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshRun, keyOfStep, type Run, type RunAction, reduceRun, stepOf } from './run.ts';
import { arrivalOf, type KioskTopic, ticketOf } from './wish.ts';

const after = (...actions: RunAction[]): Run => actions.reduce(reduceRun, freshRun());
const begin = (language = 'nl'): RunAction => ({ type: 'begin', language });
const ask = (topic: KioskTopic, ticketId = 'ticket-1'): RunAction => ({
  type: 'ask',
  topic,
  ticketId,
});
const theme = (themeId: string | null): RunAction => ({ type: 'answer', answers: { themeId } });
const urgency = (value: 'calm' | 'soon' | 'now'): RunAction => ({
  type: 'answer',
  answers: { urgency: value },
});
const talk = (language: string, interpreter: boolean): RunAction => ({
  type: 'answer',
  answers: { talk: { language, interpreter } },
});
const back: RunAction = { type: 'back' };
const go = (step: Extract<RunAction, { type: 'go' }>['step']): RunAction => ({ type: 'go', step });

describe('answers', () => {
  test('a ticket says what was answered, for the family support workers, without a name', () => {
    const run = after(begin('ar'), ask('question'), theme('theme-wonen'), urgency('now'), talk('ar', true));
    expect(run.wish && ticketOf(run.wish, run.language)).toEqual({
      ticketId: 'ticket-1',
      topic: 'question',
      audience: 'support',
      themeId: 'theme-wonen',
      urgency: 'now',
      language: 'ar',
      interpreter: true,
      personId: null,
      callName: '',
      note: '',
    });
  });

  test('borrowing, and whoever does not know, go to the desk in the language of the screen', () => {
    for (const topic of ['lending', 'other'] as const) {
      const run = after(begin('uk'), ask(topic));
      expect(run.wish && ticketOf(run.wish, 'uk')).toMatchObject({
        topic,
        audience: 'desk',
        themeId: null,
        urgency: 'calm',
        language: 'uk',
        interpreter: false,
      });
      expect(run.wish && ticketOf(run.wish, 'nl').language).toBeNull();
    }
  });

  test('Back works at each step and keeps what was answered (U05)', () => {
    const run = after(begin('ar'), ask('question'), theme('theme-wonen'), urgency('soon'), talk('nl', false));
    const runs = [run];
    for (let now = reduceRun(run, back); stepOf(now) !== null; now = reduceRun(now, back)) runs.push(now);
    expect(runs.map((one) => stepOf(one)?.name)).toEqual(['review', 'talk', 'urgency', 'theme', 'purpose']);
    expect(runs.map((one) => one.wish)).toEqual(runs.map(() => run.wish));
    expect(reduceRun(after(begin('ar'), ask('question'), back), back)).toEqual(freshRun(1));
  });

  test('an answer changed from the review leads back to it (U05)', () => {
    const run = after(begin(), ask('question'), theme('theme-wonen'), urgency('soon'));
    const changed = [go({ name: 'theme' }), theme('theme-werk')].reduce(reduceRun, run);
    expect(changed.trail).toEqual(run.trail);
    expect(changed.wish?.answers).toEqual({ themeId: 'theme-werk', urgency: 'soon' });
  });

  test('what the way here said is not asked again: the review is next, and Back is where one came from (A30, U05)', () => {
    const service = { name: 'service', serviceId: 'linden' } as const;
    const run = after(begin('ar'), go(service), {
      type: 'ask',
      topic: 'question',
      ticketId: 'ticket-1',
      answers: { themeId: 'theme-wonen' },
    });
    expect(stepOf(run)).toEqual({ name: 'review' });
    expect(run.wish && ticketOf(run.wish, 'ar')).toMatchObject({ themeId: 'theme-wonen', urgency: 'calm' });
    expect(stepOf(reduceRun(run, back))).toEqual(service);
    const changed = [go({ name: 'urgency' }), urgency('now')].reduce(reduceRun, run);
    expect([stepOf(changed), changed.wish?.answers]).toEqual([
      { name: 'review' },
      { themeId: 'theme-wonen', urgency: 'now' },
    ]);
  });

  test('another language keeps the answers (L23)', () => {
    const run = after(begin(), ask('question'), theme('theme-wonen'), {
      type: 'speak',
      language: 'tr',
    });
    expect(run.wish?.answers).toEqual({ themeId: 'theme-wonen' });
    expect(stepOf(reduceRun(run, urgency('calm')))).toEqual({ name: 'talk' });
  });

  test('a second touch on a screen that is over answers nothing and skips nothing', () => {
    const run = after(begin(), ask('question'), theme('theme-wonen'));
    expect(reduceRun(run, theme('theme-werk'))).toBe(run);
    expect(reduceRun(run, ask('question', 'ticket-2')).wish?.ticketId).toBe('ticket-1');
  });

  test('coming for something else after all drops the answers, never the ticket', () => {
    const run = after(begin(), ask('question'), theme('theme-wonen'), back, back, ask('other', 'ticket-2'));
    expect(run.wish).toEqual({ ticketId: 'ticket-1', topic: 'other', answers: {} });
  });
});

describe('the number', () => {
  const numbered = (ticketId: string): RunAction => ({ type: 'numbered', ticketId, number: 7, ahead: 2 });

  test('whatever is asked again, a run has one ticket', () => {
    const act = fc.constantFrom(
      ask('question', 'ticket-2'),
      ask('lending', 'ticket-3'),
      ask('other', 'ticket-4'),
      theme('theme-wonen'),
      urgency('now'),
      talk('ar', true),
      go({ name: 'purpose' }),
    );
    fc.assert(
      fc.property(fc.array(act), (actions) => {
        expect(actions.reduce(reduceRun, after(begin(), ask('question'))).wish?.ticketId).toBe('ticket-1');
      }),
    );
  });

  test('with the number what was asked is forgotten, and Back ends the run instead of asking again', () => {
    const run = after(begin(), ask('question'), theme('theme-MARKER'), urgency('now'), numbered('ticket-1'));
    expect(run.trail).toEqual([{ name: 'number', number: 7, ahead: 2, topic: 'question' }]);
    expect(JSON.stringify(run)).not.toContain('MARKER');
    expect(reduceRun(run, numbered('ticket-1'))).toBe(run);
    expect(reduceRun(run, back)).toEqual(freshRun(1));
  });

  test('a number that comes after Stop or time-out is shown to nobody (R01)', () => {
    const ended = after(begin(), ask('question'), { type: 'end' });
    expect(reduceRun(ended, numbered('ticket-1'))).toBe(ended);
    const other = reduceRun(reduceRun(ended, begin()), ask('lending', 'ticket-2'));
    expect(reduceRun(other, numbered('ticket-1'))).toBe(other);
  });

  test('two numbers are two screens, so that the second is read aloud too', () => {
    const [one, two] = [7, 8].map((number) =>
      keyOfStep({ name: 'number', number, ahead: 0, topic: 'other' }),
    );
    expect(one).not.toBe(two);
  });
});

describe('an appointment', () => {
  const there = [begin(), ask('appointment')];

  test('three touches give a number, without any card', () => {
    const run = after(...there, { type: 'numbered', ticketId: 'ticket-1', number: 12, ahead: 0 });
    expect(stepOf(run)).toMatchObject({ name: 'number', topic: 'appointment' });
    expect(run.wish).toBeNull();
  });

  test('it is for the family support workers', () => {
    const { wish } = after(...there);
    expect(wish && ticketOf(wish, 'nl')).toMatchObject({
      topic: 'appointment',
      audience: 'support',
      personId: null,
    });
  });

  test('a card held before the reader goes along, and opens nothing', () => {
    const run = after(...there, { type: 'card', card: 'C0000901K' });
    expect(stepOf(run)).toEqual({ name: 'review' });
    expect(run.card).toBeNull();
    expect(run.wish && arrivalOf(run.wish, 'nl')).toEqual({
      ticketId: 'ticket-1',
      language: null,
      interpreter: false,
      card: 'C0000901K',
    });
  });

  test('a typed number does the same, and leaves no digits behind', () => {
    const run = after(
      ...there,
      go({ name: 'card' }),
      { type: 'cardDigit', digit: '9' },
      { type: 'card', card: 'C0000901K' },
    );
    expect(run.trail).toEqual([{ name: 'purpose' }, { name: 'review' }]);
    expect(run.cardDigits).toBe('');
    expect(run.wish?.card).toBe('C0000901K');
  });

  test('another wish forgets the card; what is sent of a wish never holds one', () => {
    const shown = after(...there, { type: 'card', card: 'C0000901K' });
    expect(reduceRun(reduceRun(shown, back), ask('other')).wish).not.toHaveProperty('card');
    expect(JSON.stringify(shown.wish && ticketOf(shown.wish, 'nl'))).not.toContain('901');
  });

  test('elsewhere a card still asks for its secret', () => {
    const run = after(...there, back, go({ name: 'card' }), { type: 'card', card: 'C0000901K' });
    expect(stepOf(run)).toEqual({ name: 'secret' });
    expect(run.wish?.card).toBeUndefined();
  });
});
