import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../client/api.ts';

/** A photo as an address an `img` can show; null while it is on its way or when there is none. */
export function usePhoto(photoId: string | null): string | null {
  const { client } = useApi();
  const photo = useQuery({
    // A photo never changes under its id: its key stays outside what the change feed asks again.
    queryKey: ['photo', photoId],
    queryFn: () => client.catalog.photo({ photoId: photoId ?? '' }),
    enabled: photoId !== null,
  }).data;
  return photo ? `data:${photo.mime};base64,${photo.base64}` : null;
}
