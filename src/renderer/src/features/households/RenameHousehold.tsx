import type { Household } from '#shared/contract/households.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useSaid } from './household-acts.ts';

type RenameInput = Parameters<Client['households']['rename']>[0];

/** What the desk calls a household; without a name it is called after its people. */
export function RenameHousehold({ household, onClose }: { household: Household; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const { values, set, forget } = useKeptValues(`households.name.${household.id}`, {
    label: household.label ?? '',
  });
  const { label } = values;
  const close = () => {
    forget();
    onClose();
  };
  const rename = useCommand((input: RenameInput) => client.households.rename(input), {
    onSuccess() {
      done(
        t(($) => $.households.said.renamed),
        () => rename.mutate({ householdId: household.id, label: household.label }),
      );
      close();
    },
  });
  return (
    <ActDialog
      title={t(($) => $.households.name.title)}
      sendLabel={t(($) => $.households.name.save)}
      onSend={() => rename.mutate({ householdId: household.id, label: label.trim() || null })}
      onClose={close}
      isPending={rename.isPending}
      failure={rename.error}
    >
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens to be filled in here
        autoFocus
        label={t(($) => $.households.name.label)}
        hint={t(($) => $.households.name.hint)}
        maxLength={80}
        value={label}
        onChange={(text) => set({ label: text })}
      />
    </ActDialog>
  );
}
