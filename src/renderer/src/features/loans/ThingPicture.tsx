import './loans.css';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../client/api.ts';

/** Where each drawn pictogram of a thing lies; the browser fetches only those that are shown. */
const drawings = import.meta.glob<string>('../../../../../resources/pictograms/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface ThingPictureProps {
  pictogram: string;
  photoId: string | null;
  size?: 'normal' | 'large' | undefined;
}

/** The photo of a kind of things, or its drawing. Silent: the name beside it speaks. */
export function ThingPicture({ pictogram, photoId, size = 'normal' }: ThingPictureProps) {
  const { orpc } = useApi();
  const photo = useQuery(
    orpc.catalog.photo.queryOptions({ input: { photoId: photoId ?? '' }, enabled: photoId !== null }),
  );
  const drawing = drawings[`../../../../../resources/pictograms/${pictogram}.svg`] ?? drawings[fallback];
  return (
    <span className="thing-picture" data-size={size} aria-hidden="true">
      {photo.data ? (
        <img src={`data:${photo.data.mime};base64,${photo.data.base64}`} alt="" />
      ) : (
        <span className="thing-drawing" style={{ maskImage: `url("${drawing}")` }} />
      )}
    </span>
  );
}

const fallback = '../../../../../resources/pictograms/my-things.svg';
