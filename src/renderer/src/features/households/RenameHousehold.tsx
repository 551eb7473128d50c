import { useState } from 'react';
import type { Household } from '#shared/contract/households.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useSaid } from './household-acts.ts';

type RenameInput = Parameters<Client['households']['rename']>[0];

/** What the desk calls a household; without a name it is called after its people. */
export function RenameHousehold({ household, onClose }: { household: Household; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const [label, setLabel] = useState(household.label ?? '');
  const rename = useCommand((input: RenameInput) => client.households.rename(input), {
    onSuccess() {
      done(
        t(($) => $.households.said.renamed),
        () => rename.mutate({ householdId: household.id, label: household.label }),
      );
      onClose();
    },
  });
  return (
    <ActDialog
      title={t(($) => $.households.name.title)}
      sendLabel={t(($) => $.households.name.save)}
      onSend={() => rename.mutate({ householdId: household.id, label: label.trim() || null })}
      onClose={onClose}
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
        onChange={setLabel}
      />
    </ActDialog>
  );
}
