import type { KioskScreen } from '#shared/contract/session.contract.ts';

/** Millimetres of a bank card: ISO/IEC 7810, ID-1. */
export const bankCard = { width: 85.6, height: 53.98, corner: 3.18 };
/** Pixels in a millimetre of the screens there are: a wall of 100 inch up to a very fine small one. */
const scale = { least: 1, most: 20 };
/** The usual 24 inch screen of 1920 x 1080. */
const usual = 3.613;
/** What the smallest button is: 15 mm, and never under 44 CSS pixels (A20). */
const smallestButton = { mm: 15, px: 44 };

/** Millimetres from the eye to the screen. */
export const distances = { near: 500, normal: 600 };

/** Width of the frame in pixels as it first stands there. */
export const firstWidth = (pxPerMm: number | undefined): number =>
  Math.round((pxPerMm ?? usual) * bankCard.width);

/** One touch wider or narrower, within what a screen can be. */
export const widthAfter = (width: number, step: number): number =>
  Math.min(
    Math.floor(scale.most * bankCard.width),
    Math.max(Math.ceil(scale.least * bankCard.width), width + step),
  );

export const pxPerMmOfFrame = (width: number): number => width / bankCard.width;

/** What follows from a frame as wide as a card: pixels in a centimetre, and the smallest button. */
export function followsFrom(width: number): { pxPerCm: number; buttonMm: number } {
  const pxPerMm = pxPerMmOfFrame(width);
  return {
    pxPerCm: Math.round(pxPerMm * 10),
    buttonMm: Math.max(smallestButton.mm, smallestButton.px / pxPerMm),
  };
}

export const screenMeasured = (width: number, viewDistanceMm: number): KioskScreen => ({
  pxPerMetre: Math.round(pxPerMmOfFrame(width) * 1000),
  viewDistanceMm,
});
