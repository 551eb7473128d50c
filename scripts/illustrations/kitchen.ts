import { box, type Drawing, ink, oval, poly } from './kit.ts';

const raclette: Drawing = (pen) => {
  const pan = (x: number, color: string) => [
    pen.form(`M${x} 318h92l-10 26h-72z`, ink.silver, { depth: 4, outline: 4 }),
    pen.form(`M${x + 8} 312h76q4 8 0 12q-8 16-14 0t-18 4t-22-2t-22-2q-6-6 0-12z`, color, {
      depth: 0,
      outline: 4,
    }),
  ];
  return [
    pen.shadow(80, 560),
    pen.line('M238 120c-16-16 14-26 0-44M320 104c-16-16 14-26 0-44M402 120c-16-16 14-26 0-44', 6, ink.steel),
    pen.form('M104 226H536V356Q536 384 508 384H132Q104 384 104 356z', ink.brick, { depth: 14 }),
    pen.form(box(132, 266, 376, 90, 12), ink.soot, { depth: 0 }),
    pen.line('M150 282H490', 6, ink.coral),
    ...pan(154, ink.brass),
    ...pan(274, ink.straw),
    ...pan(394, ink.brass),
    pen.tube('M200 340L188 372M320 340V374M440 340L452 372', 12, ink.wood),
    pen.form(box(78, 200, 484, 32, 12), ink.coal, { depth: 7 }),
    pen.form(box(92, 188, 456, 18, 8), ink.soot, { depth: 4 }),
    pen.form('M140 188Q138 160 176 158T214 188z', ink.brick, { depth: 5, outline: 4 }),
    pen.form('M236 188Q232 152 276 154Q308 156 306 188z', ink.pine, { depth: 5, outline: 4 }),
    pen.form('M330 188Q332 168 360 170Q384 162 396 188z', ink.teal, { depth: 5, outline: 4 }),
    pen.form('M420 188Q416 156 456 158T492 188z', ink.straw, { depth: 5, outline: 4 }),
    pen.form(box(140, 382, 40, 22, 8), ink.soot, { depth: 5 }),
    pen.form(box(460, 382, 40, 22, 8), ink.soot, { depth: 5 }),
    pen.form(oval(522, 246, 13), ink.brass, { depth: 4, outline: 4 }),
  ];
};

const waffleIron: Drawing = (pen) => [
  pen.shadow(110, 530),
  pen.form('M150 92Q150 66 176 66H464Q490 66 490 92L506 258H134z', ink.coal, { depth: 12 }),
  pen.form(poly(174, 90, 466, 90, 480, 234, 160, 234), ink.soot, { depth: 0 }),
  pen.line(
    'M230 92L222 232M290 92L288 232M350 92L352 232M410 92L418 232M170 138H470M166 186H474',
    6,
    ink.steel,
  ),
  pen.form(box(266, 44, 108, 30, 12), ink.brick, { depth: 6 }),
  pen.form(box(196, 246, 60, 26, 8), ink.steel, { depth: 5 }),
  pen.form(box(384, 246, 60, 26, 8), ink.steel, { depth: 5 }),
  pen.form('M134 266H506L548 346H92z', ink.soot, { depth: 0 }),
  pen.form(
    'M172 270H468Q486 272 494 288L512 322Q518 338 496 338H144Q122 338 128 322L146 288Q154 272 172 270z',
    ink.brass,
    { depth: 8 },
  ),
  pen.line(
    'M226 274L208 334M288 274L282 334M352 274L358 334M414 274L432 334M152 296H488M142 316H498',
    6,
    ink.wood,
  ),
  pen.form('M84 342H556V376Q556 396 536 396H104Q84 396 84 376z', ink.brick, { depth: 10 }),
  pen.form(oval(190, 370, 13), ink.brass, { depth: 4, outline: 4 }),
  pen.form(oval(230, 370, 13), ink.teal, { depth: 4, outline: 4 }),
  pen.form(box(270, 378, 100, 28, 12), ink.soot, { depth: 6 }),
  pen.flat(box(106, 394, 44, 12, 5), ink.soot, 3),
  pen.flat(box(490, 394, 44, 12, 5), ink.soot, 3),
];

const iceCreamMaker: Drawing = (pen) => [
  pen.shadow(110, 540),
  pen.form('M150 176H378L364 376Q362 404 334 404H194Q166 404 164 376z', ink.mint, { depth: 16 }),
  pen.form('M162 214H368L362 300H168z', ink.teal, { depth: 8 }),
  pen.flat(oval(264, 258, 30), ink.paper, 4),
  pen.line('M264 236V280M245 247L283 269M283 247L245 269', 5, ink.blue),
  pen.glass('M148 168Q148 128 196 122H332Q380 128 380 168z', ink.sky, 0.45),
  pen.form(box(134, 160, 260, 26, 10), ink.white, { depth: 6 }),
  pen.form('M196 126V96Q196 62 230 62H298Q332 62 332 96V126z', ink.brick, { depth: 10 }),
  pen.form(box(240, 82, 48, 22, 8), ink.brass, { depth: 4, outline: 4 }),
  pen.line('M186 350H342', 5, ink.teal),
  pen.form('M416 300H532L474 404z', ink.pine, { depth: 10 }),
  pen.line('M440 306L496 366M470 304L510 342M508 306L452 366M478 304L438 344', 4, ink.wood),
  pen.form('M448 236Q444 186 486 180Q532 178 536 228Q540 244 532 256L440 256z', ink.coral, { depth: 9 }),
  pen.form(
    'M404 298Q396 238 446 232Q470 226 488 244Q530 226 544 298Q528 320 512 302Q496 322 480 302Q462 324 446 304Q424 322 404 298z',
    ink.white,
    { depth: 10 },
  ),
  pen.line('M440 262l8 6M478 270l4-8M512 268l6 6', 5, ink.teal),
  pen.form(oval(492, 170, 15), ink.brick, { depth: 4, outline: 4 }),
  pen.line('M494 156q4-16 16-20', 4),
];

const coffeeUrn: Drawing = (pen) => [
  pen.shadow(150, 520),
  pen.form('M182 356H394L412 404H164z', ink.soot, { depth: 8 }),
  pen.form('M186 138H390V362H186z', ink.silver, { depth: 20 }),
  pen.gleam('M214 168V330', 10),
  pen.tube('M184 176H160Q142 178 142 196V226Q142 244 160 246H184', 14, ink.soot),
  pen.tube('M392 176H416Q434 178 434 196V226Q434 244 416 246H392', 14, ink.soot),
  pen.form('M178 138Q184 82 288 80T398 138z', ink.silver, { depth: 10 }),
  pen.form(box(258, 48, 60, 36, 12), ink.soot, { depth: 7 }),
  pen.form(box(168, 128, 240, 24, 8), ink.steel, { depth: 6 }),
  pen.form(box(244, 180, 38, 138, 14), ink.soot, { depth: 6 }),
  pen.form(box(254, 222, 18, 86, 6), ink.wood, { depth: 3, outline: 3 }),
  pen.form('M376 300H420V330H438V346H404V328H376z', ink.coal, { depth: 6 }),
  pen.form(poly(396, 300, 404, 262, 424, 262, 418, 300), ink.brick, { depth: 5 }),
  pen.form(oval(330, 384, 12), ink.brick, { depth: 4, outline: 4 }),
  pen.form(oval(290, 384, 9), ink.brass, { depth: 3, outline: 4 }),
  pen.tube('M486 368Q520 366 518 382T484 396', 9, ink.white),
  pen.form('M412 358H490V380Q488 404 462 404H440Q414 404 412 380z', ink.white, { depth: 8 }),
  pen.form(oval(451, 359, 36, 8), ink.wood, { depth: 0, outline: 4 }),
];

export const kitchen = {
  raclette,
  'waffle-iron': waffleIron,
  'ice-cream-maker': iceCreamMaker,
  'coffee-urn': coffeeUrn,
} satisfies Record<string, Drawing>;
