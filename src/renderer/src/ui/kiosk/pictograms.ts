/**
 * The kiosk's own drawn pictures of acts and things, on a grid of 64 in one line weight, with one soft ground behind what
 * matters. They stand for kinds without a photo too. `mirrors`: points along the reading direction, or holds a question mark
 * (Arabic writes it the other way round).
 */
export interface PictogramDrawing {
  lines: readonly string[];
  ground?: readonly string[];
  mirrors?: boolean;
}

const circle = (x: number, y: number, r: number) =>
  `M${x} ${y - r}a${r} ${r} 0 1 0 0 ${2 * r} ${r} ${r} 0 0 0 0-${2 * r}Z`;

const cardShape = 'M10 15h44a4 4 0 0 1 4 4v26a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V19a4 4 0 0 1 4-4Z';
const bubble = 'M11 9h42a5 5 0 0 1 5 5v27a5 5 0 0 1-5 5H32L19 57V46h-8a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z';
const shirt = 'm22 9-14 8 6 13 6-3v28h24V27l6 3 6-13-14-8a10 10 0 0 1-20 0Z';
const bulb = 'M32 6a17 17 0 0 0-10 30.8c2 1.6 3 3.6 3 6.2h14c0-2.6 1-4.6 3-6.2A17 17 0 0 0 32 6Z';
const wrench =
  'M44 8a12 12 0 0 0-11.5 15.5L10 46a5.7 5.7 0 0 0 8 8l22.5-22.5A12 12 0 0 0 56 20.5l-7.5 3.5-5.5-3-1-7 6.5-5.5a12 12 0 0 0-4.5-.5Z';
const bowl = 'M7 33h50a25 25 0 0 1-16 23H23A25 25 0 0 1 7 33Z';
const drawer = 'M22 11h20a2 2 0 0 1 2 2v17a2 2 0 0 1-2 2H22a2 2 0 0 1-2-2V13a2 2 0 0 1 2-2Z';

const drawings = {
  borrow: {
    ground: [drawer],
    lines: [
      drawer,
      'M28 11v8h8v-8',
      'M6 42h7l7-4h11a4 4 0 0 1 0 8H23',
      'm34 44.5 13-6.5a4.6 4.6 0 0 1 4.5 8L36 55H20l-6 1.5H6',
    ],
  },
  bringBack: {
    mirrors: true,
    ground: ['M34 40h18v16H34Z'],
    lines: [
      'M26 56V26a17 17 0 0 1 34 0v30',
      'M4 56h56',
      'M34 56V41a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1v15',
      'M40 40v6h6v-6',
      'M4 36h14',
      'm12 29 7 7-7 7',
    ],
  },
  appointment: {
    ground: ['M8 26v-8a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v8Z'],
    lines: [
      'M12 14h40a4 4 0 0 1 4 4v34a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4Z',
      'M8 26h48',
      'M20 8v11',
      'M44 8v11',
      'm23 41 7 7 12-14',
    ],
  },
  ask: {
    mirrors: true,
    ground: [bubble],
    lines: [bubble, 'M25.5 22.5a6.5 6.5 0 1 1 9.7 5.7c-2.2 1.3-3.2 2.6-3.2 4.8', 'M32 38.8h.01'],
  },
  family: {
    ground: [
      circle(22, 15, 7),
      'M8 56V42a14 14 0 0 1 24.5-9.2L34 56Z',
      circle(45, 29, 5.5),
      'M34 56v-5a11 11 0 0 1 22 0v5Z',
    ],
    lines: [
      circle(22, 15, 7),
      'M8 56V42a14 14 0 0 1 24.5-9.2',
      circle(45, 29, 5.5),
      'M34 56v-5a11 11 0 0 1 22 0v5',
      'M4 56h56',
    ],
  },
  unsure: {
    mirrors: true,
    ground: [circle(32, 32, 25)],
    lines: [circle(32, 32, 25), 'M24 25.5a8 8 0 1 1 12 7c-2.7 1.6-4 3.2-4 6', 'M32 46h.01'],
  },
  callPerson: {
    mirrors: true,
    ground: [circle(24, 19, 8), 'M8 56v-9a16 16 0 0 1 32 0v9Z'],
    lines: [
      circle(24, 19, 8),
      'M8 56v-9a16 16 0 0 1 32 0v9',
      'M43 12a13 13 0 0 1 0 15',
      'M51 6a23 23 0 0 1 0 27',
      'M4 56h40',
    ],
  },
  card: { ground: ['M6 23h52v8H6Z'], lines: [cardShape, 'M6 23h52', 'M6 31h52', 'M14 41h13'] },
  noCard: { lines: [cardShape, 'M6 26h26', 'M14 41h8', 'M9 57 55 7'] },
  ticket: {
    ground: ['M24 18h32v9a5 5 0 0 0 0 10v9H24Z'],
    lines: [
      'M8 18h48v9a5 5 0 0 0 0 10v9H8v-9a5 5 0 0 0 0-10Z',
      'M24 18v5',
      'M24 29.5v5',
      'M24 41v5',
      'M33 28h13',
      'M33 36h8',
    ],
  },
  receipt: {
    ground: ['M14 6h36v51l-6-4-6 4-6-4-6 4-6-4-6 4Z'],
    lines: ['M14 6h36v51l-6-4-6 4-6-4-6 4-6-4-6 4Z', 'M23 19h18', 'M23 29h18', 'M23 39h10'],
  },
  qr: {
    ground: ['M8 8h18v18H8Z', 'M38 8h18v18H38Z', 'M8 38h18v18H8Z'],
    lines: [
      'M8 8h18v18H8Z',
      'M38 8h18v18H38Z',
      'M8 38h18v18H8Z',
      'M17 17h.01',
      'M47 17h.01',
      'M17 47h.01',
      'M38 38h8v8h-8Z',
      'M56 38v6',
      'M38 56h6',
      'M52 52h4v4h-4Z',
    ],
  },
  remember: { ground: [bubble], lines: [bubble, 'm23 27 7 7 12-14'] },
  clock: { ground: [circle(32, 32, 25)], lines: [circle(32, 32, 25), 'M32 17v15l10 7'] },
  house: {
    ground: ['M22 56V42a10 10 0 0 1 20 0v14Z'],
    lines: [
      'M5 29 32 8l27 21',
      'M11 25v31',
      'M53 25v31',
      'M22 56V42a10 10 0 0 1 20 0v14',
      'M32 32v24',
      'M4 56h56',
    ],
  },
  shelves: {
    ground: ['M14 13h14v11H14Z', 'M17 31h6v11h-6Z', 'm37 42 6.5-12L50 42Z'],
    lines: [
      'M8 7v50',
      'M56 7v50',
      'M8 24h48',
      'M8 42h48',
      'M14 24V13h14v11',
      circle(43, 18, 6),
      'M17 42V31h6v11',
      'M23 42v-8h6v8',
      'm37 42 6.5-12L50 42',
    ],
  },
  search: { ground: [circle(27, 27, 18)], lines: [circle(27, 27, 18), 'm40.5 40.5 16 16'] },
  drill: {
    ground: ['M8 20a3 3 0 0 1 3-3h26a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4H11a3 3 0 0 1-3-3Z'],
    lines: [
      'M11 17h26a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4H11a3 3 0 0 1-3-3V20a3 3 0 0 1 3-3Z',
      'M41 21h5l3 3v3l-3 3h-5',
      'M49 25.5h11',
      'm17 34-3 14h11l3-14',
      'M9 48h19a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2Z',
      'M27 40h4l1.5-6',
    ],
  },
  bike: {
    ground: [circle(15, 42, 11), circle(49, 42, 11)],
    lines: [
      circle(15, 42, 11),
      circle(49, 42, 11),
      'm15 42 9.5-19H40l9 19',
      'm24.5 23 7.5 19H15',
      'm32 42 8-19-2.5-7H46',
      'M19.5 18H29',
    ],
  },
  pram: {
    ground: ['M9 29A21 21 0 0 1 30 8v21Z'],
    lines: [
      'M9 29A21 21 0 0 1 30 8v21Z',
      'M9 29h40a19 19 0 0 1-19 16h-2A19 19 0 0 1 9 29Z',
      'm49 29 4-10h6',
      circle(20, 53, 4),
      circle(41, 53, 4),
      'm23 44.5-3 4.5',
      'm36 44 5 5',
    ],
  },
  toys: {
    ground: ['M21 8h22v22H21Z'],
    lines: [
      'M21 8h22v22H21Z',
      'M8 33h22v23H8Z',
      'M34 33h22v23H34Z',
      circle(19, 44.5, 5.5),
      'm45 39 6.5 11h-13Z',
      'M28 15h8v8h-8Z',
    ],
  },
  ball: {
    ground: ['m32 23 9 6.5L37.5 40h-11L23 29.5Z'],
    lines: [
      circle(32, 32, 25),
      'm32 23 9 6.5L37.5 40h-11L23 29.5Z',
      'M32 23V7.5',
      'm41 29.5 14.5-5',
      'm37.5 40 8.5 12.5',
      'M26.5 40 18 52.5',
      'M23 29.5 8.5 24.5',
    ],
  },
  clothes: { ground: [shirt], lines: [shirt] },
  nappy: {
    ground: ['M7 17h50v9a25 25 0 0 1-16 22.5c-6 2.5-12 2.5-18 0A25 25 0 0 1 7 26Z'],
    lines: [
      'M7 17h50v9a25 25 0 0 1-16 22.5c-6 2.5-12 2.5-18 0A25 25 0 0 1 7 26Z',
      'M7.5 28A17 17 0 0 1 22 48',
      'M56.5 28A17 17 0 0 0 42 48',
      'M18 17v6',
      'M46 17v6',
    ],
  },
  paw: {
    ground: [
      'M32 31c-8 0-15 9-15 15.5 0 4 3 6.5 7 6.5 3 0 5-1.5 8-1.5s5 1.5 8 1.5c4 0 7-2.5 7-6.5C47 40 40 31 32 31Z',
    ],
    lines: [
      'M32 31c-8 0-15 9-15 15.5 0 4 3 6.5 7 6.5 3 0 5-1.5 8-1.5s5 1.5 8 1.5c4 0 7-2.5 7-6.5C47 40 40 31 32 31Z',
      'M23 9c-3.3 0-5.2 3.5-5.2 7.3S20 23.5 23 23.5s5.2-3.5 5.2-7.2S26.3 9 23 9Z',
      'M41 9c-3.3 0-5.2 3.5-5.2 7.3s2.2 7.2 5.2 7.2 5.2-3.5 5.2-7.2S44.3 9 41 9Z',
      'M10.5 23.5c-3.2.4-5 3.8-4.3 7.5s3.3 6.2 6.3 5.7 4.7-3.8 4-7.4-2.8-6.2-6-5.8Z',
      'M53.5 23.5c3.2.4 5 3.8 4.3 7.5s-3.3 6.2-6.3 5.7-4.7-3.8-4-7.4 2.8-6.2 6-5.8Z',
    ],
  },
  plant: {
    ground: ['M32 23c0-8 6-14 16-14 0 10-6 15-16 14Z', 'M32 29c0-7-5-12-14-12 0 9 5 13 14 12Z'],
    lines: [
      'M32 23c0-8 6-14 16-14 0 10-6 15-16 14Z',
      'M32 29c0-7-5-12-14-12 0 9 5 13 14 12Z',
      'M32 35V19',
      'M14 35h36v6H14Z',
      'm18 41 3 15h22l3-15',
    ],
  },
  book: {
    ground: ['M32 16c-6-5-14-6-24-5v39c10-1 18 0 24 5Z'],
    lines: [
      'M32 16c-6-5-14-6-24-5v39c10-1 18 0 24 5 6-5 14-6 24-5V11c-10-1-18 0-24 5Z',
      'M32 16v39',
      'M40 24c3-1.3 6-2 9-2.2',
      'M40 33c3-1.3 6-2 9-2.2',
    ],
  },
  chair: {
    ground: ['M16 42V22a9 9 0 0 1 9-9h14a9 9 0 0 1 9 9v20Z'],
    lines: [
      'M16 28v-6a9 9 0 0 1 9-9h14a9 9 0 0 1 9 9v6',
      'M16 42v-8a6 6 0 1 0-8 5.6V51h48V39.6A6 6 0 1 0 48 34v8Z',
      'M14 51v5',
      'M50 51v5',
    ],
  },
  laptop: {
    ground: ['M12 44V15a3 3 0 0 1 3-3h34a3 3 0 0 1 3 3v29Z'],
    lines: [
      'M12 44V15a3 3 0 0 1 3-3h34a3 3 0 0 1 3 3v29',
      'M5 44h54v4a5 5 0 0 1-5 5H10a5 5 0 0 1-5-5Z',
      'm28 21 10 5-4.5 1.5L32 32Z',
    ],
  },
  bulb: { ground: [bulb], lines: [bulb, 'M26 50h12', 'M29 57h6', 'M32 43V31', 'm27 26 5 5 5-5'] },
  repair: { ground: [wrench], lines: [wrench, 'm14 50 .01.01'] },
  groceries: {
    ground: ['M8 27h48l-5 28H13Z'],
    lines: ['M8 27h48l-5 28H13Z', 'm19 27 8-17', 'm45 27-8-17', 'M24 35v11', 'M32 35v11', 'M40 35v11'],
  },
  meal: {
    ground: [bowl],
    lines: [bowl, 'M22 25c-3-3 3-6 0-10', 'M32 25c-3-3 3-6 0-10', 'M42 25c-3-3 3-6 0-10'],
  },
  together: {
    ground: [circle(32, 16, 7), 'M20 56V42a12 12 0 0 1 24 0v14Z'],
    lines: [
      circle(32, 16, 7),
      'M20 56V42a12 12 0 0 1 24 0v14',
      circle(11, 25, 5),
      circle(53, 25, 5),
      'M4 56V44a8 8 0 0 1 9.5-7.8',
      'M60 56V44a8 8 0 0 0-9.5-7.8',
      'M3 56h58',
    ],
  },
  languages: {
    ground: [circle(32, 32, 25)],
    lines: [
      circle(32, 32, 25),
      'M7 32h50',
      'M32 7c7 7 10.5 15.5 10.5 25S39 50 32 57c-7-7-10.5-15.5-10.5-25S25 14 32 7Z',
    ],
  },
  sewing: {
    ground: ['M8 46h48v9H8Z'],
    lines: [
      'M8 46h48v9H8Z',
      'M14 46V30',
      'M50 46V16a4 4 0 0 0-4-4H14a4 4 0 0 0-4 4v10a4 4 0 0 0 4 4h24v16',
      'M14 36v4',
      circle(44, 21, 3),
      'M22 12V8h6v4',
    ],
  },
  garden: {
    ground: ['M10 56a8 8 0 0 1 8-8h6a8 8 0 0 1 8 8Z'],
    lines: [
      'M21 48V20',
      'M14 8h14v10a2 2 0 0 1-2 2H16a2 2 0 0 1-2-2Z',
      'M10 56a8 8 0 0 1 8-8h6a8 8 0 0 1 8 8',
      'M46 8v22',
      'M38 8v12a8 8 0 0 0 16 0V8',
      'M46 30v26',
      'M4 56h56',
    ],
  },
  ladder: { lines: ['M22 6 16 58', 'm42 6 6 52', 'M21 15h22', 'M20 25h24', 'M19 35h26', 'M17.5 45h29'] },
  pan: {
    mirrors: true,
    ground: ['M6 28h36v14a8 8 0 0 1-8 8H14a8 8 0 0 1-8-8Z'],
    lines: [
      'M6 28h36v14a8 8 0 0 1-8 8H14a8 8 0 0 1-8-8Z',
      'M42 33h18',
      'M4 28h40',
      'M17 21c-2-3 2-5 0-8',
      'M30 21c-2-3 2-5 0-8',
    ],
  },
} as const satisfies Record<string, PictogramDrawing>;

export type PictogramName = keyof typeof drawings;

export const pictograms: Readonly<Record<PictogramName, PictogramDrawing>> = drawings;
