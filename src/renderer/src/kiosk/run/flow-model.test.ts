import { describe, expect, test } from 'vitest';
import { kioskTileNames, mostKioskTiles } from '#shared/domain/kiosk-tiles.ts';
import { freshRun, type Run, type RunAction, reduceRun, type Step, stepOf } from './run.ts';
import { wayOfTile } from './tile-ways.ts';

/**
 * The flow of the kiosk as a model: what can be done on each screen that leads on, followed in every way there is. Touches in the
 * browser are counted by touches.spec: the same ways, on the screens themselves.
 */
interface Choice {
  acts: readonly RunAction[];
  /** A card before the reader and the digits of a secret are no touch: they say who, not what for (U01). */
  isTouch: boolean;
}

const touch = (...acts: RunAction[]): Choice => ({ acts, isTouch: true });
const go = (step: Step): Choice => touch({ type: 'go', step });
const ask = (topic: 'lending' | 'price' | 'question' | 'appointment' | 'other'): Choice =>
  touch({ type: 'ask', topic, ticketId: 'ticket' });
const answer = (answers: Extract<RunAction, { type: 'answer' }>['answers']): Choice =>
  touch({ type: 'answer', answers });
const card = 'DP-000901X';

const firstTiles = (): Choice[] =>
  kioskTileNames.map((tile) => {
    const way = wayOfTile[tile];
    return 'to' in way ? go(way.to) : ask(way.number);
  });

/** The number comes with the touch that asks it; an appointment may show its card first. */
function atReview(run: Run): Choice[] {
  const ticketId = run.wish?.ticketId ?? '';
  return [touch({ type: 'numbered', ticketId, number: 12, ahead: 3 })];
}

/** What leads on from each screen; nothing from a screen where somebody has what they came for. */
function choicesOf(run: Run): Choice[] {
  const step = stepOf(run);
  switch (step?.name) {
    case undefined:
      return ['nl', 'ar'].map((language) => touch({ type: 'begin', language }));
    case 'purpose':
      return firstTiles();
    case 'lending':
      return [go({ name: 'things', initiativeId: null }), ask('lending')];
    case 'card':
      return [{ isTouch: false, acts: [{ type: 'card', card }] }];
    case 'secret':
      return [{ isTouch: false, acts: [{ type: 'opened', card }] }];
    case 'house':
      return [
        go({ name: 'things', initiativeId: null }),
        go({ name: 'initiative', initiativeId: 'tools' }),
        go({ name: 'menu' }),
        go({ name: 'services', themeId: null }),
      ];
    case 'initiative':
      return [
        go({ name: 'things', initiativeId: 'tools' }),
        go({ name: 'thing', kindId: 'drill' }),
        ask('price'),
      ];
    case 'things':
      return [go({ name: 'thing', kindId: 'drill' })];
    case 'thing':
      return [ask('lending'), ask('price')];
    case 'services':
      return step.themeId === null
        ? [go({ name: 'services', themeId: 'theme-wonen' })]
        : [go({ name: 'service', serviceId: 'linden' })];
    case 'service':
      return [
        touch({ type: 'ask', topic: 'question', ticketId: 'ticket', answers: { themeId: 'theme-wonen' } }),
      ];
    case 'theme':
      return ['theme-wonen', null].map((themeId) => answer({ themeId }));
    case 'urgency':
      return (['calm', 'soon', 'now'] as const).map((urgency) => answer({ urgency }));
    case 'talk':
      return [false, true].map((interpreter) => answer({ talk: { language: 'ar', interpreter } }));
    case 'review':
      return atReview(run);
    default:
      return [];
  }
}

interface Way {
  touches: number;
  /** Names of the screens, one after the other; those of the directory with what they ask. */
  steps: readonly string[];
  run: Run;
  /** As it was on the screen before. */
  wish: Run['wish'];
}

const nameOf = (run: Run): string => {
  const step = stepOf(run);
  return step?.name === 'services' && step.themeId !== null
    ? 'services of a theme'
    : (step?.name ?? 'attract');
};

/** Every screen that can be reached, with every way to it. */
function waysFrom(way: Way): Way[] {
  const further = choicesOf(way.run).flatMap(({ acts, isTouch }) => {
    const run = acts.reduce(reduceRun, way.run);
    return waysFrom({
      touches: way.touches + (isTouch ? 1 : 0),
      steps: [...way.steps, nameOf(run)],
      run,
      wish: way.run.wish,
    });
  });
  return [way, ...further];
}

const ways = waysFrom({ touches: 0, steps: [], run: freshRun(), wish: null });
const to = (name: string) => ways.filter(({ steps }) => steps.at(-1) === name);
const touchesOf = (some: readonly Way[]) => [...new Set(some.map(({ touches }) => touches))].sort();
const passing = (name: string) => (way: Way) => way.steps.includes(name);
/** Which tile of the first question a way took: what stands behind it. */
const secondOf = ({ steps }: Way) => steps[1];

describe('the flow', () => {
  test('every tile leads somewhere, and every way goes on until somebody has what they came for', () => {
    const ends = new Set(
      ways.filter(({ run }) => choicesOf(run).length === 0).map(({ steps }) => steps.at(-1)),
    );
    expect([...ends].sort()).toEqual(['menu', 'mine', 'number']);
    const seconds = new Set(ways.filter(({ steps }) => steps.length === 2).map(secondOf));
    expect([...seconds].sort()).toEqual(
      ['card', 'house', 'lending', 'menu', 'review', 'services', 'theme'].sort(),
    );
  });

  test('whoever is known has what is theirs in two touches, and keeps it longer with the third (U01)', () => {
    expect(to('mine').length).toBeGreaterThan(0);
    expect(touchesOf(to('mine'))).toEqual([2]);
  });

  test('whoever is not known has a number in at most six touches, by each tile that asks for one (U01)', () => {
    const asking = to('number').filter((way) => secondOf(way) !== 'house');
    expect(asking.length).toBeGreaterThan(20);
    expect(touchesOf(asking)).toEqual([3, 4, 5, 6]);
  });

  test('a question takes five touches in Dutch and one more in another language; an appointment and not knowing take three', () => {
    const questions = to('number').filter(passing('theme'));
    expect(touchesOf(questions.filter((way) => !passing('talk')(way)))).toEqual([5]);
    expect(touchesOf(questions.filter(passing('talk')))).toEqual([6]);
    for (const topic of ['appointment', 'other'])
      expect(touchesOf(to('number').filter(({ wish }) => wish?.topic === topic))).toEqual([3]);
  });

  test('what there is to eat today is there in two touches, by way of the house in three (U01)', () => {
    expect(touchesOf(to('menu').filter((way) => secondOf(way) === 'menu'))).toEqual([2]);
    expect(touchesOf(to('menu').filter((way) => secondOf(way) === 'house'))).toEqual([3]);
  });

  test('a partner is there in four touches, and help with it in two more: what about is not asked again (A30)', () => {
    const byTile = (name: string) => to(name).filter((way) => secondOf(way) === 'services');
    expect(touchesOf(byTile('service'))).toEqual([4]);
    expect(touchesOf(byTile('number'))).toEqual([6]);
    expect(byTile('number').filter(passing('theme'))).toEqual([]);
    expect(byTile('number').map(({ wish }) => wish?.answers.themeId)).toContain('theme-wonen');
  });

  test('looking round shows everything within five touches; a number from there is two more, with nothing asked', () => {
    for (const name of ['initiative', 'things', 'thing', 'service'])
      expect(Math.max(...to(name).map(({ touches }) => touches))).toBeLessThanOrEqual(5);
    const looking = to('number').filter((way) => secondOf(way) === 'house');
    expect(looking.filter(({ steps }) => steps.at(-2) !== 'review')).toEqual([]);
    expect(touchesOf(looking)).toEqual([5, 6, 7]);
  });

  test('no way gives a number before the review was on the screen (U04)', () => {
    expect(to('number').filter(({ steps }) => steps.at(-2) !== 'review')).toEqual([]);
  });

  test('nothing is asked twice (A30)', () => {
    expect(ways.filter(({ steps }) => new Set(steps).size !== steps.length)).toEqual([]);
  });

  test('a screen has at most six choices, themes apart; of the tiles a house shows six (U02)', () => {
    const others = ways.filter(({ run }) => stepOf(run)?.name !== 'purpose');
    expect(Math.max(...others.map(({ run }) => choicesOf(run).length))).toBeLessThanOrEqual(6);
    expect(mostKioskTiles).toBe(6);
  });

  test('who does not know, or would rather tell a person, gets a number as well (U02)', () => {
    const untold = to('number').filter(
      ({ wish }) => wish?.topic === 'other' || wish?.answers.themeId === null,
    );
    expect(untold.length).toBeGreaterThan(0);
    expect(touchesOf(untold)).toEqual([3, 5, 6]);
  });
});
