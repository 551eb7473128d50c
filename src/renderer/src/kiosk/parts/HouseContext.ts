import { createContext, useContext } from 'react';
import type { PlanMark } from '#shared/domain/house-plan.ts';
import type { KioskTileName } from '#shared/domain/kiosk-tiles.ts';
import type { ScannerLayout } from '#shared/domain/scan-keys.ts';

/** What every screen knows of the house it stands in. */
export interface KioskHouse {
  name: string;
  timeZone: string;
  /** Tags of the languages the house offers here, Dutch first. */
  languages: readonly string[];
  /** The house shows people at its kiosks what they have. */
  hasMine: boolean;
  /** The house asks at the end how it went. */
  asksHow: boolean;
  /** Whether this screen puts a number on paper: through a printer of the house, or with its own browser. */
  prints: 'none' | 'printer' | 'browser';
  /** What the first question offers: as it was when this run began. */
  tiles: readonly KioskTileName[];
  /** Which kiosk this is. */
  kioskId: string | null;
  plan: readonly PlanMark[];
  scannerLayout: ScannerLayout;
}

const HouseContext = createContext<KioskHouse | null>(null);
export const HouseProvider = HouseContext.Provider;

export function useHouse(): KioskHouse {
  const house = useContext(HouseContext);
  if (!house) throw new Error('a kiosk screen was drawn outside HouseProvider');
  return house;
}
