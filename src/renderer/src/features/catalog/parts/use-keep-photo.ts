import { useState } from 'react';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { shrinkPhoto, UnreadablePhoto } from '../photo/shrink-photo.ts';

/** Longest edge of a part's photo, in pixels: a charger is recognised in less than a bicycle. */
const partEdge = 640;

export interface KeepPhoto {
  take: (file: Blob) => void;
  isBusy: boolean;
  /** Why the last one was not taken. */
  problem: string | null;
}

/** Makes a photo small on this computer and gives it to the core, which keeps it until the kind is saved. */
export function useKeepPhoto(onKept: (photoId: string) => void): KeepPhoto {
  const { t } = useText();
  const { client } = useApi();
  const failureText = useFailureText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function take(file: Blob): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const base64 = await shrinkPhoto(file, partEdge);
      const { photoId } = await client.catalog.keepPhoto({ commandId: newId(), photoId: newId(), base64 });
      onKept(photoId);
    } catch (error) {
      setProblem(
        error instanceof UnreadablePhoto
          ? t(($) => $.errors.refused.catalog.photoNotReadable)
          : failureText(error),
      );
    } finally {
      setBusy(false);
    }
  }
  return { take: (file) => void take(file), isBusy, problem };
}
