import { box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const drill: Drawing = (pen) => [
  pen.shadow(170, 350),
  pen.tube('M430 164H520', 9, ink.steel),
  pen.line('M448 159l8 10M468 159l8 10M488 159l8 10', 3),
  pen.form(poly(372, 132, 404, 132, 436, 150, 436, 178, 404, 196, 372, 196), ink.coal),
  pen.line('M404 132V196', 4),
  pen.form('M196 190L216 336H296L276 244Q274 216 300 204z', ink.coal),
  pen.form('M278 214H312Q322 214 319 224L306 268H284z', ink.brick, { depth: 6 }),
  pen.form(
    'M166 112H344Q372 112 372 140V190Q372 214 348 214H182Q138 214 138 170V140Q138 112 166 112z',
    ink.teal,
  ),
  pen.form(box(336, 108, 40, 112, 12), ink.brass),
  pen.line('M166 138V188M184 134V192M202 134V192', 6),
  pen.form(box(228, 138, 84, 46, 10), ink.paper, { depth: 4, outline: 4 }),
  pen.line('M242 154H298M242 168H276', 5, ink.teal),
  pen.form(box(176, 330, 158, 72, 16), ink.soot, { depth: 8 }),
  pen.flat(box(192, 348, 126, 16, 6), ink.brass),
  pen.line('M196 384H300', 4, ink.coal),
];

const hammerDrill: Drawing = (pen) => [
  pen.shadow(150, 470),
  pen.tube('M450 208H566', 14, ink.steel),
  pen.line('M474 200l10 16M500 200l10 16M526 200l10 16', 4),
  pen.form(
    'M214 160H150Q96 160 96 214V372Q96 402 126 402H172Q190 402 194 384L222 268z M152 214H190V258L166 346H146V222Q146 214 152 214z',
    ink.coal,
  ),
  pen.form('M156 226h20l-8 50h-18z', ink.brick, { depth: 5, outline: 4 }),
  pen.form(box(206, 148, 178, 132, 26), ink.brick, { depth: 14 }),
  pen.form(poly(384, 166, 420, 176, 420, 240, 384, 250), ink.coal),
  pen.form(box(418, 182, 36, 52, 10), ink.steel),
  pen.form(box(384, 156, 26, 108, 8), ink.silver),
  pen.form(box(378, 262, 38, 138, 17), ink.soot),
  pen.line('M388 300h18M388 320h18M388 340h18M388 360h18', 4, ink.coal),
  pen.line('M232 178V250M252 178V250M272 178V250', 7),
  pen.form(oval(336, 214, 26), ink.brass, { depth: 5 }),
  pen.line('M336 214l12-14', 6),
  pen.tube('M118 400Q116 428 70 424', 10, ink.soot),
];

const jigsaw: Drawing = (pen) => [
  pen.shadow(80, 560),
  pen.form(box(100, 378, 70, 26, 3), ink.wood, { depth: 6 }),
  pen.form(box(470, 378, 70, 26, 3), ink.wood, { depth: 6 }),
  pen.form(box(66, 340, 508, 40, 4), ink.pine),
  pen.line('M92 354h150M180 366h170M440 354h100M300 352h60', 3, ink.wood),
  pen.form(
    poly(392, 330, 424, 330, 424, 388, 406, 402, 402, 390, 392, 382, 402, 372, 392, 362, 402, 352, 392, 342),
    ink.silver,
    { depth: 5, outline: 4 },
  ),
  pen.form(box(128, 316, 352, 24, 8), ink.steel),
  pen.form(poly(188, 292, 220, 292, 220, 318, 188, 318), ink.coal),
  pen.form('M388 236H432V318H376z', ink.silver),
  pen.form(
    'M140 296V196Q140 100 236 100H372Q452 100 452 176V236Q452 262 426 262H396L380 296z M232 150Q208 150 208 176V184Q208 204 230 204H348Q370 204 370 182V174Q370 150 346 150z',
    ink.blue,
    { depth: 12 },
  ),
  pen.form('M240 204H282Q284 226 266 228Q246 228 240 204z', ink.brick, { depth: 4, outline: 4 }),
  pen.line('M168 226V270M186 230V272M204 234V274', 6),
  pen.form(oval(330, 250, 20), ink.brass, { depth: 5 }),
  pen.flat(box(236, 240, 66, 24, 8), ink.paper, 4),
  pen.tube('M146 214Q84 216 74 150', 11, ink.soot),
];

const sander: Drawing = (pen) => [
  pen.shadow(120, 480),
  pen.form('M394 210H470Q520 210 520 260V330Q520 350 500 350H430Q406 350 404 320z', ink.straw),
  pen.line('M436 236Q450 290 440 342M478 236Q494 290 484 342', 4, ink.wood),
  pen.form(
    'M150 330V250Q150 226 172 214Q158 200 158 172Q158 100 262 100Q366 100 366 172Q366 200 352 214Q392 222 400 262L406 330z',
    ink.teal,
    { depth: 14 },
  ),
  pen.form('M166 160Q176 108 262 108Q348 108 358 160Q350 184 262 184Q174 184 166 160z', ink.coal, {
    depth: 8,
  }),
  pen.line('M196 214Q262 230 334 214', 5),
  pen.flat(box(214, 254, 120, 38, 10), ink.paper, 4),
  pen.line('M232 273h84', 6, ink.brick),
  pen.form(box(366, 258, 46, 42, 8), ink.coal, { depth: 6 }),
  pen.form(box(128, 328, 300, 40, 10), ink.coal),
  pen.form(box(118, 366, 320, 24, 10), ink.pine, { depth: 6 }),
  pen.flat(box(118, 390, 320, 12, 5), ink.wood, 4),
];

const tileCutter: Drawing = (pen) => [
  pen.shadow(90, 560),
  pen.tube('M340 218L448 92', 16, ink.coal),
  pen.tube('M404 144L452 88', 22, ink.brick),
  pen.form(box(196, 346, 250, 22, 3), ink.sky),
  pen.line('M322 346v22', 4),
  pen.form(box(76, 368, 488, 36, 8), ink.coal, { depth: 8 }),
  pen.form(poly(92, 214, 132, 214, 152, 370, 82, 370), ink.brick),
  pen.form(poly(508, 214, 548, 214, 558, 370, 488, 370), ink.brick),
  pen.tube('M104 232H536', 13, ink.silver),
  pen.tube('M104 262H536', 13, ink.silver),
  pen.form(box(274, 202, 100, 86, 14), ink.brass),
  pen.form(oval(300, 247, 9), ink.steel, { depth: 0 }),
  pen.form(oval(348, 247, 9), ink.steel, { depth: 0 }),
  pen.form(poly(304, 288, 344, 288, 338, 326, 310, 326), ink.coal),
  pen.form(oval(324, 332, 15), ink.silver, { depth: 4 }),
  pen.line('M180 384H500', 4, ink.steel),
  pen.line(
    steps(9, 200, 35)
      .map((x) => `M${x} 378v12`)
      .join(''),
    3,
    ink.steel,
  ),
];

const pressureWasher: Drawing = (pen) => [
  pen.shadow(110, 520),
  pen.tube('M150 240V84H264V240', 14, ink.coal),
  pen.tube('M254 352C330 420 420 396 400 344S330 300 366 268', 13, ink.soot),
  pen.form(
    'M136 160H278Q300 160 300 184V352Q300 384 268 384H146Q114 384 114 352V184Q114 160 136 160z',
    ink.brass,
    { depth: 14 },
  ),
  pen.form(box(134, 182, 146, 70, 12), ink.soot, { depth: 6 }),
  pen.line('M152 200H262M152 217H262M152 234H262', 4, ink.coal),
  pen.form(oval(164, 290, 22), ink.brick, { depth: 5 }),
  pen.line('M164 290V276', 6, ink.paper),
  pen.flat(box(204, 276, 74, 30, 8), ink.paper, 4),
  pen.wheel(146, 362, 42, { tyre: 14, disc: ink.steel }),
  pen.form(box(262, 384, 34, 20, 6), ink.soot, { depth: 4 }),
  pen.tube('M398 214L520 86', 12, ink.silver),
  pen.tube('M506 100L530 76', 18, ink.coal),
  pen.form('M352 214L386 186L420 214L398 240L384 236L366 282L336 268z', ink.teal),
  pen.form('M392 240q10 12 2 26l-14 -8', ink.soot, { depth: 0 }),
  pen.line('M548 64l34-30M552 78l42-10M538 52l14-40', 5, ink.sky),
];

export const powerTools = {
  drill,
  'hammer-drill': hammerDrill,
  jigsaw,
  sander,
  'tile-cutter': tileCutter,
  'pressure-washer': pressureWasher,
} satisfies Record<string, Drawing>;
