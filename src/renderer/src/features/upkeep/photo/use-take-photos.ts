import { useState } from 'react';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { shrinkPhoto, UnreadablePhoto } from '../../catalog/photo/shrink-photo.ts';
import { mimeOfBase64, mostFileBytes, type TakenPhoto } from './taken-photo.ts';

export interface TakePhotos {
  take: (files: readonly Blob[]) => void;
  isBusy: boolean;
  /** Why the last one was not taken. */
  problem: string | null;
}

/**
 * Makes photos small on this computer and gives them to the core one by one, so that each message stays small. What is no photo, or
 * far too large for one, changes nothing and is said kindly.
 */
export function useTakePhotos(
  photos: readonly TakenPhoto[],
  onChange: (photos: TakenPhoto[]) => void,
  most: number,
): TakePhotos {
  const { t, i18n } = useText();
  const { client } = useApi();
  const failureText = useFailureText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const megabytes = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 }).format(bytes / 1_000_000);
  const keep = async (file: Blob): Promise<TakenPhoto> => {
    const base64 = await shrinkPhoto(file);
    const photoId = newId();
    const { bytes } = await client.upkeep.keepPhoto({ commandId: newId(), photoId, base64 });
    return { id: photoId, dataUrl: `data:${mimeOfBase64(base64)};base64,${base64}`, bytes };
  };
  const why = (error: unknown, file: Blob): string => {
    if (error instanceof UnreadablePhoto) return t(($) => $.upkeep.photos.unreadable);
    if (error instanceof TooLarge)
      return t(($) => $.upkeep.photos.tooLarge, {
        size: megabytes(file.size),
        most: megabytes(mostFileBytes),
      });
    return failureText(error);
  };

  return {
    isBusy,
    problem,
    async take(files) {
      setBusy(true);
      setProblem(null);
      const kept = [...photos];
      for (const file of files) {
        if (kept.length >= most) {
          setProblem(t(($) => $.upkeep.photos.enough, { count: most }));
          break;
        }
        try {
          if (file.size > mostFileBytes) throw new TooLarge();
          kept.push(await keep(file));
        } catch (error) {
          setProblem(why(error, file));
        }
      }
      if (kept.length > photos.length) onChange(kept);
      setBusy(false);
    },
  };
}

class TooLarge extends Error {}
