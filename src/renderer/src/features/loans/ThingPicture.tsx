import './loans.css';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../client/api.ts';
import { Pictogram } from '../../ui/Pictogram.tsx';

export interface ThingPictureProps {
  pictogram: string;
  photoId: string | null;
  size?: 'normal' | 'large' | undefined;
}

/** The photo of a kind of things, or its drawing. Silent: the name beside it speaks. */
export function ThingPicture({ pictogram, photoId, size = 'normal' }: ThingPictureProps) {
  const { client } = useApi();
  const photo = useQuery({
    // A photo never changes under its id: its key stays outside what the change feed asks again.
    queryKey: ['photo', photoId],
    queryFn: () => client.catalog.photo({ photoId: photoId ?? '' }),
    enabled: photoId !== null,
  });
  return (
    <span className="thing-picture" data-size={size} aria-hidden="true">
      {photo.data ? (
        <img src={`data:${photo.data.mime};base64,${photo.data.base64}`} alt="" />
      ) : (
        <Pictogram name={pictogram} />
      )}
    </span>
  );
}
