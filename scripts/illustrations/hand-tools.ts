import { box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const ladder: Drawing = (pen) => {
  const treads = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const y = Math.round(100 + 304 * share);
    const left = Math.round(258 - 84 * share);
    const right = Math.round(352 + 52 * share);
    return pen.form(box(left - 8, y, right - left + 16, 16, 5), ink.silver, { depth: 5 });
  });
  return [
    pen.shadow(170, 490),
    pen.tube('M316 96L356 388', 12, ink.steel),
    pen.tube('M368 96L476 388', 12, ink.steel),
    pen.tube('M340 270H432M350 340H458', 8, ink.steel),
    pen.tube('M258 100L174 396', 16, ink.silver),
    pen.tube('M352 100L404 396', 16, ink.silver),
    ...treads,
    pen.form(box(158, 384, 32, 20, 6), ink.brick, { depth: 5 }),
    pen.form(box(390, 384, 32, 20, 6), ink.brick, { depth: 5 }),
    pen.form(box(464, 378, 28, 18, 6), ink.brick, { depth: 5 }),
    pen.form(box(236, 74, 156, 32, 10), ink.brass),
    pen.line('M262 90H366', 4, ink.wood),
  ];
};

const screwdriverSet: Drawing = (pen) => {
  const handles: readonly (readonly [number, number, string])[] = [
    [150, 46, ink.brick],
    [226, 40, ink.teal],
    [300, 36, ink.brass],
    [372, 34, ink.blue],
    [440, 30, ink.brick],
    [500, 26, ink.teal],
  ];
  const tools = handles.flatMap(([x, width, color], at) => {
    const top = 92 + at * 18;
    const tip = 376 - at * 14;
    const half = width / 2;
    const grip = `M${x - half * 0.7} 246L${x - half} ${top + 26}Q${x - half} ${top} ${x} ${top}Q${x + half} ${top} ${x + half} ${top + 26}L${x + half * 0.7} 246z`;
    const end =
      at % 2 === 0
        ? poly(x - 6, tip - 22, x + 6, tip - 22, x + 9, tip - 8, x + 8, tip, x - 8, tip, x - 9, tip - 8)
        : poly(x - 6, tip - 20, x + 6, tip - 20, x + 6, tip - 10, x, tip, x - 6, tip - 10);
    return [
      pen.tube(`M${x} 240V${tip - 18}`, 9, ink.silver),
      pen.form(end, ink.steel, { depth: 3, outline: 4 }),
      pen.form(grip, color, { depth: 8 }),
      pen.line(`M${x - half * 0.3} ${top + 36}V226M${x + half * 0.35} ${top + 36}V226`, 4),
    ];
  });
  return [
    pen.shadow(90, 550),
    pen.form(box(96, 240, 24, 160, 6), ink.wood, { depth: 6 }),
    pen.form(box(520, 240, 24, 160, 6), ink.wood, { depth: 6 }),
    ...tools,
    pen.form(box(84, 244, 472, 30, 8), ink.pine),
    pen.line('M110 260H230M280 256H420M450 262H530', 3, ink.wood),
    pen.form(box(84, 380, 472, 24, 8), ink.pine),
  ];
};

const spiritLevel: Drawing = (pen) => [
  pen.shadow(70, 570),
  pen.form(box(110, 362, 100, 42, 4), ink.brick),
  pen.form(box(430, 362, 100, 42, 4), ink.brick),
  pen.form(box(46, 324, 548, 40, 4), ink.pine),
  pen.line('M80 340H250M300 348H420M460 338H560', 3, ink.wood),
  pen.form(
    `${box(60, 214, 520, 112, 14)}${box(164, 244, 60, 52, 20)}${box(416, 244, 60, 52, 20)}`,
    ink.brass,
    { depth: 12 },
  ),
  pen.form(box(244, 228, 152, 84, 14), ink.soot, { depth: 8 }),
  pen.form(box(258, 244, 124, 52, 26), ink.mint, { depth: 8 }),
  pen.flat(oval(320, 268, 27, 17), ink.white, 3),
  pen.line('M290 246v48M350 246v48', 4),
  pen.gleam('M272 258q4-6 10-6'),
  pen.form(oval(112, 270, 32), ink.soot, { depth: 5 }),
  pen.form(oval(112, 270, 20), ink.mint, { depth: 5, outline: 3 }),
  pen.flat(oval(112, 264, 7, 10), ink.white),
  pen.form(oval(528, 270, 32), ink.soot, { depth: 5 }),
  pen.form(oval(528, 270, 20), ink.mint, { depth: 5, outline: 3 }),
  pen.flat(oval(534, 266, 8), ink.white),
];

const wallpaperTable: Drawing = (pen) => {
  const leg = (x: number, y: number, reach: number) =>
    pen.tube(`M${x} ${y}L${x + reach} ${y + 176}M${x + reach} ${y}L${x} ${y + 176}`, 11, ink.wood);
  const leaves = [150, 232, 314].flatMap((x) => [
    pen.line(`M${x} 214q18-8 22-24q8 14 30 8`, 5, ink.mint),
    pen.flat(oval(x + 24, 184, 9, 6), ink.coral),
  ]);
  return [
    pen.shadow(90, 560),
    leg(190, 208, 86),
    leg(456, 208, 86),
    leg(106, 228, 86),
    leg(396, 228, 86),
    pen.form(poly(126, 172, 578, 172, 536, 236, 66, 236), ink.pine, { depth: 0 }),
    pen.form(box(62, 234, 478, 18, 4), ink.wood, { depth: 5 }),
    pen.form(poly(138, 176, 446, 176, 418, 230, 98, 230), ink.paper, { depth: 0, outline: 4 }),
    ...leaves,
    pen.form('M418 230Q392 200 420 164L452 124Q500 116 520 150L496 214Q476 246 440 240z', ink.paper),
    pen.line('M444 204l12-20M468 190l14-24M452 158l8-14', 5, ink.mint),
    pen.form(oval(464, 208, 38, 40), ink.straw, { depth: 5 }),
    pen.line('M464 186q24 2 22 24q-4 20-24 18q-18-4-14-22q4-12 16-10q8 4 4 12', 3.5),
    pen.form(box(252, 348, 96, 56, 8), ink.blue),
    pen.line('M254 350Q300 296 346 350', 4),
    pen.form(oval(300, 350, 48, 11), ink.paper, { depth: 0 }),
    pen.tube('M316 346L356 284', 10, ink.wood),
  ];
};

const energyMeter: Drawing = (pen) => [
  pen.flat(box(186, 74, 300, 322, 30), '#1F1B1824'),
  pen.form(box(170, 56, 300, 322, 30), ink.white, { depth: 8 }),
  pen.flat(box(216, 94, 232, 268, 34), '#1F1B1830'),
  pen.form(box(204, 82, 232, 268, 34), ink.teal, { depth: 14 }),
  pen.form(box(232, 106, 176, 74, 12), ink.straw, { depth: 6 }),
  pen.line('M258 128v32M280 126h18v16h-18v18h18M316 126v18h20M336 126v34M356 156v4', 6),
  pen.flat(poly(386, 118, 370, 146, 380, 146, 376, 168, 396, 138, 384, 138), ink.brick),
  ...[252, 290, 328].map((x, at) =>
    pen.form(oval(x + 30, 203, 12), [ink.brass, ink.brick, ink.brass][at] ?? ink.brass, {
      depth: 4,
      outline: 4,
    }),
  ),
  pen.form(oval(320, 280, 58), ink.silver, { depth: 8 }),
  pen.form(oval(320, 280, 43), ink.steel, { depth: 8, outline: 4 }),
  pen.flat(oval(302, 284, 8), ink.soot),
  pen.flat(oval(338, 284, 8), ink.soot),
  pen.form(oval(320, 256, 7), ink.brass, { depth: 0, outline: 3 }),
  pen.line('M320 238v-2M320 322v2', 8),
];

const sewingMachine: Drawing = (pen) => [
  pen.shadow(90, 550),
  pen.form(
    'M100 276V150Q100 120 130 120H520Q552 120 552 152V370H444V224H232Q214 224 214 242V276Q214 292 198 292H116Q100 292 100 276z',
    ink.teal,
    { depth: 14 },
  ),
  pen.form(box(548, 176, 26, 84, 10), ink.coal, { depth: 6 }),
  pen.tube('M300 120V78', 8, ink.steel),
  pen.form(box(272, 66, 56, 46, 8), ink.brick),
  pen.line(
    steps(4, 278, 15)
      .map((x) => `M${x} 70v38`)
      .join(''),
    3,
    ink.coral,
  ),
  pen.line('M300 84Q230 60 190 120M128 146V262', 3, ink.brick),
  pen.form(oval(498, 178, 34), ink.brass),
  pen.line('M498 178L514 160', 6),
  pen.form(oval(498, 268, 24), ink.brass, { depth: 6 }),
  pen.line('M498 268V252', 5),
  pen.flat(box(266, 146, 156, 46, 10), ink.paper, 4),
  pen.line('M284 170h12M306 170h12M328 170h12M350 170q8-12 16 0t16 0t16 0', 4, ink.brick),
  pen.tube('M158 294V338', 9, ink.silver),
  pen.line('M158 344V362', 4),
  pen.form(poly(138, 346, 178, 346, 192, 360, 124, 360), ink.silver, { depth: 3, outline: 4 }),
  pen.form(box(72, 362, 500, 42, 12), ink.straw),
  pen.form('M72 360Q160 340 292 362L330 384Q230 370 72 390z', ink.sky, { depth: 4 }),
  pen.line('M92 366q80-14 190 4', 3, ink.blue),
];

export const handTools = {
  ladder,
  'screwdriver-set': screwdriverSet,
  'spirit-level': spiritLevel,
  'wallpaper-table': wallpaperTable,
  'energy-meter': energyMeter,
  'sewing-machine': sewingMachine,
} satisfies Record<string, Drawing>;
