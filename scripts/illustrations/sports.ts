import { around, box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const football: Drawing = (pen) => {
  const spot = (r: number, turn: number) =>
    steps(5, turn, 72).flatMap((degrees) => [...around(320, 256, r, degrees)]);
  const outer = steps(5, -90, 72).map((degrees) => {
    const [ax, ay] = around(320, 256, 112, degrees - 13);
    const [bx, by] = around(320, 256, 112, degrees + 13);
    const [cx, cy] = around(320, 256, 160, degrees + 19);
    const [dx, dy] = around(320, 256, 160, degrees - 19);
    const [ex, ey] = around(320, 256, 94, degrees);
    return `M${ex} ${ey}L${bx} ${by}L${cx} ${cy}L${dx} ${dy}L${ax} ${ay}z`;
  });
  const seams = steps(5, -90, 72).flatMap((degrees) => {
    const inner = around(320, 256, 56, degrees);
    const tip = around(320, 256, 94, degrees);
    const left = around(320, 256, 112, degrees + 13);
    const right = around(320, 256, 112, degrees + 59);
    const bend = around(320, 256, 104, degrees + 36);
    return [`M${inner.join(' ')}L${tip.join(' ')}M${left.join(' ')}L${bend.join(' ')}L${right.join(' ')}`];
  });
  return [
    pen.shadow(190, 450),
    pen.form(oval(320, 256, 148), ink.white, { depth: 22, outline: 0 }),
    '<clipPath id="ball"><circle cx="320" cy="256" r="146"/></clipPath><g clip-path="url(#ball)">',
    ...outer.map((d) => pen.form(d, ink.soot, { depth: 0 })),
    '</g>',
    pen.line(seams.join(''), 5),
    pen.form(poly(...spot(56, -90)), ink.soot, { depth: 6 }),
    pen.flat(
      'M320 404A148 148 0 0 0 468 256A148 148 0 0 0 420 147A176 176 0 0 1 212 357A148 148 0 0 0 320 404z',
      '#1F1B1826',
    ),
    pen.line(oval(320, 256, 148), 5),
  ];
};

const tennisRacket: Drawing = (pen) => {
  const strings = [
    ...steps(7, -66, 22).map((x) => `M${x} -96V96`),
    ...steps(9, -88, 22).map((y) => `M-84 ${y}H84`),
  ].join('');
  return [
    pen.shadow(130, 520),
    '<clipPath id="head"><ellipse rx="80" ry="102"/></clipPath>',
    pen.group(
      'translate(236 196) rotate(-42)',
      `<g clip-path="url(#head)">${pen.line(strings, 3, ink.steel)}</g>`,
      pen.tube('M-44 90Q-10 132 -8 176M44 90Q10 132 8 176', 11, ink.brick),
      pen.form(oval(0, 0, 96, 118) + oval(0, 0, 79, 101), ink.brick, { depth: 5 }),
      pen.line('M-60 80Q0 116 60 80', 4, ink.brass),
      pen.form(box(-18, 166, 36, 140, 10), ink.soot, { depth: 6 }),
      pen.line('M-14 196L14 182M-14 222L14 208M-14 248L14 234M-14 274L14 260', 4, ink.coal),
    ),
    pen.form(oval(474, 350, 52), ink.brass, { depth: 12 }),
    pen.line('M432 322Q474 344 462 400M520 326Q480 330 488 300', 5, ink.paper),
    pen.form(oval(560, 376, 26), ink.brass, { depth: 7 }),
    pen.line('M540 364Q562 372 556 400', 4, ink.paper),
  ];
};

const inlineSkates: Drawing = (pen) => {
  const wheels = [196, 276, 356, 436].map((x) => [
    pen.form(oval(x, 370, 34), ink.brass, { depth: 8 }),
    pen.form(oval(x, 370, 13), ink.coal, { depth: 4, outline: 4 }),
  ]);
  return [
    pen.shadow(150, 490),
    pen.form(poly(160, 316, 470, 316, 456, 366, 176, 366), ink.steel, { depth: 8 }),
    ...wheels.flat(),
    pen.form(
      'M156 96Q156 74 180 74H282Q304 74 304 98L312 196Q380 214 448 238Q490 254 488 300Q488 322 466 322H170Q146 322 148 296z',
      ink.teal,
      { depth: 14 },
    ),
    pen.form('M148 286H488Q494 326 462 326H170Q142 324 148 286z', ink.soot, { depth: 7 }),
    pen.form('M222 74H282Q304 74 304 98L312 196Q356 208 392 220L366 262Q250 246 236 196z', ink.mint, {
      depth: 8,
    }),
    pen.line(
      'M246 112L300 108M250 142L304 138M256 172L308 170M282 214L320 206M318 240L346 216',
      6,
      ink.paper,
    ),
    pen.form(poly(140, 116, 312, 100, 314, 134, 140, 152), ink.brick, { depth: 6 }),
    pen.form(box(268, 96, 38, 46, 8), ink.brass, { depth: 5 }),
    pen.form('M148 214L340 204L352 236L150 250z', ink.brick, { depth: 6 }),
    pen.form(box(296, 196, 40, 46, 8), ink.brass, { depth: 5 }),
    pen.form(poly(122, 330, 166, 322, 166, 372, 134, 378), ink.coal, { depth: 5 }),
  ];
};

const skiJacket: Drawing = (pen) => [
  pen.group(
    'translate(32 34) scale(.9)',
    pen.flat(
      'M246 76L190 100Q150 120 140 170L112 366Q116 384 150 390L176 384L190 300L196 404H470L478 300L490 384L530 388Q552 380 548 366L520 170Q510 120 470 100L420 76z',
      '#1F1B1822',
    ),
    pen.tube('M320 64V36Q320 18 338 20T350 40', 6, ink.steel),
    pen.tube('M214 118L320 64L426 118', 10, ink.pine),
    pen.form('M206 100Q150 112 136 170L104 356Q120 380 166 374L204 216z', ink.brick, { depth: 12 }),
    pen.form('M434 100Q490 112 504 170L536 356Q520 380 474 374L436 216z', ink.brick, { depth: 12 }),
    pen.form(
      'M250 70L200 98Q188 108 190 130L194 396H446L450 130Q452 108 440 98L390 70Q320 126 250 70z',
      ink.brick,
      { depth: 16 },
    ),
    pen.form(
      'M190 130Q196 100 216 90L250 70Q320 126 390 70L424 90Q446 102 450 130L448 190Q320 220 192 190z',
      ink.blue,
      { depth: 10 },
    ),
    pen.form('M246 74Q230 52 262 46Q320 34 378 46Q410 52 394 74Q360 112 320 112T246 74z', ink.soot, {
      depth: 6,
    }),
    pen.form('M262 70Q270 56 320 54T378 70Q356 96 320 96T262 70z', ink.straw, { depth: 5, outline: 4 }),
    pen.line('M320 112V396', 7),
    pen.line('M320 118V392', 2.5, ink.brass),
    pen.form(box(314, 168, 12, 30, 5), ink.brass, { depth: 0, outline: 3 }),
    pen.line('M224 280L276 262M416 280L364 262M214 372H300M340 372H426', 5),
    pen.form('M102 342L170 352L164 384Q120 386 98 366z', ink.soot, { depth: 5 }),
    pen.form('M538 342L470 352L476 384Q520 386 542 366z', ink.soot, { depth: 5 }),
    pen.form(box(372, 146, 46, 20, 5), ink.paper, { depth: 0, outline: 3 }),
  ),
];

const runningShoes: Drawing = (pen) => {
  const shoe = [
    pen.form(
      'M0 30Q14 2 34 16Q64 40 92 22L120 -6Q132 -16 142 -4Q190 62 262 78Q336 92 340 150V160H-4z',
      ink.blue,
      { depth: 12 },
    ),
    pen.form('M264 78Q336 92 340 150V160H250Q236 110 264 78z', ink.sky, { depth: 8 }),
    pen.form('M0 30Q14 2 30 14Q50 60 40 160H-4z', ink.brass, { depth: 7 }),
    pen.form('M60 146Q130 130 168 66L200 76Q180 140 120 160H60z', ink.paper, { depth: 4, outline: 4 }),
    pen.line('M150 44L184 16M174 62L208 36M200 76L232 52', 8),
    pen.line('M150 44L184 16M174 62L208 36M200 76L232 52', 4, ink.paper),
    pen.form('M-10 150H346Q356 184 330 190H20Q-10 190 -10 150z', ink.white, { depth: 9 }),
    pen.line('M20 174H316', 5, ink.brick),
  ].join('');
  return [
    pen.shadow(110, 560),
    pen.group('translate(236 208) scale(.88)', shoe),
    pen.group('translate(72 214)', shoe),
  ];
};

const dumbbells: Drawing = (pen) => {
  const weight = [
    pen.tube('M-90 0H90', 20, ink.silver),
    pen.line(
      steps(6, -42, 17)
        .map((x) => `M${x} -7l6 14`)
        .join(''),
      3,
    ),
    pen.form(box(-92, -56, 36, 112, 12), ink.soot, { depth: 9 }),
    pen.form(box(56, -56, 36, 112, 12), ink.soot, { depth: 9 }),
    pen.form(box(-126, -74, 38, 148, 12), ink.brick, { depth: 10 }),
    pen.form(box(88, -74, 38, 148, 12), ink.brick, { depth: 10 }),
    pen.form(box(-142, -20, 18, 40, 6), ink.steel, { depth: 4 }),
    pen.form(box(124, -20, 18, 40, 6), ink.steel, { depth: 4 }),
  ].join('');
  return [
    pen.shadow(100, 540),
    pen.group('translate(372 226) rotate(-16) scale(.9)', weight),
    pen.group('translate(264 330)', weight),
  ];
};

const fitnessBike: Drawing = (pen) => [
  pen.shadow(120, 520),
  pen.tube('M214 300L190 384M430 384L398 200', 18, ink.coal),
  pen.tube('M214 300H412', 18, ink.coal),
  pen.tube('M212 300L232 130', 18, ink.coal),
  pen.tube('M398 200L392 150', 14, ink.silver),
  pen.form(
    'M338 138Q336 116 362 118Q400 130 452 118Q470 122 464 144Q420 162 372 156Q340 160 338 138z',
    ink.soot,
    { depth: 7 },
  ),
  pen.tube('M230 136L286 112Q306 108 302 128L296 148', 12, ink.silver),
  pen.tube('M292 112L298 152', 18, ink.soot),
  pen.form(poly(186, 72, 262, 86, 250, 142, 174, 128), ink.soot, { depth: 8 }),
  pen.form(poly(198, 86, 248, 95, 241, 124, 191, 115), ink.mint, { depth: 0, outline: 4 }),
  pen.line('M204 108l8-8 8 8 8-10 8 8', 3.5),
  pen.form(oval(214, 296, 84), ink.brick, { depth: 14 }),
  pen.form(oval(214, 296, 56), ink.silver, { depth: 8 }),
  pen.line(
    steps(6, 0, 60)
      .map((degrees) => `M214 296L${around(214, 296, 52, degrees).join(' ')}`)
      .join(''),
    5,
    ink.coal,
  ),
  pen.form(oval(214, 296, 15), ink.brass, { depth: 5 }),
  pen.form('M278 264H366Q392 266 392 300T366 336H270Q304 300 278 264z', ink.coal, { depth: 8 }),
  pen.form(oval(340, 300, 28), ink.brass, { depth: 7 }),
  pen.line('M340 300L372 350', 11),
  pen.form(box(352, 344, 56, 18, 7), ink.soot, { depth: 4 }),
  pen.form(box(132, 382, 118, 22, 10), ink.soot, { depth: 6 }),
  pen.form(box(374, 382, 118, 22, 10), ink.soot, { depth: 6 }),
];

const yogaMat: Drawing = (pen) => [
  pen.shadow(100, 560),
  pen.form(poly(224, 330, 520, 330, 590, 400, 236, 400), ink.teal, { depth: 0 }),
  pen.line('M262 346H516M280 382H558', 4, ink.mint),
  pen.flat('M236 400H590L594 408H236z', ink.teal, 4),
  pen.form('M120 238H456Q516 242 520 314T456 402H120z', ink.teal, { depth: 18 }),
  pen.line('M150 262H440M150 378H446', 4, ink.mint),
  pen.form(
    'M214 238H250Q300 300 250 402H214Q262 300 214 238zM378 238H414Q464 300 414 402H378Q426 300 378 238z',
    ink.brick,
    { depth: 6 },
  ),
  pen.form(oval(124, 320, 62, 82), ink.mint, { depth: 8 }),
  pen.line(
    'M124 256Q172 262 172 322T124 382Q82 378 82 322T124 280Q152 284 152 322T124 356Q104 354 104 324T126 304Q136 310 134 328',
    5,
  ),
  pen.tube('M236 240Q320 96 394 240', 12, ink.brick),
];

export const sports = {
  football,
  'tennis-racket': tennisRacket,
  'inline-skates': inlineSkates,
  'ski-jacket': skiJacket,
  'running-shoes': runningShoes,
  dumbbells,
  'fitness-bike': fitnessBike,
  'yoga-mat': yogaMat,
} satisfies Record<string, Drawing>;
