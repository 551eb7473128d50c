import type { useKioskText } from '../../app/text.ts';

/** The kiosk's own translator, for words that are put together outside a component. */
export type KioskText = ReturnType<typeof useKioskText>['t'];
