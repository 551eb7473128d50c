import { box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const wheelbarrow: Drawing = (pen) => [
  pen.shadow(150, 540),
  pen.tube('M236 296L200 396H268L316 300', 11, ink.coal),
  pen.tube('M92 222L228 292H400L486 346', 14, ink.coal),
  pen.wheel(486, 344, 60, { tyre: 20, disc: ink.brass }),
  pen.tube('M486 346L396 290', 12, ink.coal),
  pen.form(oval(486, 345, 9), ink.steel, { depth: 3 }),
  pen.form('M180 164Q240 112 306 138Q372 100 450 164z', ink.wood, { depth: 8 }),
  pen.line('M250 146l6 8M330 140l8 8M390 148l4 8M296 152l8-4', 5, ink.coal),
  pen.form('M148 162H534L446 288Q440 298 428 298H244Q230 298 224 286z', ink.teal, { depth: 14 }),
  pen.tube('M148 162H534', 12, ink.mint),
  pen.tube('M66 208L122 238', 20, ink.brick),
];

const hedgeTrimmer: Drawing = (pen) => {
  const upper = steps(8, 306, 33).map((x) => poly(x, 330, x + 8, 300, x + 16, 300, x + 22, 330));
  const lower = steps(8, 314, 33).map((x) => poly(x, 352, x + 6, 380, x + 14, 380, x + 22, 352));
  return [
    pen.shadow(90, 540),
    ...[...upper, ...lower].map((tooth) => pen.form(tooth, ink.silver, { depth: 4, outline: 4 })),
    pen.form('M286 328H566Q584 328 584 341T566 354H286z', ink.steel, { depth: 6 }),
    pen.line(
      steps(8, 318, 33)
        .map((x) => `M${x} 341h1`)
        .join(''),
      7,
    ),
    pen.tube('M118 296V192Q118 148 162 148H220Q248 148 248 176Q248 214 232 270', 30, ink.coal),
    pen.form('M150 172H196Q196 194 174 194Q150 194 150 172z', ink.brick, { depth: 4, outline: 4 }),
    pen.form('M88 322Q88 262 148 258H244Q296 262 300 316V360Q296 404 250 404H132Q88 404 88 360z', ink.teal, {
      depth: 14,
    }),
    pen.line('M116 316V360M136 312V366M156 312V366', 7),
    pen.flat(box(184, 316, 80, 38, 9), ink.paper, 4),
    pen.line('M198 335h52', 6, ink.brass),
    pen.form(poly(288, 226, 322, 212, 334, 228, 328, 396, 300, 402, 288, 380), ink.brick, { depth: 8 }),
    pen.tube('M94 340Q52 348 60 398', 10, ink.soot),
  ];
};

const lawnMower: Drawing = (pen) => [
  pen.shadow(110, 530),
  pen.line('M64 404l6-24M78 404l2-34M92 404l-2-26M556 404l4-26M570 404l0-36M584 404l6-22', 5, ink.teal),
  pen.tube('M392 316L536 102', 13, ink.steel),
  pen.form('M436 250H520Q552 250 546 284L530 352Q526 372 506 372H436z', ink.straw, { depth: 12 }),
  pen.line('M462 268L456 354M490 268L486 354M518 272L510 354', 3, ink.wood),
  pen.tube('M506 146L556 72', 20, ink.coal),
  pen.tube('M540 140L498 122', 7, ink.brick),
  pen.form('M110 380V348Q110 286 178 282H388Q446 284 452 348V380z', ink.brick, { depth: 14 }),
  pen.flat(box(250, 316, 96, 34, 9), ink.paper, 4),
  pen.line('M266 334h64', 6, ink.teal),
  pen.form(box(208, 202, 156, 84, 16), ink.coal),
  pen.form(box(236, 182, 100, 30, 10), ink.soot, { depth: 6 }),
  pen.line('M232 232V266M254 232V266M276 232V266', 6, ink.steel),
  pen.form(oval(332, 246, 17), ink.brass, { depth: 5, outline: 4 }),
  pen.wheel(166, 356, 48, { tyre: 16, disc: ink.brass }),
  pen.wheel(410, 356, 48, { tyre: 16, disc: ink.brass }),
];

const giantOutdoorGame: Drawing = (pen) => {
  const columns = steps(6, 176, 58);
  const rows = steps(4, 122, 58);
  const colors = ['..b.r.', '.rb.b.', 'brrbr.', 'rbbrbr'];
  const holes = rows.map((y) => columns.map((x) => oval(x, y, 22)).join('')).join('');
  const pieces = rows.flatMap((y, row) =>
    columns.map((x, column) => {
      const mark = colors[row]?.[column];
      if (mark === '.' || mark === undefined) return '';
      return pen.form(oval(x, y, 22), mark === 'b' ? ink.brass : ink.brick, { depth: 6, outline: 0 });
    }),
  );
  return [
    pen.shadow(90, 550),
    pen.form(poly(108, 84, 138, 84, 138, 396, 108, 396), ink.pine),
    pen.form(poly(504, 84, 534, 84, 534, 396, 504, 396), ink.pine),
    ...pieces,
    pen.form(box(132, 78, 378, 262, 12) + holes, ink.blue, { depth: 8 }),
    pen.form(box(126, 338, 390, 22, 8), ink.pine, { depth: 6 }),
    pen.form(box(70, 386, 108, 20, 8), ink.wood, { depth: 6 }),
    pen.form(box(464, 386, 108, 20, 8), ink.wood, { depth: 6 }),
    pen.form(oval(316, 384, 26, 24), ink.brass, { depth: 7 }),
    pen.form(oval(384, 390, 28, 18), ink.brick, { depth: 7 }),
    pen.line('M206 406l5-24M220 406l2-32M234 406l-3-24M566 372l6-22M582 372l0-30', 5, ink.teal),
  ];
};

const partyTent: Drawing = (pen) => {
  const scallops = steps(8, 84, 59).map((x, at) =>
    pen.form(`M${x} 190h59v22q-29 34-59 0z`, at % 2 === 0 ? ink.brick : ink.paper, { depth: 5, outline: 4 }),
  );
  return [
    pen.shadow(90, 550),
    pen.tube('M112 200V398', 12, ink.steel),
    pen.tube('M528 200V398', 12, ink.steel),
    pen.tube('M232 210V376M408 210V376', 8, ink.steel),
    pen.line('M120 218Q320 306 520 218', 3),
    ...steps(7, 148, 52).map((x, at) => {
      const y = Math.round(262 - ((x - 308) / 200) ** 2 * 44);
      const color = [ink.brass, ink.teal, ink.coral][at % 3] ?? ink.brass;
      return pen.form(poly(x, y, x + 28, y, x + 14, y + 28), color, { depth: 0, outline: 3 });
    }),
    pen.form(box(216, 312, 208, 18, 6), ink.pine, { depth: 5 }),
    pen.tube('M236 332L222 396M404 332L418 396', 8, ink.wood),
    pen.form('M320 66L556 190H84z', ink.brick, { depth: 0 }),
    pen.form('M320 66L261 190H202zM320 66L438 190H379z', ink.paper, { depth: 0, outline: 4 }),
    pen.form('M320 66L143 190H84zM320 66L556 190H497z', ink.paper, { depth: 0, outline: 4 }),
    pen.flat('M320 66L556 190H400z', '#1F1B1822'),
    ...scallops,
    pen.tube('M320 66V48', 7, ink.brass),
    pen.form(box(92, 392, 40, 14, 5), ink.coal, { depth: 3 }),
    pen.form(box(508, 392, 40, 14, 5), ink.coal, { depth: 3 }),
  ];
};

export const garden = {
  wheelbarrow,
  'hedge-trimmer': hedgeTrimmer,
  'lawn-mower': lawnMower,
  'giant-outdoor-game': giantOutdoorGame,
  'party-tent': partyTent,
} satisfies Record<string, Drawing>;
