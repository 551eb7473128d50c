import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useToast } from '../../../ui/Toaster.tsx';
import { shrinkPhoto, UnreadablePhoto } from './shrink-photo.ts';

/** How something gets its photo and loses it. What the core refuses is said by whoever gives these. */
export interface PhotoChanges {
  put: (base64: string) => Promise<unknown>;
  drop: () => Promise<unknown>;
  isPending: boolean;
}

export interface PhotoActs {
  take: (file: Blob) => void;
  remove: () => void;
  isBusy: boolean;
}

/** Gives something another photo or takes it away; the one before can be put back for as long as the message stands. */
export function usePhotoActs(
  { put, drop, isPending }: PhotoChanges,
  before: { base64: string } | undefined,
): PhotoActs {
  const { t } = useText();
  const toast = useToast();
  const [isShrinking, setShrinking] = useState(false);

  /** Says what was done, with the way back to what stood there. */
  const tell = (text: string) =>
    void toast.show({
      tone: 'done',
      text,
      action: {
        label: t(($) => $.common.undo),
        onPress: () => void (before ? put(before.base64) : drop()).catch(() => undefined),
      },
    });

  return {
    isBusy: isShrinking || isPending,
    async take(file) {
      setShrinking(true);
      try {
        const base64 = await shrinkPhoto(file);
        await put(base64);
        tell(t(($) => $.catalog.photo.saved));
      } catch (error) {
        // What the core refused was said already.
        if (error instanceof UnreadablePhoto)
          toast.show({ tone: 'danger', text: t(($) => $.errors.refused.catalog.photoNotReadable) });
      } finally {
        setShrinking(false);
      }
    },
    remove() {
      void drop().then(
        () => tell(t(($) => $.catalog.photo.removed)),
        () => undefined,
      );
    },
  };
}
