/** What other pages may show of upkeep. */
export { ItemUpkeep } from './item/ItemUpkeep.tsx';
export { Camera, hasCamera } from './photo/Camera.tsx';
export { PhotoStrip, type PhotoStripProps } from './photo/PhotoStrip.tsx';
export { PhotoTaker, type PhotoTakerProps } from './photo/PhotoTaker.tsx';
export type { TakenPhoto } from './photo/taken-photo.ts';
