import { box, type Drawing, ink, oval, poly, steps } from './kit.ts';

const buggy: Drawing = (pen) => [
  pen.shadow(150, 500),
  pen.tube('M420 168L256 372', 11, ink.steel),
  pen.tube('M126 118Q140 96 164 112L216 170L284 262L430 372', 12, ink.steel),
  pen.tube('M104 150L146 100', 20, ink.soot),
  pen.form('M216 166L268 156L322 258H436L462 284L424 318H300Q284 318 274 302z', ink.blue, { depth: 10 }),
  pen.line('M300 250L286 302', 4),
  pen.form('M210 176Q210 76 320 66Q404 62 446 120L370 196z', ink.brick, { depth: 12 }),
  pen.line('M232 176L306 68M286 184L392 78', 4),
  pen.tube('M366 244Q430 226 452 262', 12, ink.soot),
  pen.form(poly(424, 318, 462, 284, 512, 344, 486, 360), ink.blue, { depth: 6 }),
  pen.form(poly(236, 330, 392, 330, 372, 372, 262, 372), ink.coal, { depth: 8 }),
  pen.wheel(240, 366, 38, { tyre: 13, disc: ink.brass }),
  pen.wheel(450, 366, 38, { tyre: 13, disc: ink.brass }),
];

const pram: Drawing = (pen) => [
  pen.shadow(120, 500),
  pen.tube('M224 270L392 352M424 270L216 352', 10, ink.steel),
  pen.tube('M470 190Q520 176 532 126', 12, ink.steel),
  pen.tube('M516 148L546 104', 20, ink.soot),
  pen.form('M142 196H498Q498 296 404 296H236Q142 296 142 196z', ink.teal, { depth: 14 }),
  pen.form('M126 196Q126 72 286 62L314 196z', ink.brick, { depth: 12 }),
  pen.line('M314 194L160 124M314 194L212 80', 4),
  pen.form('M306 164Q318 148 340 152H470Q500 158 500 196H312z', ink.straw, { depth: 8 }),
  pen.line('M336 178h20M376 178h20M416 178h20', 4, ink.wood),
  pen.form(box(120, 186, 394, 22, 10), ink.brass, { depth: 6 }),
  pen.wheel(200, 340, 64, { tyre: 13, spokes: 10 }),
  pen.wheel(418, 340, 64, { tyre: 13, spokes: 10 }),
];

const babyBath: Drawing = (pen) => [
  pen.shadow(110, 530),
  pen.form(
    'M78 214Q70 190 98 190H542Q570 190 562 214L520 356Q508 404 458 404H182Q132 404 120 356z',
    ink.mint,
    { depth: 16 },
  ),
  ...[
    [168, 180, 30],
    [216, 174, 38],
    [268, 184, 28],
    [450, 176, 34],
    [494, 188, 24],
  ].map(([x = 0, y = 0, r = 0]) => pen.form(oval(x, y, r), ink.white, { depth: 6, outline: 4 })),
  pen.form(
    'M318 196Q300 158 330 146Q322 104 360 98Q394 98 394 134Q412 136 414 148L392 154Q396 170 392 196z',
    ink.brass,
    { depth: 8 },
  ),
  pen.form('M392 138L420 146L392 156z', ink.brick, { depth: 0, outline: 4 }),
  pen.flat(oval(368, 126, 5), ink.soot),
  pen.form('M64 184H576Q590 186 588 200T570 214H70Q52 214 52 200T64 184z', ink.mint, { depth: 7 }),
  pen.line('M178 290Q320 312 462 290', 5, ink.teal),
  pen.form(oval(466, 366, 14), ink.teal, { depth: 4, outline: 4 }),
];

const cot: Drawing = (pen) => [
  pen.shadow(110, 530),
  pen.form(box(130, 120, 380, 20, 8), ink.wood, { depth: 6 }),
  ...steps(9, 160, 40).map((x) => pen.tube(`M${x} 136V300`, 7, ink.wood)),
  pen.form(box(116, 276, 408, 60, 14), ink.white),
  pen.form('M300 262Q320 246 348 256L520 262V322H300z', ink.blue, { depth: 10 }),
  pen.line('M340 276l8 8M400 282l8 8M460 276l8 8M370 302l8 8M430 304l8 8', 5, ink.sky),
  pen.form(box(136, 244, 118, 40, 18), ink.straw, { depth: 8 }),
  ...steps(8, 156, 46.5).map((x) => pen.tube(`M${x} 196V350`, 9, ink.pine)),
  pen.form(box(112, 176, 416, 26, 10), ink.pine, { depth: 7 }),
  pen.form(box(112, 336, 416, 30, 8), ink.pine, { depth: 8 }),
  pen.form(box(96, 88, 30, 316, 12), ink.pine),
  pen.form(box(514, 88, 30, 316, 12), ink.pine),
  pen.form(oval(111, 84, 18), ink.brick, { depth: 5 }),
  pen.form(oval(529, 84, 18), ink.brick, { depth: 5 }),
];

const highChair: Drawing = (pen) => [
  pen.shadow(190, 450),
  pen.tube('M272 210L234 388M368 210L406 388', 12, ink.wood),
  pen.tube('M258 216L200 396M382 216L440 396', 16, ink.pine),
  pen.form(box(214, 312, 212, 20, 8), ink.pine, { depth: 6 }),
  pen.group(
    'translate(58 -14) scale(.82)',
    pen.form('M250 60H390Q416 62 412 92L396 214H244L228 92Q224 62 250 60z', ink.straw, { depth: 12 }),
    pen.form('M274 86H366Q380 88 378 104L366 200H274L262 104Q260 88 274 86z', ink.teal, { depth: 8 }),
    pen.line('M298 96L306 196M342 96L334 196M300 146H340', 6, ink.soot),
    pen.form(oval(320, 146, 13), ink.brick, { depth: 4, outline: 4 }),
    pen.form('M222 248H418L406 286H234z', ink.wood),
    pen.form('M172 214H468Q492 214 490 232T462 254H178Q152 254 150 232T172 214z', ink.white, { depth: 9 }),
    pen.form('M214 182H284L274 212H224z', ink.brick, { depth: 6 }),
    pen.line('M268 186L306 164', 6, ink.coal),
    pen.form('M372 170H410L404 212H378z', ink.blue, { depth: 5 }),
  ),
];

const babyMonitor: Drawing = (pen) => [
  pen.shadow(130, 510),
  pen.tube('M186 178V84', 14, ink.coal),
  pen.tube('M414 246V190', 12, ink.coal),
  pen.form(
    'M162 156H306Q338 156 338 188V372Q338 404 306 404H182Q150 404 150 372V168Q150 156 162 156z',
    ink.white,
    { depth: 14 },
  ),
  pen.form(box(176, 184, 136, 96, 14), ink.sky, { depth: 8 }),
  pen.form('M196 262Q202 232 244 232T292 262Q292 280 276 280H212Q196 280 196 262z', ink.paper, {
    depth: 5,
    outline: 4,
  }),
  pen.form(oval(244, 226, 20), ink.skin, { depth: 5, outline: 4 }),
  pen.line('M236 226h4M248 226h4', 3.5),
  ...steps(3, 200, 44).map((x, at) => pen.flat(oval(x, 312, 9), at < 2 ? ink.teal : ink.silver, 4)),
  pen.line('M198 346H290M198 364H290M214 382H274', 5, ink.steel),
  pen.form(
    'M398 232H476Q510 234 510 272V372Q510 404 478 404H398Q366 404 366 372V264Q368 232 398 232z',
    ink.teal,
    { depth: 12 },
  ),
  pen.form(oval(438, 290, 34), ink.soot, { depth: 6 }),
  pen.form(oval(438, 290, 18), ink.blue, { depth: 5, outline: 4 }),
  pen.gleam('M428 284q4-8 10-8', 5),
  pen.line('M408 352H468M408 370H468', 5, ink.mint),
  pen.line('M446 156Q474 164 480 190M444 126Q502 134 512 190', 6, ink.brass),
];

const bottleSteriliser: Drawing = (pen) => {
  const bottle = (x: number, y: number) => [
    pen.form(
      `M${x - 30} ${y + 32}Q${x - 30} ${y} ${x - 18} ${y}H${x + 18}Q${x + 30} ${y} ${x + 30} ${y + 32}V328H${x - 30}z`,
      ink.white,
      { depth: 8 },
    ),
    pen.form(box(x - 24, y - 18, 48, 22, 6), ink.brass, { depth: 5, outline: 4 }),
    pen.form(
      `M${x - 18} ${y - 18}Q${x - 16} ${y - 34} ${x - 6} ${y - 38}V${y - 50}Q${x} ${y - 60} ${x + 6} ${y - 50}V${y - 38}Q${x + 16} ${y - 34} ${x + 18} ${y - 18}z`,
      ink.straw,
      { depth: 4, outline: 4 },
    ),
    pen.line(`M${x - 14} ${y + 44}h16M${x - 14} ${y + 62}h10M${x - 14} ${y + 80}h16`, 4, ink.blue),
  ];
  return [
    pen.shadow(160, 480),
    pen.line('M262 72c-16-14 14-22 0-38M320 56c-16-14 14-22 0-38M378 72c-16-14 14-22 0-38', 6, ink.sky),
    ...bottle(246, 210),
    ...bottle(320, 196),
    ...bottle(394, 210),
    pen.glass('M176 330V190Q176 92 320 92T464 190V330z', ink.sky, 0.3),
    pen.gleam('M202 300V206Q206 148 244 126', 9),
    pen.form(box(286, 72, 68, 26, 12), ink.teal, { depth: 6 }),
    pen.form('M150 318H490V372Q490 404 458 404H182Q150 404 150 372z', ink.teal, { depth: 12 }),
    pen.form(box(146, 308, 348, 24, 10), ink.mint, { depth: 6 }),
    pen.form(oval(320, 366, 22), ink.paper, { depth: 5, outline: 4 }),
    pen.line('M320 366V352', 5, ink.brick),
    pen.flat(oval(376, 366, 7), ink.brass, 3),
  ];
};

const breastPump: Drawing = (pen) => [
  pen.shadow(150, 520),
  pen.tube('M238 128C330 40 470 110 470 300', 9, ink.silver),
  pen.form(
    'M150 274Q150 250 174 246H266Q290 250 290 274V372Q290 404 258 404H182Q150 404 150 372z',
    ink.white,
    { depth: 12 },
  ),
  pen.form('M152 316Q220 300 288 316V372Q288 402 258 402H182Q152 402 152 372z', ink.paper, {
    depth: 0,
    outline: 0,
  }),
  pen.line('M170 300h26M170 324h16M170 348h26M170 372h16', 5, ink.blue),
  pen.form(box(160, 214, 120, 38, 10), ink.brass, { depth: 7 }),
  pen.form(
    'M184 214V170L166 142L98 110Q84 200 110 262Q88 236 78 188T88 100Q96 88 110 94L190 124Q206 112 240 112Q262 116 262 140V214z',
    ink.mint,
    { depth: 10 },
  ),
  pen.form('M98 100Q70 190 106 270L168 204Q186 176 166 142z', ink.mint, { depth: 8 }),
  pen.form(oval(96, 184, 20, 86), ink.white, { depth: 5 }),
  pen.form(
    'M366 290H518Q548 292 548 322V372Q548 404 516 404H370Q338 404 338 372V320Q338 290 366 290z',
    ink.teal,
    { depth: 12 },
  ),
  pen.form(oval(404, 348, 30), ink.brass, { depth: 6 }),
  pen.line('M404 348L416 332', 5),
  pen.form(box(454, 322, 70, 32, 8), ink.straw, { depth: 4, outline: 4 }),
  pen.line('M468 338h8M484 338h8M500 338h8', 6),
  pen.flat(oval(470, 376, 8), ink.brick, 3),
  pen.flat(oval(502, 376, 8), ink.paper, 3),
];

export const baby = {
  buggy,
  pram,
  'baby-bath': babyBath,
  cot,
  'high-chair': highChair,
  'baby-monitor': babyMonitor,
  'bottle-steriliser': bottleSteriliser,
  'breast-pump': breastPump,
} satisfies Record<string, Drawing>;
