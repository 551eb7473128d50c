import { useQueryClient } from '@tanstack/react-query';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { OwnPhoto } from '../photo/OwnPhoto.tsx';
import { usePhotoFailure } from '../photo/use-photo-failure.ts';

type SetInput = Parameters<Client['catalog']['setInitiativePhoto']>[0];
type RemoveInput = Parameters<Client['catalog']['removeInitiativePhoto']>[0];

/** What an initiative looks like: the kiosk shows it instead of the drawing. */
export function InitiativePhoto({ initiative, mayWrite }: { initiative: Initiative; mayWrite: boolean }) {
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const onError = usePhotoFailure();
  const { id: initiativeId } = initiative;
  const onSuccess = (saved: Initiative) =>
    void queries.setQueryData(orpc.catalog.getInitiative.queryKey({ input: { initiativeId } }), saved);
  const set = useCommand((input: SetInput) => client.catalog.setInitiativePhoto(input), {
    onSuccess,
    onError,
  });
  const unset = useCommand((input: RemoveInput) => client.catalog.removeInitiativePhoto(input), {
    onSuccess,
    onError,
  });
  const changes = {
    put: (base64: string) => set.mutateAsync({ initiativeId, photoId: newId(), base64 }),
    drop: () => unset.mutateAsync({ initiativeId }),
    isPending: set.isPending || unset.isPending,
  };
  return <OwnPhoto of={initiative} changes={changes} mayWrite={mayWrite} />;
}
