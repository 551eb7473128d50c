import { around, box, type Drawing, ink, oval, type Pen, poly, steps } from './kit.ts';

type Bicycle = {
  /** Radius of the wheels; everything else grows with it. */
  readonly r: number;
  readonly color: string;
  readonly stabilisers?: boolean;
  readonly basket?: boolean;
  readonly lamp?: boolean;
};

/** The three sizes are one design, so that a child (and a volunteer) sees which is bigger. */
function bicycle(
  pen: Pen,
  { r, color, stabilisers = false, basket = false, lamp = false }: Bicycle,
): string[] {
  const k = r / 100;
  const y = 404 - r;
  const at = (dx: number, dy: number) => `${Math.round(320 + dx * k)} ${Math.round(y + dy * k)}`;
  const [rear, front] = [320 - 150 * k, 320 + 150 * k].map(Math.round) as [number, number];
  const tube = Math.max(10, Math.round(15 * k));
  const guard = (x: number, from: number, to: number) => {
    const [sx, sy] = around(x, y, r + 7, from);
    const [ex, ey] = around(x, y, r + 7, to);
    return pen.tube(`M${sx} ${sy}A${r + 7} ${r + 7} 0 0 1 ${ex} ${ey}`, 7, color);
  };
  const crank =
    pen.line(`M${at(-24, 12)}L${at(-52, 50)}`, 10) +
    pen.form(box(320 - 78 * k, y + 46 * k, 50 * k, 14 * k, 6 * k), ink.soot, { depth: 3, outline: 4 });
  return [
    pen.shadow(rear - r * 0.6, front + r * 0.6),
    stabilisers ? pen.wheel(rear - 6, 404 - 30, 30, { tyre: 11, disc: ink.brass }) : '',
    pen.wheel(rear, y, r, { tyre: r * 0.17, spokes: 12 }),
    pen.wheel(front, y, r, { tyre: r * 0.17, spokes: 12 }),
    guard(rear, 195, 320),
    guard(front, 215, 330),
    pen.line(`M${at(-2, 30)}L${at(28, 62)}`, 9) +
      pen.form(box(320 + 8 * k, y + 56 * k, 50 * k, 14 * k, 6 * k), ink.soot, { depth: 3, outline: 4 }),
    pen.tube(`M${rear} ${y}L${at(-72, -86)}M${rear} ${y}L${at(-12, 22)}`, tube * 0.7, color),
    pen.tube(`M${at(-88, -134)}L${at(-78, -104)}`, tube * 0.7, ink.silver),
    pen.tube(`M${at(-80, -108)}L${at(-12, 22)}L${at(92, -92)}L${at(-62, -58)}`, tube, color),
    pen.tube(`M${front} ${y}L${at(98, -88)}L${at(84, -130)}`, tube, color),
    pen.tube(
      `M${at(84, -130)}L${at(78, -158)}Q${at(76, -176)} ${at(100, -178)}L${at(128, -168)}`,
      tube * 0.7,
      ink.silver,
    ),
    pen.tube(`M${at(112, -174)}L${at(138, -164)}`, tube, ink.soot),
    pen.form(
      `M${at(-142, -146)}Q${at(-140, -168)} ${at(-116, -164)}Q${at(-80, -156)} ${at(-44, -158)}Q${at(-34, -150)} ${at(-44, -142)}L${at(-90, -134)}Q${at(-140, -124)} ${at(-142, -146)}z`,
      ink.soot,
      { depth: 6 },
    ),
    pen.form(oval(Math.round(320 - 12 * k), Math.round(y + 22 * k), 32 * k), ink.coal, {
      depth: 5,
      outline: 4,
    }),
    pen.form(oval(Math.round(320 - 12 * k), Math.round(y + 22 * k), 13 * k), ink.steel, {
      depth: 3,
      outline: 4,
    }),
    crank,
    stabilisers
      ? pen.line(`M${rear} ${y}L${rear - 6} 374`, 9) +
        pen.wheel(rear + 12, 404 - 28, 28, { tyre: 10, disc: ink.brass })
      : '',
    basket
      ? pen.form(
          poly(
            ...[
              320 + 100 * k,
              y - 158 * k,
              320 + 196 * k,
              y - 158 * k,
              320 + 180 * k,
              y - 88 * k,
              320 + 112 * k,
              y - 88 * k,
            ].map(Math.round),
          ),
          ink.pine,
        ) +
        pen.line(
          steps(3, 320 + 124 * k, 22 * k)
            .map((x) => `M${x} ${Math.round(y - 148 * k)}v${Math.round(52 * k)}`)
            .join('') + `M${at(110, -124)}H${Math.round(320 + 188 * k)}`,
          3.5,
          ink.wood,
        )
      : '',
    lamp
      ? pen.form(
          `M${at(100, -116)}L${at(128, -128)}Q${at(142, -112)} ${at(128, -96)}L${at(104, -104)}z`,
          ink.brass,
          { depth: 5, outline: 4 },
        )
      : '',
  ];
}

const balanceBike: Drawing = (pen) => [
  pen.shadow(110, 530),
  pen.wheel(186, 316, 88, { tyre: 24, disc: ink.straw }),
  pen.wheel(462, 316, 88, { tyre: 24, disc: ink.straw }),
  pen.form(
    'M168 306Q174 290 190 294L262 236L248 214Q246 200 264 200H300Q372 244 416 190L430 156L462 164L446 216Q460 262 474 306Q476 326 458 328Q446 326 444 312L424 246Q370 300 292 264L202 330Q182 336 168 320z',
    ink.brick,
    { depth: 10 },
  ),
  pen.form(oval(186, 312, 12), ink.steel, { depth: 4, outline: 4 }),
  pen.form(oval(460, 312, 12), ink.steel, { depth: 4, outline: 4 }),
  pen.form(oval(300, 238, 8), ink.brass, { depth: 0, outline: 4 }),
  pen.form(oval(430, 218, 8), ink.brass, { depth: 0, outline: 4 }),
  pen.form(
    'M204 192Q200 166 228 170Q272 182 320 172Q340 176 330 196Q300 210 256 206Q212 212 204 192z',
    ink.soot,
    { depth: 7 },
  ),
  pen.tube('M446 172L424 108', 13, ink.silver),
  pen.tube('M392 106L462 98', 16, ink.wood),
  pen.tube('M382 108L404 105M452 99L474 96', 20, ink.teal),
];

const bicycleTrailer: Drawing = (pen) => [
  pen.shadow(100, 540),
  pen.tube('M400 354H520L590 300', 12, ink.steel),
  pen.form(box(566, 276, 44, 30, 10), ink.coal, { depth: 5 }),
  pen.tube('M128 170V56', 6, ink.steel),
  pen.form(poly(130, 58, 196, 80, 130, 102), ink.brass, { depth: 6, outline: 4 }),
  pen.form(
    'M96 356V190Q96 130 160 120H318Q344 120 362 146L450 300Q470 356 430 364H104Q96 364 96 356z',
    ink.brick,
    { depth: 14 },
  ),
  pen.form('M270 144H318Q334 146 344 164L410 282H270z', ink.sky, { depth: 8 }),
  pen.gleam('M294 170L330 256M322 176L352 236', 7),
  pen.form('M132 186Q136 152 170 148H242V282H132z', ink.sky, { depth: 8 }),
  pen.gleam('M158 176L148 240', 7),
  pen.line('M256 124V296M96 306H452', 4),
  pen.form(box(96, 296, 366, 26, 8), ink.brass, { depth: 6 }),
  pen.wheel(226, 338, 66, { tyre: 15, spokes: 12 }),
  pen.form(oval(452, 382, 22), ink.rubber, { depth: 5 }),
  pen.form(oval(452, 382, 7), ink.steel, { depth: 0, outline: 3 }),
  pen.tube('M96 176Q66 170 62 142', 14, ink.coal),
];

const bicyclePump: Drawing = (pen) => [
  pen.shadow(190, 470),
  pen.tube('M336 376C470 390 486 330 450 270S414 130 470 130', 12, ink.soot),
  pen.form('M450 112H500L520 96Q536 100 536 116Q534 132 520 134L500 148H450z', ink.brick, { depth: 7 }),
  pen.form(box(436, 112, 30, 38, 8), ink.coal, { depth: 5 }),
  pen.tube('M308 70V190', 11, ink.silver),
  pen.tube('M216 72H400', 28, ink.coal),
  pen.form(box(282, 56, 52, 34, 10), ink.brick, { depth: 6 }),
  pen.form(box(276, 172, 64, 206, 12), ink.teal, { depth: 12 }),
  pen.form(box(268, 160, 80, 30, 10), ink.soot, { depth: 6 }),
  pen.form(oval(308, 316, 52), ink.brass),
  pen.form(oval(308, 316, 38), ink.paper, { depth: 5, outline: 4 }),
  pen.line('M284 334A28 28 0 1 1 332 334', 4, ink.steel),
  pen.line('M308 316L324 298', 5, ink.brick),
  pen.form('M196 404Q196 380 226 378H390Q420 380 420 404z', ink.coal, { depth: 7 }),
];

const bicycleHelmet: Drawing = (pen) => [
  pen.shadow(120, 520),
  pen.tube('M196 318Q210 384 300 396M420 322Q390 384 316 396', 9, ink.soot),
  pen.form(box(286, 378, 44, 28, 8), ink.coal, { depth: 5 }),
  pen.form(
    'M92 306Q84 108 310 100Q516 96 550 276Q560 316 520 322L470 316Q320 286 170 328Q96 342 92 306z',
    ink.blue,
    { depth: 16 },
  ),
  pen.form(
    'M164 252Q176 176 246 142Q262 140 258 156Q214 196 204 252Q200 268 182 270Q162 270 164 252z',
    ink.soot,
    { depth: 6 },
  ),
  pen.form(
    'M262 246Q266 172 306 132Q322 126 322 144Q306 190 308 240Q306 258 286 260Q262 262 262 246z',
    ink.soot,
    { depth: 6 },
  ),
  pen.form(
    'M368 136Q358 124 378 128Q440 158 466 238Q468 260 446 258Q426 256 420 238Q406 180 368 136z',
    ink.soot,
    { depth: 6 },
  ),
  pen.form(
    'M346 246Q344 190 348 160Q356 146 368 160Q388 200 394 244Q394 256 372 256Q348 256 346 246z',
    ink.soot,
    { depth: 6 },
  ),
  pen.form(
    'M86 300Q100 334 170 320Q320 282 470 308L556 298Q572 322 540 334L470 340Q320 312 170 350Q92 366 86 300z',
    ink.brass,
    { depth: 6 },
  ),
  pen.gleam('M140 200Q160 156 206 132', 8),
];

export const bicycles = {
  'childrens-bicycle-12': (pen) => bicycle(pen, { r: 80, color: ink.brass, stabilisers: true }),
  'childrens-bicycle-16': (pen) => bicycle(pen, { r: 92, color: ink.brick, basket: true }),
  'childrens-bicycle-20': (pen) => bicycle(pen, { r: 104, color: ink.teal, lamp: true }),
  'balance-bike': balanceBike,
  'bicycle-trailer': bicycleTrailer,
  'bicycle-pump': bicyclePump,
  'bicycle-helmet': bicycleHelmet,
} satisfies Record<string, Drawing>;
