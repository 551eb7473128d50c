import { box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const babyCarrier: Drawing = (pen) => [
  pen.shadow(190, 450),
  pen.form('M236 196Q196 60 286 60Q336 62 330 190L304 196Q308 96 288 92Q252 96 268 196z', ink.coal, {
    depth: 6,
  }),
  pen.form('M404 196Q444 60 354 60Q304 62 310 190L336 196Q332 96 352 92Q388 96 372 196z', ink.coal, {
    depth: 6,
  }),
  pen.line('M262 110L256 88M378 110L384 88', 4, ink.brass),
  pen.tube('M196 340Q120 350 92 398H150', 14, ink.coal),
  pen.tube('M444 340Q520 350 548 398H490', 14, ink.coal),
  pen.form(box(132, 382, 40, 26, 6), ink.brass, { depth: 4 }),
  pen.form(box(468, 382, 40, 26, 6), ink.brass, { depth: 4 }),
  pen.form('M226 178H414Q432 180 432 200V320Q432 404 320 404T208 320V200Q208 180 226 178z', ink.teal, {
    depth: 14,
  }),
  pen.form('M222 160Q320 124 418 160L428 214Q320 190 212 214z', ink.straw, { depth: 8 }),
  pen.form('M198 320Q320 360 442 320V364Q320 404 198 364z', ink.coal, { depth: 8 }),
  pen.form(box(252, 238, 136, 80, 16), ink.mint, { depth: 6, outline: 4 }),
  pen.line('M252 262H388', 4),
  pen.form(oval(320, 262, 9), ink.brass, { depth: 0, outline: 4 }),
  pen.form('M196 220Q176 232 180 270L208 282V214zM444 220Q464 232 460 270L432 282V214z', ink.straw, {
    depth: 5,
  }),
];

const carSeat: Drawing = (pen) => [
  pen.shadow(160, 500),
  pen.form('M180 404L200 350H470L480 404z', ink.coal),
  pen.form(
    'M168 90Q164 62 194 60H256Q284 60 290 86L318 262H462Q500 262 500 300V336Q500 368 466 368H240Q206 368 198 336z',
    ink.soot,
    { depth: 12 },
  ),
  pen.form(
    'M168 76Q140 84 146 118L156 176Q172 188 196 178L182 84zM268 66Q318 64 324 104L334 164Q322 182 292 176L276 84z',
    ink.brick,
    { depth: 7 },
  ),
  pen.form(
    'M196 92Q194 78 210 76H242Q258 76 262 92L294 284H444Q474 286 474 312T444 340H258Q232 338 226 312z',
    ink.brick,
    { depth: 9 },
  ),
  pen.form('M206 104H258L266 150H214z', ink.coral, { depth: 5, outline: 4 }),
  pen.line('M232 152L278 290L330 312M252 150L306 262', 12, ink.soot),
  pen.line('M232 152L278 290L330 312M252 150L306 262', 6, ink.steel),
  pen.form(box(268, 276, 48, 34, 10), ink.coal, { depth: 5 }),
  pen.flat(box(284, 288, 18, 12, 4), ink.brick),
  pen.form('M360 226H440Q474 228 474 258Q472 280 444 278H352Q330 274 332 250Q336 228 360 226z', ink.coal, {
    depth: 8,
  }),
  pen.form(oval(220, 374, 14), ink.brass, { depth: 5, outline: 4 }),
];

const playpen: Drawing = (pen) => [
  pen.shadow(100, 540),
  pen.tube('M90 190L152 152H488L550 190', 16, ink.wood),
  ...steps(7, 188, 44).map((x) => pen.tube(`M${x} 156V300`, 6, ink.wood)),
  pen.form(poly(132, 304, 508, 304, 556, 352, 84, 352), ink.mint, { depth: 0 }),
  pen.form(oval(250, 296, 34), ink.brick, { depth: 8 }),
  pen.line('M228 276Q250 300 228 318M272 276Q250 300 272 318', 4, ink.straw),
  pen.form(box(346, 280, 46, 46, 6), ink.brass, { depth: 8 }),
  pen.form(box(394, 292, 38, 38, 6), ink.blue, { depth: 7 }),
  ...steps(10, 122, 44).map((x) => pen.tube(`M${x} 204V360`, 9, ink.pine)),
  pen.form(box(74, 178, 492, 30, 12), ink.pine, { depth: 8 }),
  pen.form(box(74, 350, 492, 34, 10), ink.pine, { depth: 9 }),
  pen.form(box(70, 172, 30, 226, 10), ink.wood, { depth: 8 }),
  pen.form(box(540, 172, 30, 226, 10), ink.wood, { depth: 8 }),
  pen.form(oval(85, 394, 14), ink.coal, { depth: 4, outline: 4 }),
  pen.form(oval(555, 394, 14), ink.coal, { depth: 4, outline: 4 }),
];

const buildingBlocks: Drawing = (pen) => [
  pen.shadow(110, 530),
  pen.form(box(104, 278, 126, 126, 8), ink.brick, { depth: 14 }),
  pen.form(oval(164, 340, 34), ink.coral, { depth: 7, outline: 4 }),
  pen.form(`${box(236, 278, 168, 126, 6)}M272 404V378Q272 334 320 334T368 378V404z`, ink.pine, { depth: 12 }),
  pen.form(box(410, 278, 126, 126, 8), ink.teal, { depth: 14 }),
  pen.form(poly(473, 306, 508, 376, 438, 376), ink.mint, { depth: 7, outline: 4 }),
  pen.form(box(170, 178, 100, 100, 8), ink.brass, { depth: 12 }),
  pen.form(
    poly(220, 198, 228, 220, 252, 222, 234, 238, 240, 260, 220, 248, 200, 260, 206, 238, 188, 222, 212, 220),
    ink.straw,
    { depth: 5, outline: 4 },
  ),
  pen.form(box(282, 178, 64, 100, 8), ink.blue),
  pen.form(box(358, 178, 64, 100, 8), ink.brick),
  pen.form(box(264, 140, 176, 38, 6), ink.pine),
  pen.form('M352 44L430 140H274z', ink.teal, { depth: 12 }),
  pen.form(oval(572, 384, 22), ink.brass, { depth: 7 }),
];

const woodenTrain: Drawing = (pen) => {
  const wheel = (x: number, r: number) => [
    pen.form(oval(x, 380 - r, r), ink.brass, { depth: 8 }),
    pen.flat(oval(x, 380 - r, Math.round(r * 0.36)), ink.wood, 4),
  ];
  return [
    pen.shadow(60, 580),
    pen.form(box(40, 380, 560, 22, 6), ink.pine, { depth: 6 }),
    pen.line(
      steps(10, 70, 55)
        .map((x) => `M${x} 384v14`)
        .join(''),
      4,
      ink.wood,
    ),
    pen.tube('M272 330H340', 8, ink.coal),
    pen.form(box(86, 248, 188, 96, 10), ink.blue, { depth: 12 }),
    ...[126, 180, 234].map((x, at) =>
      pen.form(oval(x, 240 - (at % 2) * 10, 34), [ink.straw, ink.coral, ink.mint][at] ?? ink.straw, {
        depth: 9,
      }),
    ),
    pen.form(box(78, 254, 204, 26, 8), ink.sky, { depth: 6 }),
    pen.form(box(326, 196, 110, 148, 8), ink.brick, { depth: 12 }),
    pen.form(box(348, 216, 62, 56, 8), ink.paper, { depth: 6, outline: 4 }),
    pen.form(box(308, 168, 146, 32, 10), ink.teal, { depth: 7 }),
    pen.form('M432 252H538Q566 254 566 282V344H432z', ink.teal, { depth: 12 }),
    pen.form(box(460, 200, 34, 56, 6), ink.pine, { depth: 8 }),
    pen.form(poly(450, 168, 504, 168, 494, 204, 460, 204), ink.brass, { depth: 7 }),
    pen.form('M514 254Q514 230 532 230T550 254z', ink.brass, { depth: 4, outline: 4 }),
    pen.form(oval(566, 306, 12), ink.straw, { depth: 3, outline: 4 }),
    pen.form(box(310, 330, 270, 24, 8), ink.wood, { depth: 6 }),
    pen.form(box(78, 330, 204, 22, 8), ink.wood, { depth: 6 }),
    ...wheel(124, 30),
    ...wheel(236, 30),
    ...wheel(370, 38),
    ...wheel(470, 30),
    ...wheel(540, 30),
    pen.form(oval(500, 120, 22), ink.white, { depth: 6, outline: 4 }),
    pen.form(oval(458, 84, 30), ink.white, { depth: 7, outline: 4 }),
  ];
};

export const toddler = {
  'baby-carrier': babyCarrier,
  'car-seat': carSeat,
  playpen,
  'building-blocks': buildingBlocks,
  'wooden-train': woodenTrain,
} satisfies Record<string, Drawing>;
