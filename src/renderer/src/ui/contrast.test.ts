import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, readThemes } from './wcag-contrast.ts';

const themes = readThemes(readFileSync(new URL('tokens.css', import.meta.url), 'utf8'));
const names = ['light', 'dark', 'contrast'];

const grounds = ['surface', 'surface-raised', 'surface-sunken'];
const pairs = (inks: string[], on: string[]) =>
  inks.flatMap((ink) => on.map((ground) => [ink, ground] as const));

/** What a visitor reads at the kiosk: 7:1. */
const kioskTexts = [
  ...pairs(['ink'], [...grounds, 'accent-soft', 'done-soft', 'info-soft', 'attention-soft']),
  ...pairs(['ink-muted', 'accent', 'done', 'info', 'attention'], ['surface', 'surface-raised']),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-done', 'done'],
  ['on-info', 'info'],
  ['on-attention', 'attention'],
  ['on-frame', 'frame'],
  ['on-frame', 'frame-raised'],
  ['on-brass', 'brass'],
] as const;

/** What a worker reads at the desk: 4.5:1. */
const deskTexts = [
  ...pairs(['ink-muted', 'accent', 'done', 'info', 'attention', 'danger'], grounds),
  ['accent', 'accent-soft'],
  ['done', 'done-soft'],
  ['info', 'info-soft'],
  ['attention', 'attention-soft'],
  ['danger', 'danger-soft'],
  ['ink-muted', 'accent-soft'],
  ['done', 'accent-soft'],
  ['info', 'accent-soft'],
  ['attention', 'accent-soft'],
  ['danger', 'accent-soft'],
  ['on-danger', 'danger'],
  ['on-frame-muted', 'frame'],
  ['on-frame-muted', 'frame-raised'],
  ['brass', 'frame'],
  ['brass', 'frame-raised'],
] as const;

/** Edges of controls, focus rings, drawn icons: 3:1. */
const shapes = [
  ...pairs(['edge', 'focus', 'accent', 'danger'], grounds),
  ...pairs(['focus'], ['accent-soft', 'done-soft', 'info-soft', 'attention-soft', 'danger-soft']),
  ['frame-focus', 'frame'],
  ['frame-focus', 'frame-raised'],
  ['frame-edge', 'frame'],
  ['on-danger', 'danger'],
] as const;

const tooFaint = (theme: string, list: readonly (readonly [string, string])[], least: number) => {
  const colours = themes.get(theme);
  return list.flatMap(([ink, ground]) => {
    const [front, back] = [colours?.get(ink), colours?.get(ground)];
    if (front === undefined || back === undefined) return [`${ink} on ${ground}: no such token`];
    const ratio = contrast(front, back);
    return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`];
  });
};

test('there are three themes', () => {
  expect([...themes.keys()]).toEqual(names);
});

test('black on white is 21 and a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#8e2a18', '#8e2a18')).toBe(1);
});

test.each(names)('A22: kiosk text has 7:1 in the %s theme', (theme) => {
  expect(tooFaint(theme, kioskTexts, 7)).toEqual([]);
});

test.each(names)('A22: desk text has 4.5:1 in the %s theme', (theme) => {
  expect(tooFaint(theme, deskTexts, 4.5)).toEqual([]);
});

test.each(names)('A22, A25: edges, icons and focus rings have 3:1 in the %s theme', (theme) => {
  expect(tooFaint(theme, shapes, 3)).toEqual([]);
});

test('every colour token of a theme is set in each theme, so that none leaks through', () => {
  const light = [...(themes.get('light')?.keys() ?? [])];
  const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
  for (const theme of ['dark', 'contrast']) {
    const body = css.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? '';
    const missing = light.filter((token) => !body.includes(`--${token}:`) && !token.startsWith('mark-'));
    expect({ theme, missing }).toEqual({ theme, missing: [] });
  }
});
