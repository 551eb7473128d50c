import { ticketText } from '#shared/domain/number-series.ts';
import type { KioskText } from '../words/kiosk-text.ts';
import type { PaperLine } from './draw-lines.ts';

/** What a paper says below the Dutch: the same, and that it is a translation (L03). No name, no reason, no card: it is not asked for any. */
export const linesBelow = (t: KioskText, number: number): PaperLine[] => [
  { text: t(($) => $.kiosk.translated) },
  { text: `${t(($) => $.kiosk.number.label)}: ${ticketText(number)}`, isLarge: true },
  ...whatNext(t).map((text) => ({ text })),
];

/** The same for whatever somebody came for. */
export const whatNext = (t: KioskText): string[] => [
  t(($) => $.kiosk.number.sit),
  t(($) => $.kiosk.number.watch),
  t(($) => $.kiosk.paper.today),
];
