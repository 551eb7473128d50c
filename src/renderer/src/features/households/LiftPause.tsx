import { useState } from 'react';
import type { Block } from '#shared/contract/blocks.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useSaid } from './household-acts.ts';
import { type BlockInput, usePauseUndo } from './pause-acts.ts';

/** A pause ends at once, with a word about why. */
export function LiftPause({ block, name, onClose }: { block: Block; name: string; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const undo = usePauseUndo();
  const { values, set, forget } = useKeptValues(`pause.lift.${block.blockId}`, { reason: '' });
  const { reason } = values;
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const lift = useCommand((input: BlockInput<'lift'>) => client.blocks.lift(input), {
    onSuccess() {
      done(
        t(($) => $.households.said.lifted),
        () => undo.lift(block.blockId),
      );
      close();
    },
  });
  const send = () => {
    setAsked(true);
    if (reason.trim() !== '') lift.mutate({ blockId: block.blockId, reason: reason.trim() });
  };
  return (
    <ActDialog
      title={t(($) => $.households.lift.title, { initiative: block.initiativeName })}
      words={t(($) => $.households.lift.words, { name })}
      sendLabel={t(($) => $.households.lift.save)}
      onSend={send}
      onClose={close}
      isPending={lift.isPending}
      failure={lift.error}
    >
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens to be filled in here
        autoFocus
        label={t(($) => $.households.lift.reason)}
        hint={t(($) => $.households.lift.reasonHint)}
        maxLength={400}
        value={reason}
        onChange={(text) => set({ reason: text })}
        error={isAsked && reason.trim() === '' ? t(($) => $.households.lift.needsReason) : undefined}
      />
    </ActDialog>
  );
}
