import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { KioskPicture } from '../../ui/kiosk/KioskTile.tsx';
import type { PhotoShelf } from './photo-shelf.ts';

const PhotoShelfContext = createContext<PhotoShelf | null>(null);
export const PhotoShelfProvider = PhotoShelfContext.Provider;

const nothing = { own: null };

/** The picture of a thing: its photo as soon as it is there, its pictogram when it has none or it cannot be had. */
export function usePictureOf({
  photoId,
  pictogram,
}: {
  photoId: string | null;
  pictogram: string;
}): KioskPicture {
  const shelf = useContext(PhotoShelfContext);
  if (!shelf) throw new Error('a picture was drawn outside PhotoShelfProvider');
  const photo = useSyncExternalStore(shelf.subscribe, () => (photoId === null ? null : shelf.look(photoId)));
  const isMissing = useSyncExternalStore(shelf.subscribe, () => photoId === null || shelf.isMissing(photoId));
  useEffect(() => {
    if (photoId !== null) shelf.want(photoId);
  }, [shelf, photoId]);
  if (photo !== null) return { photo };
  return isMissing ? { pictogram } : nothing;
}
