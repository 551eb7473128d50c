import { around, box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const fanHeater: Drawing = (pen) => [
  pen.shadow(170, 470),
  pen.tube('M434 350Q520 350 512 404H560', 10, ink.soot),
  pen.tube('M250 100Q250 60 290 60H350Q390 60 390 100', 14, ink.coal),
  pen.form(box(178, 88, 284, 294, 36), ink.brick, { depth: 18 }),
  pen.form(oval(320, 208, 106), ink.soot, { depth: 8 }),
  ...steps(5, 0, 72).map((degrees) =>
    pen.group(
      `rotate(${degrees} 320 208)`,
      pen.form('M320 200Q340 150 376 158Q402 180 388 208Q360 196 320 208z', ink.coal, {
        depth: 4,
        outline: 3,
      }),
    ),
  ),
  pen.line(oval(320, 208, 44) + oval(320, 208, 74), 7, ink.coral),
  pen.line(
    steps(10, 18, 36)
      .map(
        (degrees) =>
          `M${around(320, 208, 24, degrees).join(' ')}L${around(320, 208, 102, degrees).join(' ')}`,
      )
      .join(''),
    4,
    ink.silver,
  ),
  pen.form(oval(320, 208, 22), ink.brass, { depth: 6 }),
  pen.form(oval(262, 346, 20), ink.paper, { depth: 5, outline: 4 }),
  pen.line('M262 346V332', 5, ink.brick),
  pen.form(oval(378, 346, 20), ink.paper, { depth: 5, outline: 4 }),
  pen.line('M378 346L388 336', 5, ink.brick),
  pen.flat(oval(320, 346, 7), ink.brass, 4),
  pen.form('M208 376H268L258 404H194z', ink.soot, { depth: 5 }),
  pen.form('M372 376H432L446 404H382z', ink.soot, { depth: 5 }),
];

const dehumidifier: Drawing = (pen) => [
  pen.shadow(190, 450),
  pen.tube('M258 72Q258 48 284 48H356Q382 48 382 72', 14, ink.coal),
  pen.form(box(188, 68, 264, 322, 34), ink.white, { depth: 18 }),
  pen.form(box(210, 90, 220, 46, 12), ink.soot, { depth: 5 }),
  pen.line('M226 104v18h16v-18zM256 104h14v9h-14v9h14', 4, ink.mint),
  pen.flat(oval(384, 113, 8) + oval(410, 113, 8), ink.brass),
  pen.line(
    steps(6, 162, 16)
      .map((y) => `M224 ${y}H416`)
      .join(''),
    7,
    ink.steel,
  ),
  pen.form(box(210, 264, 220, 104, 14), ink.teal, { depth: 10 }),
  pen.form(box(228, 282, 120, 68, 10), ink.plaster, { depth: 0, outline: 4 }),
  pen.flat('M230 320q14-10 29 0t29 0t29 0t29 0V340Q346 348 338 348H238Q230 348 230 340z', ink.sky),
  pen.line('M230 320q14-10 29 0t29 0t29 0t29 0', 4, ink.blue),
  pen.form('M390 286Q414 318 414 332A24 24 0 0 1 366 332Q366 318 390 286z', ink.sky, {
    depth: 6,
    outline: 4,
  }),
  pen.form(oval(230, 392, 14), ink.rubber, { depth: 4 }),
  pen.form(oval(410, 392, 14), ink.rubber, { depth: 4 }),
];

const projector: Drawing = (pen) => [
  pen.flat('M430 270L640 92V420L430 320z', '#E3CB8D66'),
  pen.shadow(110, 490),
  pen.form(box(96, 216, 358, 156, 30), ink.white, { depth: 16 }),
  pen.form('M98 250Q98 216 130 216H420Q452 216 452 250z', ink.teal, { depth: 8 }),
  pen.form(oval(348, 298, 62), ink.coal, { depth: 10 }),
  pen.form(oval(348, 298, 42), ink.soot, { depth: 6, outline: 4 }),
  pen.form(oval(348, 298, 26), ink.blue, { depth: 7, outline: 4 }),
  pen.flat(oval(338, 288, 8), ink.white),
  pen.line(
    steps(5, 128, 22)
      .map((x) => `M${x} 276V322`)
      .join(''),
    7,
    ink.steel,
  ),
  pen.form(oval(174, 232, 9), ink.brass, { depth: 0, outline: 3 }),
  pen.form(oval(204, 232, 9), ink.brick, { depth: 0, outline: 3 }),
  pen.line('M236 232h46', 5, ink.mint),
  pen.form(box(132, 368, 44, 36, 8), ink.soot, { depth: 6 }),
  pen.form(box(374, 368, 44, 36, 8), ink.soot, { depth: 6 }),
  pen.tube('M100 344Q54 348 50 404', 10, ink.soot),
];

const soundBox: Drawing = (pen) => [
  pen.shadow(190, 450),
  pen.tube('M262 70Q262 36 294 36H346Q378 36 378 70', 14, ink.coal),
  pen.form(box(194, 64, 252, 330, 28), ink.brick, { depth: 18 }),
  pen.form(box(214, 84, 212, 290, 20), ink.soot, { depth: 6, outline: 4 }),
  pen.form(oval(320, 278, 84), ink.steel, { depth: 9 }),
  pen.form(oval(320, 278, 66), ink.coal, { depth: 10, outline: 4 }),
  pen.form(oval(320, 278, 28), ink.brass, { depth: 8 }),
  pen.gleam('M270 256Q278 236 296 228', 6),
  pen.form(oval(320, 138, 40), ink.steel, { depth: 7 }),
  pen.form(oval(320, 138, 25), ink.coal, { depth: 6, outline: 4 }),
  pen.form(oval(320, 138, 10), ink.brass, { depth: 3, outline: 3 }),
  ...[
    [234, 104],
    [406, 104],
    [234, 354],
    [406, 354],
  ].map(([x = 0, y = 0]) => pen.flat(oval(x, y, 6), ink.silver)),
  pen.form(box(214, 390, 44, 16, 6), ink.soot, { depth: 4 }),
  pen.form(box(382, 390, 44, 16, 6), ink.soot, { depth: 4 }),
  pen.line(
    'M484 232Q506 278 484 324M516 204Q554 278 516 352M156 232Q134 278 156 324M124 204Q86 278 124 352',
    7,
    ink.brass,
  ),
];

const laptop: Drawing = (pen) => [
  pen.shadow(90, 550),
  pen.form(box(142, 96, 356, 256, 20), ink.coal, { depth: 9 }),
  pen.form(box(160, 114, 320, 212, 8), ink.teal, { depth: 0, outline: 4 }),
  pen.flat('M162 324V262Q230 214 300 258Q390 196 478 254V324z', ink.mint),
  pen.flat('M162 324V296Q250 262 340 296Q420 270 478 292V324z', ink.straw),
  pen.flat(oval(414, 168, 26), ink.brass),
  pen.flat('M162 116H250L162 230z', '#FFFFFF2B'),
  pen.flat(oval(320, 105, 4), ink.steel),
  pen.form('M130 346H510L560 382H80z', ink.silver, { depth: 0 }),
  pen.line('M150 356H490M142 365H498', 5, ink.coal),
  pen.form('M76 380H564V386Q560 404 536 404H104Q80 404 76 386z', ink.steel, { depth: 7 }),
  pen.form('M280 380H360Q358 391 346 391H294Q282 391 280 380z', ink.coal, { depth: 0, outline: 4 }),
];

const tablet: Drawing = (pen) => [
  pen.shadow(170, 490),
  pen.form('M352 300L470 404H372L300 344z', ink.brick, { depth: 8 }),
  pen.group(
    'rotate(-5 320 400)',
    pen.form(box(188, 70, 264, 334, 26), ink.soot, { depth: 8 }),
    pen.form(box(208, 96, 224, 278, 8), ink.paper, { depth: 0, outline: 4 }),
    ...[
      [224, 112, ink.brick],
      [324, 112, ink.teal],
      [224, 212, ink.brass],
      [324, 212, ink.blue],
    ].map(([x, y, color]) =>
      pen.form(box(Number(x), Number(y), 92, 92, 16), String(color), { depth: 7, outline: 4 }),
    ),
    pen.form(poly(270, 132, 296, 158, 288, 158, 288, 184, 252, 184, 252, 158, 244, 158), ink.paper, {
      depth: 0,
      outline: 0,
    }),
    pen.line('M350 140h40v28h-22l-10 12v-12h-8z', 6, ink.paper),
    pen.line('M252 276v-32l28-6v32', 6, ink.paper),
    pen.flat(oval(245, 278, 9) + oval(273, 272, 9), ink.paper),
    pen.line(oval(370, 258, 20) + 'M370 246v13l9 6', 6, ink.paper),
    pen.line('M228 326H412M228 348H350', 7, ink.silver),
    pen.flat(oval(320, 83, 4), ink.steel),
    pen.line('M296 389H344', 5, ink.coal),
    pen.flat('M210 98H330L210 300z', '#FFFFFF2B'),
  ),
];

export const appliances = {
  'fan-heater': fanHeater,
  dehumidifier,
  projector,
  'sound-box': soundBox,
  laptop,
  tablet,
} satisfies Record<string, Drawing>;
