import type { KioskTileName } from '#shared/domain/kiosk-tiles.ts';
import type { Step } from './run.ts';
import type { KioskTopic } from './wish.ts';

/** Where a tile of the first question leads: to a screen that shows something, or on the way to a number. */
export const wayOfTile: Readonly<Record<KioskTileName, { to: Step } | { number: KioskTopic }>> = {
  lend: { to: { name: 'lending' } },
  mine: { to: { name: 'card' } },
  appointment: { number: 'appointment' },
  ask: { number: 'question' },
  look: { to: { name: 'house' } },
  eat: { to: { name: 'menu' } },
  partners: { to: { name: 'services', themeId: null } },
  unknown: { number: 'other' },
};
