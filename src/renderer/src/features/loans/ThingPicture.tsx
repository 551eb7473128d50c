import './loans.css';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { usePhoto } from '../catalog/photo/use-photo.ts';

export interface ThingPictureProps {
  pictogram: string;
  photoId: string | null;
  size?: 'normal' | 'large' | undefined;
}

/** The photo of a kind of things, or its drawing. Silent: the name beside it speaks. */
export function ThingPicture({ pictogram, photoId, size = 'normal' }: ThingPictureProps) {
  const photo = usePhoto(photoId);
  return (
    <span className="thing-picture" data-size={size} aria-hidden="true">
      {photo === null ? <Pictogram name={pictogram} /> : <img src={photo} alt="" />}
    </span>
  );
}
