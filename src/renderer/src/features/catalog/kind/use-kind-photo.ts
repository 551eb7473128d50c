import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useToast } from '../../../ui/Toaster.tsx';
import { shrinkPhoto, UnreadablePhoto } from '../photo/shrink-photo.ts';

type SetInput = Parameters<Client['catalog']['setKindPhoto']>[0];
type RemoveInput = Parameters<Client['catalog']['removeKindPhoto']>[0];

export interface KindPhotoActs {
  take: (file: Blob) => void;
  remove: () => void;
  isBusy: boolean;
}

/** Gives a kind another photo or takes it away; the one before can be put back for as long as the message stands. */
export function useKindPhoto(kind: ItemKind, before: { base64: string } | undefined): KindPhotoActs {
  const { client, orpc } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const queries = useQueryClient();
  const [isShrinking, setShrinking] = useState(false);
  const show = (saved: ItemKind) =>
    queries.setQueryData(orpc.catalog.getKind.queryKey({ input: { kindId: saved.id } }), saved);
  const failed = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const set = useCommand((input: SetInput) => client.catalog.setKindPhoto(input), {
    onSuccess: show,
    onError: failed,
  });
  const unset = useCommand((input: RemoveInput) => client.catalog.removeKindPhoto(input), {
    onSuccess: show,
    onError: failed,
  });
  const put = (base64: string) => set.mutateAsync({ kindId: kind.id, photoId: newId(), base64 });
  const drop = () => unset.mutateAsync({ kindId: kind.id });

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
    isBusy: isShrinking || set.isPending || unset.isPending,
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
