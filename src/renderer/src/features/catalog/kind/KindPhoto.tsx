import { useQueryClient } from '@tanstack/react-query';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { OwnPhoto } from '../photo/OwnPhoto.tsx';
import { usePhotoFailure } from '../photo/use-photo-failure.ts';

type SetInput = Parameters<Client['catalog']['setKindPhoto']>[0];
type RemoveInput = Parameters<Client['catalog']['removeKindPhoto']>[0];

/** The photo of a kind. */
export function KindPhoto({ kind, mayWrite }: { kind: ItemKind; mayWrite: boolean }) {
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const onError = usePhotoFailure();
  const onSuccess = (saved: ItemKind) =>
    void queries.setQueryData(orpc.catalog.getKind.queryKey({ input: { kindId: saved.id } }), saved);
  const set = useCommand((input: SetInput) => client.catalog.setKindPhoto(input), { onSuccess, onError });
  const unset = useCommand((input: RemoveInput) => client.catalog.removeKindPhoto(input), {
    onSuccess,
    onError,
  });
  const changes = {
    put: (base64: string) => set.mutateAsync({ kindId: kind.id, photoId: newId(), base64 }),
    drop: () => unset.mutateAsync({ kindId: kind.id }),
    isPending: set.isPending || unset.isPending,
  };
  return <OwnPhoto of={kind} changes={changes} mayWrite={mayWrite} />;
}
