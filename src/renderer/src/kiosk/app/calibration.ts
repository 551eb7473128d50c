import type { KioskScreen } from '#shared/contract/session.contract.ts';
import type { KioskCalibration } from '../../ui/kiosk/KioskFrame.tsx';

const millimetresPerInch = 25.4;
const diagonals = { least: 7, most: 100 };

/**
 * How big this screen really is, from `?diagonal=27` (inches) in the address the kiosk is started with; undefined leaves the
 * usual 24 inch screen of 1920 x 1080. `?distance=700` is the eye's distance in millimetres, `?reach=520` the highest place a
 * seated person reaches, from the bottom edge of the screen.
 */
export function calibrationFrom(
  search: string,
  screen: { width: number; height: number },
): KioskCalibration | undefined {
  const asked = new URLSearchParams(search);
  const pxPerMm = pxPerMmOf(asked.get('diagonal'), screen);
  if (pxPerMm === undefined) return undefined;
  return {
    pxPerMm,
    viewDistanceMm: between(asked.get('distance'), 300, 1500),
    reachMm: between(asked.get('reach'), 100, 1500),
  };
}

/** What was measured at the screen itself goes before what the address says; how high people reach is known to the address alone. */
export function calibrationOf(
  measured: KioskScreen | null | undefined,
  fromAddress: KioskCalibration | undefined,
): KioskCalibration | undefined {
  if (!measured) return fromAddress;
  return {
    pxPerMm: measured.pxPerMetre / 1000,
    viewDistanceMm: measured.viewDistanceMm,
    reachMm: fromAddress?.reachMm,
  };
}

/** CSS pixels in a millimetre of a screen of so many inches, with a comma or a point; undefined where that is no size of a screen. */
export function pxPerMmOf(
  diagonal: string | null,
  screen: { width: number; height: number },
): number | undefined {
  const inches = between(diagonal?.replace(',', '.') ?? null, diagonals.least, diagonals.most);
  return inches === undefined
    ? undefined
    : Math.hypot(screen.width, screen.height) / (inches * millimetresPerInch);
}

function between(text: string | null, least: number, most: number): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return value >= least && value <= most ? value : undefined;
}
