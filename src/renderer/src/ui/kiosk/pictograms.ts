/** The kiosk's own drawn pictures, on a grid of 64. `mirrors`: points along the reading direction. */
export interface PictogramDrawing {
  lines: readonly string[];
  mirrors?: boolean;
}

export const pictograms = {
  borrow: { lines: ['M10 36v14a4 4 0 0 0 4 4h36a4 4 0 0 0 4-4V36', 'M32 42V12', 'm20 22 12-12 12 12'] },
  bringBack: { lines: ['M10 36v14a4 4 0 0 0 4 4h36a4 4 0 0 0 4-4V36', 'M32 10v30', 'm20 30 12 12 12-12'] },
  appointment: {
    lines: [
      'M12 14h40a4 4 0 0 1 4 4v34a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4Z',
      'M8 26h48',
      'M20 8v12',
      'M44 8v12',
      'm23 41 7 7 12-14',
    ],
  },
  ask: {
    lines: [
      'M10 10h44a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H30L18 56V46h-8a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4Z',
      'M26 23a6 6 0 1 1 9 5.2c-2 1.2-3 2.3-3 4.3',
      'M32 38.5h.01',
    ],
  },
  family: {
    lines: [
      'M22 10a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z',
      'M8 54V42a12 12 0 0 1 14-11.5',
      'M45 20a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
      'M31 54v-6a10 10 0 0 1 10-10h6a10 10 0 0 1 10 10v6',
      'M22 30.5c4 0 7 1.5 9 4',
    ],
  },
  unsure: {
    lines: [
      'M32 6a26 26 0 1 0 0 52 26 26 0 0 0 0-52Z',
      'M24 25a8 8 0 1 1 12 7c-2.7 1.6-4 3.2-4 6',
      'M32 46h.01',
    ],
  },
} as const satisfies Record<string, PictogramDrawing>;

export type PictogramName = keyof typeof pictograms;
