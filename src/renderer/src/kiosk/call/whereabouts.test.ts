import { expect, test } from 'vitest';
import { freshRun, type Run, type RunAction, reduceRun } from '../run/run.ts';
import { helpStepOf, whereaboutsOf } from './whereabouts.ts';

const after = (...actions: RunAction[]): Run => actions.reduce(reduceRun, freshRun());
const help: RunAction = { type: 'go', step: { name: 'help' } };

test('the desk hears which screen the visitor came from, not that they asked for help (U03)', () => {
  expect(helpStepOf(after(help))).toBe('attract');
  expect(helpStepOf(after({ type: 'begin' }, help))).toBe('purpose');
  expect(helpStepOf(after({ type: 'begin' }, { type: 'go', step: { name: 'desk' } }, help))).toBe('purpose');
  expect(helpStepOf({ trail: [{ name: 'handed', number: 1 }] })).toBe('other');
});

test('what was said goes along; a card and its digits never do', () => {
  const run = after(
    { type: 'begin', language: 'ar' },
    { type: 'ask', topic: 'question', ticketId: 'ticket-1' },
    { type: 'answer', answers: { themeId: 'theme-wonen' } },
    { type: 'answer', answers: { urgency: 'soon' } },
    { type: 'cardDigit', digit: '7' },
    { type: 'card', card: 'MARKER-7391' },
    help,
  );
  expect(whereaboutsOf(run, 'call-1')).toEqual({
    step: 'secret',
    language: 'ar',
    wish: { topic: 'question', themeId: 'theme-wonen', urgency: 'soon', talk: 'ar', interpreter: false },
    ticketId: 'ticket-1',
  });
});

test('the ticket is the one that was given; without one it is that of the call', () => {
  const given = after(
    { type: 'begin' },
    { type: 'ask', topic: 'lending', ticketId: 'ticket-1' },
    { type: 'numbered', ticketId: 'ticket-1', number: 3, ahead: 0 },
  );
  expect(whereaboutsOf(given, 'call-1')).toMatchObject({ step: 'number', wish: null, ticketId: 'ticket-1' });
  expect(whereaboutsOf(after(help), 'call-1')).toMatchObject({ wish: null, ticketId: 'call-1' });
});
