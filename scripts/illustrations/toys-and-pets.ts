import { box, type Drawing, ink, oval, type Pen, poly, steps } from './kit.ts';

function pawn(pen: Pen, x: number, y: number, color: string): string[] {
  return [
    pen.form(
      `M${x - 30} ${y}Q${x - 30} ${y - 20} ${x - 16} ${y - 26}L${x - 9} ${y - 74}H${x + 9}L${x + 16} ${y - 26}Q${x + 30} ${y - 20} ${x + 30} ${y}z`,
      color,
      { depth: 7 },
    ),
    pen.form(oval(x, y - 86, 22), color, { depth: 7 }),
  ];
}

const boardGame: Drawing = (pen) => {
  const colors = [ink.brick, ink.straw, ink.teal, ink.straw, ink.blue, ink.straw, ink.brass, ink.straw];
  const top = steps(8, 0, 1).map((n) =>
    pen.form(
      poly(142 + n * 44.5, 204, 142 + (n + 1) * 44.5, 204, 128 + (n + 1) * 48, 240, 128 + n * 48, 240),
      colors[n] ?? ink.straw,
      { depth: 0, outline: 3 },
    ),
  );
  const bottom = steps(8, 0, 1).map((n) =>
    pen.form(
      poly(92 + n * 57, 332, 92 + (n + 1) * 57, 332, 74 + (n + 1) * 61.5, 376, 74 + n * 61.5, 376),
      colors[7 - n] ?? ink.straw,
      { depth: 0, outline: 3 },
    ),
  );
  return [
    pen.shadow(80, 560),
    pen.form('M130 190H510L588 386Q590 404 570 404H70Q50 404 52 386z', ink.wood, { depth: 10 }),
    pen.form(poly(140, 200, 500, 200, 570, 380, 70, 380), ink.paper, { depth: 0, outline: 4 }),
    ...top,
    ...bottom,
    pen.line('M176 316Q190 262 250 282T340 270T440 296', 12, ink.straw),
    pen.line('M176 316Q190 262 250 282T340 270T440 296', 3, ink.wood),
    ...pawn(pen, 208, 300, ink.teal),
    ...pawn(pen, 282, 336, ink.brick),
    ...pawn(pen, 340, 276, ink.brass),
    pen.form(poly(428, 254, 470, 234, 512, 254, 512, 306, 470, 328, 428, 306), ink.white, { depth: 0 }),
    pen.form(poly(470, 276, 512, 254, 512, 306, 470, 328), ink.silver, { depth: 0, outline: 4 }),
    pen.form(poly(428, 254, 470, 234, 512, 254, 470, 276), ink.white, { depth: 0, outline: 4 }),
    pen.flat(oval(470, 255, 8, 5), ink.soot),
    pen.flat(oval(440, 274, 5, 7) + oval(458, 308, 5, 7) + oval(449, 291, 5, 7), ink.soot),
    pen.flat(oval(482, 286, 5, 7) + oval(500, 294, 5, 7), ink.soot),
  ];
};

const puzzle: Drawing = (pen) => {
  const piece = (x: number, y: number) =>
    `M${x} ${y}h46c-18-40 62-40 44 0h46v46c40-18 40 62 0 44v46h-46c18-40-62-40-44 0h-46v-46c40 18 40-62 0-44z`;
  return [
    pen.shadow(120, 530),
    pen.form(box(330, 168, 200, 222, 10), ink.blue, { depth: 12 }),
    pen.form(box(344, 182, 172, 150, 6), ink.sky, { depth: 0, outline: 4 }),
    pen.form('M346 330V286Q380 250 410 280Q450 236 514 290V330z', ink.teal, { depth: 5, outline: 4 }),
    pen.form(oval(480, 216, 18), ink.brass, { depth: 4, outline: 4 }),
    pen.form(poly(386, 296, 386, 262, 408, 244, 430, 262, 430, 296), ink.brick, { depth: 4, outline: 4 }),
    pen.line('M362 356H460', 8, ink.brass),
    pen.group('rotate(-9 200 200)', pen.form(piece(104, 116), ink.brick, { depth: 11 })),
    pen.group('translate(96 250) rotate(6) scale(.94)', pen.form(piece(0, 0), ink.brass, { depth: 11 })),
    pen.group('translate(268 296) rotate(-4) scale(.72)', pen.form(piece(0, 0), ink.teal, { depth: 12 })),
  ];
};

const dressUp: Drawing = (pen) => [
  pen.shadow(100, 540),
  pen.form('M144 268Q190 206 252 246Q300 176 372 236Q436 196 492 262L500 304H140z', ink.coral, { depth: 8 }),
  pen.form('M176 250Q150 160 214 116Q220 190 262 244z', ink.blue, { depth: 8 }),
  pen.line('M196 220l6 6M208 178l6 6M222 222l6 6', 7, ink.brass),
  pen.form('M252 210L244 106L290 148L330 84L370 148L416 106L408 210Q330 192 252 210z', ink.brass, {
    depth: 12,
  }),
  pen.form(oval(244, 102, 13), ink.brick, { depth: 4, outline: 4 }),
  pen.form(oval(330, 80, 14), ink.teal, { depth: 4, outline: 4 }),
  pen.form(oval(416, 102, 13), ink.brick, { depth: 4, outline: 4 }),
  pen.form('M250 206Q330 186 410 206V238Q330 218 250 238z', ink.straw, { depth: 5 }),
  pen.tube('M452 292L540 108', 9, ink.pine),
  pen.form(
    poly(544, 54, 556, 84, 588, 86, 564, 108, 572, 140, 544, 122, 516, 140, 524, 108, 500, 86, 532, 84),
    ink.brass,
    { depth: 7 },
  ),
  pen.form('M116 288H524L506 388Q502 404 486 404H154Q138 404 134 388z', ink.wood, { depth: 12 }),
  pen.form(box(102, 272, 436, 34, 10), ink.pine, { depth: 7 }),
  pen.form(poly(196, 306, 236, 306, 240, 404, 204, 404), ink.coal, { depth: 5, outline: 4 }),
  pen.form(poly(404, 306, 444, 306, 436, 404, 400, 404), ink.coal, { depth: 5, outline: 4 }),
  pen.form(box(292, 294, 56, 54, 8), ink.brass, { depth: 6 }),
  pen.flat(oval(320, 316, 7), ink.soot),
  pen.line('M320 318v14', 6),
  pen.form(
    'M68 356Q110 334 152 358Q196 334 238 356Q238 400 196 400Q166 398 152 382Q138 398 110 400Q68 400 68 356z',
    ink.teal,
    { depth: 7 },
  ),
  pen.form(oval(112, 372, 19, 12) + oval(194, 372, 19, 12), ink.paper, { depth: 0, outline: 4 }),
];

const catCarrier: Drawing = (pen) => [
  pen.shadow(110, 530),
  pen.tube('M246 128V100Q246 72 276 72H364Q394 72 394 100V128', 20, ink.coal),
  pen.form('M150 122H490Q548 124 552 190V270H88V190Q92 124 150 122z', ink.mint, { depth: 14 }),
  pen.form('M88 266H552V356Q552 400 508 400H132Q88 400 88 356z', ink.teal, { depth: 14 }),
  pen.form(box(78, 252, 484, 28, 10), ink.teal, { depth: 6 }),
  pen.form('M208 376V216Q208 164 260 164H380Q432 164 432 216V376z', ink.soot, { depth: 0 }),
  pen.form('M246 376Q232 268 250 222L286 246Q320 236 354 246L390 222Q408 268 394 376z', ink.brass, {
    depth: 12,
  }),
  pen.flat(oval(292, 290, 10, 12), ink.white, 4),
  pen.flat(oval(348, 290, 10, 12), ink.white, 4),
  pen.flat(oval(294, 291, 4, 9) + oval(346, 291, 4, 9), ink.soot),
  pen.flat(poly(311, 314, 329, 314, 320, 324), ink.brick, 3),
  pen.line(
    'M320 324v8q-12 10-20 2M320 332q12 10 20 2M276 322l-40-6M276 330l-38 6M364 322l40-6M364 330l38 6',
    3,
  ),
  pen.line(
    steps(5, 232, 44)
      .map((x) => `M${x} 168V376`)
      .join('') + 'M208 236H432M208 306H432',
    5,
    ink.steel,
  ),
  pen.line('M208 376V216Q208 164 260 164H380Q432 164 432 216V376z', 9),
  pen.form(box(436, 244, 28, 44, 8), ink.brick, { depth: 5 }),
  pen.line('M124 172h44M124 194h44M472 172h44M472 194h44', 8),
];

const dogCrate: Drawing = (pen) => [
  pen.shadow(100, 540),
  pen.form(box(96, 108, 448, 272, 10), ink.coal, { depth: 0 }),
  pen.form(box(104, 340, 432, 40, 16), ink.blue, { depth: 8 }),
  pen.form('M232 352Q226 268 262 244H378Q414 268 408 352z', ink.wood, { depth: 10 }),
  pen.form('M284 352V306H298V352zM342 352V306H356V352z', ink.wood, { depth: 4, outline: 4 }),
  pen.form('M256 176Q264 150 320 150T384 176L376 240Q362 278 320 278T264 240z', ink.pine, { depth: 10 }),
  pen.form(
    'M262 168Q232 158 226 190L222 228Q224 250 242 246Q262 230 272 184zM378 168Q408 158 414 190L418 228Q416 250 398 246Q378 230 368 184z',
    ink.wood,
    { depth: 7 },
  ),
  pen.flat(oval(296, 202, 7) + oval(344, 202, 7), ink.soot),
  pen.form('M304 226Q320 216 336 226Q336 242 320 244Q304 242 304 226z', ink.soot, { depth: 0, outline: 0 }),
  pen.line('M320 244v8q-10 10-20 2M320 252q10 10 20 2', 3.5),
  pen.form('M312 262h16v8q-2 10-8 10t-8-10z', ink.coral, { depth: 0, outline: 3 }),
  pen.form('M262 270Q320 300 378 270L382 288Q320 318 258 288z', ink.brick, { depth: 4, outline: 4 }),
  pen.form(oval(320, 302, 10), ink.brass, { depth: 3, outline: 3 }),
  pen.line(
    steps(15, 124, 28)
      .map((x) => `M${x} 112V372`)
      .join('') + 'M100 176H540M100 250H540M100 324H540',
    4,
    ink.silver,
  ),
  pen.line(box(96, 108, 448, 272, 10), 13),
  pen.line(box(96, 108, 448, 272, 10), 6, ink.steel),
  pen.form(box(88, 372, 464, 30, 10), ink.soot, { depth: 6 }),
  pen.tube('M270 100Q272 80 290 80H350Q368 80 370 100', 11, ink.coal),
  pen.form(box(522, 222, 34, 52, 8), ink.brass, { depth: 5 }),
];

export const toysAndPets = {
  'board-game': boardGame,
  puzzle,
  'dress-up': dressUp,
  'cat-carrier': catCarrier,
  'dog-crate': dogCrate,
} satisfies Record<string, Drawing>;
