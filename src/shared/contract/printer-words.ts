/** Where a kiosk puts a number on paper. `browser` is the printer of the computer the kiosk itself runs on. */
export const printerKinds = ['none', 'network', 'device', 'browser'] as const;
export type PrinterKind = (typeof printerKinds)[number];

/**
 * What is wrong with a printer. `silent`: it took the ticket and says nothing, so nobody knows whether paper came. `paperLow`: it still
 * prints, and somebody should bring a roll.
 */
export const printerTroubles = [
  'unreachable',
  'noPaper',
  'coverOpen',
  'fault',
  'silent',
  'paperLow',
] as const;
export type PrinterTrouble = (typeof printerTroubles)[number];
