import { createContext } from 'react';

/** What every kiosk control needs to know of its screen. */
export interface KioskSurroundings {
  hasSteadyHands: boolean;
}

export const KioskContext = createContext<KioskSurroundings>({ hasSteadyHands: false });
