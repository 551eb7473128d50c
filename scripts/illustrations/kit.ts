/**
 * The drawing box of the demo photos: one light (from the upper left), one outline, one palette, one floor.
 *
 * A drawing is 640 × 480 and stands on the floor at y = 404. It is a function from a Pen to a list of SVG fragments, back to
 * front. Everything that makes sixty drawings look like one hand's work is decided here and nowhere else.
 */

/** The palette of the fire station, plus greys mixed from its soot and plaster. */
export const ink = {
  soot: '#1F1B18',
  coal: '#4A423B',
  rubber: '#39322C',
  steel: '#A99F93',
  silver: '#D3C9BC',
  plaster: '#F1E8DA',
  paper: '#FBF7F0',
  white: '#FFFDF9',
  brick: '#8E2A18',
  coral: '#C4573F',
  brass: '#C9A24A',
  straw: '#E3CB8D',
  wood: '#B9814A',
  pine: '#D9AE74',
  teal: '#0B5D56',
  mint: '#7FB5A8',
  blue: '#1D4E89',
  sky: '#8FB2D6',
  skin: '#C98F6B',
} as const;

export const FLOOR = 404;
const OUTLINE = 5;

/** A colour between two others; `share` 0 gives the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(1 + at * 2, 3 + at * 2), 16);
  const parts = [0, 1, 2].map((at) =>
    Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

/** Rectangle with round corners, as path data. */
export function box(x: number, y: number, width: number, height: number, r = 10): string {
  const right = width - 2 * r;
  const down = height - 2 * r;
  const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${right}${turn(r, r)}v${down}${turn(-r, r)}h${-right}${turn(-r, -r)}v${-down}${turn(r, -r)}z`;
}

/** Ellipse (or circle, when the second radius is left out), as path data. */
export function oval(x: number, y: number, rx: number, ry = rx): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
}

/** Closed polygon from x and y in turn, as path data. */
export function poly(...points: number[]): string {
  return `M${points.map((value, at) => (at % 2 === 0 ? value : `${value}${at === points.length - 1 ? 'z' : 'L'}`)).join(' ')}`;
}

/** Point on a circle; degrees run clockwise from three o'clock. Rounded to a tenth, so that files stay small. */
export function around(x: number, y: number, r: number, degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return [tenth(x + r * Math.cos(angle)), tenth(y + r * Math.sin(angle))];
}

/** Evenly spaced values, for slats, teeth and vents. */
export function steps(count: number, from: number, step: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.round((from + at * step) * 10) / 10);
}

type FormOptions = {
  /** How far the shade reaches in from the right and lower edge; 0 for none. */
  readonly depth?: number;
  /** Width of the outline; 0 for none. */
  readonly outline?: number;
};

type WheelOptions = {
  readonly tyre?: number;
  readonly spokes?: number;
  readonly rim?: string;
  readonly disc?: string;
};

/** Turns shapes into SVG. One pen per drawing, because it numbers the shapes. */
export class Pen {
  private count = 0;

  /** A solid thing: filled, lit from the upper left, shaded at the lower right, outlined. */
  form(d: string, fill: string, { depth = 10, outline = OUTLINE }: FormOptions = {}): string {
    const edge = outline > 0 ? ` stroke="${ink.soot}" stroke-width="${outline}"` : '';
    if (depth === 0) return `<path d="${d}" fill="${fill}" fill-rule="evenodd"${edge}/>`;
    this.count += 1;
    const id = `f${this.count}`;
    const dark = mix(fill, ink.soot, 0.26);
    const light = mix(fill, '#ffffff', 0.3);
    const rim = Math.max(3, Math.round(depth * 0.45));
    const back = `translate(${-depth} ${-Math.round(depth * 0.8)})`;
    return [
      `<clipPath id="${id}c"><path id="${id}" d="${d}" clip-rule="evenodd"/></clipPath>`,
      `<clipPath id="${id}r"><use href="#${id}" transform="translate(${rim} ${rim})" clip-rule="evenodd"/></clipPath>`,
      `<g clip-path="url(#${id}c)" fill-rule="evenodd"><use href="#${id}" fill="${dark}"/>`,
      `<use href="#${id}" fill="${light}" transform="${back}"/>`,
      `<g clip-path="url(#${id}r)"><use href="#${id}" fill="${fill}" transform="${back}"/></g></g>`,
      outline > 0 ? `<use href="#${id}" fill="none"${edge}/>` : '',
    ].join('');
  }

  /** A flat mark on a thing: a label, a stripe, a screen. No outline unless asked. */
  flat(d: string, fill: string, outline = 0): string {
    return this.form(d, fill, { depth: 0, outline });
  }

  /** A rod, tube, cable or strap that follows a line. */
  tube(d: string, width: number, fill: string): string {
    const lit = Math.round(width * 0.2 * 10) / 10;
    const stroke = (w: number, color: string, more = '') =>
      `<path d="${d}" fill="none" stroke="${color}" stroke-width="${w}"${more}/>`;
    const shine = stroke(
      Math.max(1.5, Math.round(width * 0.24)),
      mix(fill, '#ffffff', 0.42),
      ` transform="translate(${-lit} ${-lit})"`,
    );
    return stroke(width + 2 * OUTLINE - 1, ink.soot) + stroke(width, fill) + (width >= 8 ? shine : '');
  }

  /** A drawn line, such as a seam or a spoke. */
  line(d: string, width = 4, color: string = ink.soot): string {
    return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
  }

  /** A short white gleam on something smooth. */
  gleam(d: string, width = 6): string {
    return `<path d="${d}" fill="none" stroke="#ffffff" stroke-opacity=".55" stroke-width="${width}"/>`;
  }

  /** Glass and water: what lies behind stays visible. */
  glass(d: string, fill: string = ink.sky, opacity = 0.35): string {
    return `<path d="${d}" fill="${fill}" fill-opacity="${opacity}" stroke="${ink.soot}" stroke-width="${OUTLINE}"/>`;
  }

  /** The soft shadow on the floor under something that reaches from x1 to x2. */
  shadow(x1: number, x2: number, y: number = FLOOR): string {
    const rx = (x2 - x1) / 2 + 26;
    return `<ellipse cx="${(x1 + x2) / 2 + 10}" cy="${y}" rx="${rx}" ry="${Math.round(14 + rx / 22)}" fill="url(#shadow)"/>`;
  }

  wheel(x: number, y: number, r: number, options: WheelOptions = {}): string {
    const { tyre = r * 0.2, spokes = 0, rim = ink.silver, disc } = options;
    const inner = r - tyre;
    const lines = steps(spokes, 0, 360 / Math.max(1, spokes)).map((degrees) => {
      const [ex, ey] = around(x, y, inner - 2, degrees + 12);
      return `M${x} ${y}L${ex} ${ey}`;
    });
    return [
      this.form(oval(x, y, r) + oval(x, y, inner), ink.rubber, { depth: Math.min(6, tyre * 0.6) }),
      disc === undefined ? '' : this.form(oval(x, y, inner), disc),
      spokes > 0 ? this.line(lines.join(''), 2.5, ink.coal) : '',
      this.line(oval(x, y, inner - 3), 4, rim),
      this.form(oval(x, y, Math.max(6, r * 0.13)), ink.steel, { depth: 3, outline: 4 }),
    ].join('');
  }

  /** Several fragments moved, turned or scaled together. */
  group(transform: string, ...parts: readonly string[]): string {
    return `<g transform="${transform}">${parts.join('')}</g>`;
  }
}

export type Drawing = (pen: Pen) => readonly string[];

/** A whole picture: plaster wall, floor, and the drawing on it. Ends with a line break, as files do. */
export function picture(drawing: Drawing): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" stroke-linecap="round" stroke-linejoin="round">',
    `<radialGradient id="shadow"><stop stop-color="${ink.soot}" stop-opacity=".42"/>`,
    `<stop offset=".55" stop-color="${ink.soot}" stop-opacity=".2"/><stop offset="1" stop-color="${ink.soot}" stop-opacity="0"/>`,
    '</radialGradient><radialGradient id="wall" cx=".32" cy=".22" r=".9">',
    `<stop stop-color="#F8F2E8"/><stop offset="1" stop-color="#EFE4D3"/></radialGradient>`,
    '<linearGradient id="floor" x2="0" y2="1"><stop stop-color="#E4D6C0"/><stop offset="1" stop-color="#EBE0CE"/></linearGradient>',
    '<path d="M0 0h640v480H0z" fill="url(#wall)"/><path d="M0 366h640v114H0z" fill="url(#floor)"/>',
    ...drawing(new Pen()),
    '</svg>',
    '',
  ].join('\n');
}
