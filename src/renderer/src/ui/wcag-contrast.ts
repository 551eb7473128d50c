/** WCAG 2.2 contrast of two opaque colours, and reading of colour tokens from a style sheet. Used by tests only. */

/** Colours of one theme by token name without dashes in front: `accent` → `#8e2a18`. */
export type ThemeColours = ReadonlyMap<string, string>;

/** Relative luminance of `#rrggbb` as WCAG defines it, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21; the order of the two does not matter. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Reads the `#rrggbb` tokens of `:root` and of each `[data-theme]`; a theme inherits what it does not set. */
export function readThemes(css: string): ReadonlyMap<string, ThemeColours> {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const themes = new Map<string, ThemeColours>();
  const root = new Map<string, string>();
  for (const [, selector = '', body = ''] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const name =
      /\[data-theme="(\w+)"\]/.exec(selector)?.[1] ?? (selector.includes(':root') ? 'light' : undefined);
    if (name === undefined) continue;
    const own = [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)].map(
      ([, token = '', colour = '']) => [token, colour] as const,
    );
    if (name === 'light') for (const [token, colour] of own) root.set(token, colour);
    themes.set(name, new Map([...root, ...(themes.get(name) ?? []), ...own]));
  }
  return themes;
}
