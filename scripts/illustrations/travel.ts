import { box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const suitcase: Drawing = (pen) => [
  pen.shadow(190, 460),
  pen.tube('M266 110V40H374V110', 12, ink.silver),
  pen.form(box(254, 28, 132, 28, 12), ink.soot, { depth: 5 }),
  pen.form(box(182, 104, 276, 276, 34), ink.brick, { depth: 20 }),
  pen.line(
    steps(5, 232, 44)
      .map((x) => `M${x} 136V348`)
      .join(''),
    7,
    '#6E1F11',
  ),
  pen.form(box(276, 92, 88, 26, 12), ink.soot, { depth: 5 }),
  pen.form(box(178, 196, 30, 22, 6), ink.brass, { depth: 4, outline: 4 }),
  pen.form(box(178, 276, 30, 22, 6), ink.brass, { depth: 4, outline: 4 }),
  pen.line('M364 120L406 186', 4),
  pen.form('M398 176L424 190L440 254Q438 266 426 268L394 264Q384 260 386 250z', ink.straw, {
    depth: 6,
    outline: 4,
  }),
  pen.line('M402 222l20 4M402 240l24 4', 4, ink.wood),
  ...[214, 390].flatMap((x) => [
    pen.form(box(x, 372, 36, 18, 6), ink.soot, { depth: 4 }),
    pen.form(oval(x + 18, 390, 14), ink.rubber, { depth: 4 }),
  ]),
];

const tent: Drawing = (pen) => [
  pen.shadow(80, 570),
  pen.line('M132 190L52 398M508 190L590 398', 4, ink.wood),
  pen.form('M120 404Q150 150 236 96H430Q506 150 548 404z', ink.teal, { depth: 12 }),
  pen.form('M430 96Q506 150 548 404H470Q460 230 400 96z', '#084842', { depth: 6 }),
  pen.form('M96 404Q214 300 252 92Q330 260 420 404z', ink.brass, { depth: 12 }),
  pen.form('M196 404Q240 300 252 170Q282 300 338 404z', ink.soot, { depth: 0 }),
  pen.form('M252 170Q252 300 286 404H338Q282 300 252 170z', ink.straw, { depth: 7 }),
  pen.form('M252 170Q238 300 168 404H200Q236 320 252 170z', ink.straw, { depth: 4 }),
  pen.form(box(222, 388, 76, 16, 6), ink.blue, { depth: 4, outline: 4 }),
  pen.line('M468 186Q510 270 522 360', 4, ink.mint),
  pen.tube('M252 96V66', 7, ink.wood),
  pen.tube('M420 96V72', 7, ink.wood),
  pen.line('M44 402l10-14M596 402l-10-14', 7, ink.steel),
];

const sleepingBag: Drawing = (pen) => [
  pen.shadow(90, 560),
  pen.form('M84 330Q84 250 170 244H420Q560 250 566 318Q566 404 430 404H180Q84 404 84 330z', ink.blue, {
    depth: 16,
  }),
  pen.line(
    'M286 248Q270 320 286 400M352 248Q340 320 352 402M418 248Q410 320 418 402M484 260Q480 324 484 394',
    5,
    '#143863',
  ),
  pen.form('M92 350Q80 252 170 244Q250 250 244 330Q240 404 176 404Q106 404 92 350z', ink.straw, { depth: 8 }),
  pen.form('M112 342Q106 274 168 268Q222 272 220 330Q216 380 172 382Q122 380 112 342z', ink.wood, {
    depth: 0,
  }),
  pen.form('M118 330Q118 292 168 288T216 330Q214 362 168 362T118 330z', ink.white, { depth: 8 }),
  pen.line('M238 290Q330 276 470 292', 5, ink.brass),
  pen.form(box(462, 282, 26, 16, 5), ink.brass, { depth: 0, outline: 3 }),
  pen.form('M396 156H520Q548 158 548 200T520 244H396z', ink.brick, { depth: 10 }),
  pen.form(oval(396, 200, 24, 44), ink.coral, { depth: 6 }),
  pen.line('M396 178v-14M384 200h-8M406 214l8 14', 4),
  pen.line('M460 158Q476 200 460 242', 6, ink.straw),
  pen.line('M372 200q-34 6-26 34', 4),
];

const airBed: Drawing = (pen) => [
  pen.shadow(70, 500),
  pen.tube('M452 352Q500 300 486 360T530 376', 10, ink.coal),
  pen.form('M132 232Q136 218 154 218H402Q420 218 426 232L462 318H64z', ink.sky, { depth: 0 }),
  pen.line(
    'M176 220Q158 262 134 316M226 220Q212 262 198 316M276 220Q270 262 262 316M326 220Q326 262 328 316M374 220Q382 262 394 316',
    5,
    ink.blue,
  ),
  pen.form('M120 226Q118 190 150 190H250Q280 190 276 226Q280 262 250 258H142Q114 262 120 226z', ink.straw, {
    depth: 8,
  }),
  pen.line('M156 216Q196 230 240 216', 4, ink.wood),
  pen.form('M62 330Q62 312 82 312H440Q464 312 464 332V378Q464 404 438 404H88Q62 404 62 378z', ink.blue, {
    depth: 14,
  }),
  pen.line(
    steps(6, 120, 58)
      .map((x) => `M${x} 318Q${x - 10} 358 ${x} 398`)
      .join(''),
    5,
    '#143863',
  ),
  pen.form(oval(440, 356, 14), ink.brass, { depth: 4, outline: 4 }),
  pen.form('M520 404L540 300H586L606 404z', ink.brick, { depth: 9 }),
  pen.line('M534 332H592M528 360H598', 4, '#6E1F11'),
  pen.form(box(508, 392, 108, 14, 6), ink.soot, { depth: 4 }),
  pen.tube('M563 298V240', 9, ink.silver),
  pen.tube('M530 238H596', 16, ink.soot),
];

const movingBoxes: Drawing = (pen) => {
  const carton = (x: number, y: number, w: number, h: number, color: string) => [
    pen.form(box(x, y, w, h, 6), color, { depth: 14 }),
    pen.form(
      poly(
        x + w / 2 - 18,
        y,
        x + w / 2 + 18,
        y,
        x + w / 2 + 18,
        y + 46,
        x + w / 2 + 9,
        y + 38,
        x + w / 2,
        y + 46,
        x + w / 2 - 9,
        y + 38,
        x + w / 2 - 18,
        y + 46,
      ),
      ink.straw,
      { depth: 0, outline: 4 },
    ),
  ];
  return [
    pen.shadow(90, 560),
    ...carton(86, 246, 214, 158, ink.pine),
    ...carton(308, 262, 240, 142, ink.wood),
    pen.line('M120 372h56M120 352h34', 6, ink.wood),
    pen.form(box(160, 320, 66, 20, 10), ink.wood, { depth: 0, outline: 4 }),
    pen.line('M500 384V332M486 346l14-16 14 16M346 384V332M332 346l14-16 14 16', 5),
    pen.form(poly(196, 104, 236, 68, 296, 104), ink.wood, { depth: 0 }),
    pen.form('M250 120Q250 52 300 56Q326 20 352 60Q404 50 400 120z', ink.teal, { depth: 8 }),
    pen.form(box(350, 56, 24, 70, 8), ink.brass, { depth: 5 }),
    pen.form(box(208, 110, 232, 138, 6), ink.pine, { depth: 14 }),
    pen.form(poly(208, 112, 440, 112, 486, 82, 478, 74, 424, 102, 222, 102, 168, 74, 160, 82), ink.pine, {
      depth: 5,
    }),
    pen.form(box(292, 158, 66, 20, 10), ink.wood, { depth: 0, outline: 4 }),
    pen.line('M240 220h60M240 202h40', 6, ink.wood),
    pen.form('M384 190Q372 176 384 168Q394 164 398 174Q402 164 412 168Q424 176 412 190L398 204z', ink.brick, {
      depth: 0,
      outline: 4,
    }),
  ];
};

const movingDolly: Drawing = (pen) => [
  pen.shadow(180, 470),
  pen.group(
    'rotate(-14 250 372)',
    pen.form(box(266, 214, 208, 146, 6), ink.pine, { depth: 14 }),
    pen.form(poly(350, 214, 386, 214, 386, 258, 377, 250, 368, 258, 359, 250, 350, 258), ink.straw, {
      depth: 0,
      outline: 4,
    }),
    pen.line('M292 338h56M292 318h34', 6, ink.wood),
    pen.form(box(266, 90, 160, 124, 6), ink.wood, { depth: 12 }),
    pen.form(poly(328, 90, 360, 90, 360, 126, 352, 120, 344, 126, 336, 120, 328, 126), ink.straw, {
      depth: 0,
      outline: 4,
    }),
    pen.line('M398 196V158M386 170l12-14 12 14', 5),
    pen.tube('M252 362V48Q252 30 234 30H206', 15, ink.brick),
    pen.tube('M226 30H194', 22, ink.soot),
    pen.line('M258 146H430M258 284H478', 8, ink.blue),
    pen.form(box(240, 360, 256, 18, 5), ink.steel, { depth: 5 }),
  ),
  pen.wheel(250, 362, 42, { tyre: 16, disc: ink.brass }),
];

export const travel = {
  suitcase,
  tent,
  'sleeping-bag': sleepingBag,
  'air-bed': airBed,
  'moving-boxes': movingBoxes,
  'moving-dolly': movingDolly,
} satisfies Record<string, Drawing>;
