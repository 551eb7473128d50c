import { useState } from 'react';
import type { Block } from '#shared/contract/blocks.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { useSaid } from './household-acts.ts';
import { useDayText } from './household-words.ts';
import { type BlockInput, usePauseUndo } from './pause-acts.ts';

/** A running pause ends sooner or later than was agreed. */
export function ChangePauseEnd({ block, onClose }: { block: Block; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const undo = usePauseUndo();
  const words = useDayText();
  const [changeId] = useState(newId);
  const { values, set, forget } = useKeptValues<{ day: string | null }>(`pause.end.${block.blockId}`, {
    day: block.untilDay,
  });
  const { day } = values;
  const close = () => {
    forget();
    onClose();
  };
  const change = useCommand(
    async (input: BlockInput<'changeEnd'>) => {
      await client.blocks.changeEnd(input);
      return input.untilDay;
    },
    {
      onSuccess(untilDay) {
        const said = t(($) => $.households.said.endChanged, { day: words(untilDay) });
        done(said, untilDay === block.untilDay ? undefined : () => undo.end(block.blockId));
        close();
      },
    },
  );
  return (
    <ActDialog
      title={t(($) => $.households.changeEnd.title, { initiative: block.initiativeName })}
      sendLabel={t(($) => $.households.changeEnd.save)}
      onSend={() => day !== null && change.mutate({ changeId, blockId: block.blockId, untilDay: day })}
      onClose={close}
      isPending={change.isPending}
      failure={change.error}
    >
      <DayField
        label={t(($) => $.households.changeEnd.label)}
        hint={t(($) => $.households.pause.untilHint)}
        value={day}
        onChange={(chosen) => set({ day: chosen })}
        yearGuess="future"
        error={day === null ? t(($) => $.households.day.needed) : undefined}
      />
    </ActDialog>
  );
}
