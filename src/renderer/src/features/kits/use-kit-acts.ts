import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Kit } from '#shared/contract/kits.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';

type KitId = Parameters<Client['kits']['end']>[0];

/** Ends a kit, with the way back for the rest of the day. */
export function useKitActs(kit: Kit) {
  const { client, orpc } = useApi();
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const show = (saved: Kit) =>
    queries.setQueryData(orpc.kits.get.queryKey({ input: { kitId: saved.id } }), saved);
  const end = useCommand((input: KitId) => client.kits.end(input), { onSuccess: show, onError });
  const undoEnd = useCommand((input: KitId) => client.kits.undoEnd(input), { onSuccess: show, onError });
  const again = () =>
    undoEnd.mutate(
      { kitId: kit.id },
      {
        onSuccess: ({ name, items }) => {
          toast.show({ tone: 'done', text: t(($) => $.kits.saidBack, { name, count: items.length }) });
          void navigate({ to: '/things/kits/$kitId', params: { kitId: kit.id } });
        },
      },
    );
  return {
    isBusy: end.isPending || undoEnd.isPending,
    again,
    end: () =>
      end.mutate(
        { kitId: kit.id },
        {
          onSuccess: ({ name }) =>
            void toast.show({
              tone: 'done',
              text: t(($) => $.kits.saidEnded, { name }),
              action: { label: t(($) => $.common.undo), onPress: again },
            }),
        },
      ),
  };
}
