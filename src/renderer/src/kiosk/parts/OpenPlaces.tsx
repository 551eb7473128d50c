import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { useSpelling } from '../language/KioskLanguage.tsx';
import { byOpening, houseOpenness } from '../words/opening-words.ts';
import { SpokenOpening } from './OpeningStatus.tsx';

/** Whether the house is open, until or from when, and how many of its initiatives receive people now. */
export function OpenPlaces({ initiatives }: { initiatives: readonly HouseInitiative[] }) {
  const { t } = useSpelling();
  const open = byOpening(initiatives).now.length;
  const words = t(($) => $.kiosk.attract.openPlaces, { count: open });
  return (
    <div className="kiosk-open-now">
      <SpokenOpening openness={houseOpenness(initiatives)} />
      {open === 0 ? null : <p data-say={words}>{words}</p>}
    </div>
  );
}
