import './parts.css';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { usePhoto } from '../photo/use-photo.ts';

export interface PartPictureProps {
  photoId: string | null;
  name: string;
}

/**
 * The photo of a part, small beside its name; pressed, it stands large below it and scanning goes on. Nothing where a part has
 * none. Two elements for a row that wraps.
 */
export function PartPicture({ photoId, name }: PartPictureProps) {
  const { t } = useText();
  const photo = usePhoto(photoId);
  const [isLarge, setLarge] = useState(false);
  if (photo === null) return null;
  return (
    <>
      <button
        type="button"
        className="part-picture"
        aria-expanded={isLarge}
        aria-label={t(($) => $.catalog.parts.enlarge, { name })}
        onClick={() => setLarge(!isLarge)}
      >
        <img src={photo} alt="" />
      </button>
      {isLarge ? (
        <span className="part-picture-large">
          <img src={photo} alt={t(($) => $.catalog.photo.of, { name })} />
        </span>
      ) : null}
    </>
  );
}
