import type { KioskCalibration } from '../../ui/kiosk/KioskFrame.tsx';

const millimetresPerInch = 25.4;

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
  const diagonal = between(asked.get('diagonal'), 7, 100);
  if (diagonal === undefined) return undefined;
  return {
    pxPerMm: Math.hypot(screen.width, screen.height) / (diagonal * millimetresPerInch),
    viewDistanceMm: between(asked.get('distance'), 300, 1500),
    reachMm: between(asked.get('reach'), 100, 1500),
  };
}

function between(text: string | null, least: number, most: number): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return value >= least && value <= most ? value : undefined;
}
