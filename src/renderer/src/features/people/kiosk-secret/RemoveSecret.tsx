import type { Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useSaid } from '../../households/household-acts.ts';

type RemoveInput = Parameters<Client['mine']['removeSecret']>[0];

/** Asks first: nobody knows the digits to put them back, only the person can choose new ones. */
export function RemoveSecret({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const remove = useCommand((input: RemoveInput) => client.mine.removeSecret(input), {
    onSuccess() {
      done(t(($) => $.people.kioskSecret.saidRemoved));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t(($) => $.people.kioskSecret.removeTitle)}
      words={t(($) => $.people.kioskSecret.removeWords, { name: person.name || person.number })}
      sendLabel={t(($) => $.people.kioskSecret.remove)}
      onSend={() => remove.mutate({ personId: person.id })}
      onClose={onClose}
      isPending={remove.isPending}
      failure={remove.error}
    >
      {null}
    </ActDialog>
  );
}
