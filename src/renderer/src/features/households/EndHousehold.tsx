import { useState } from 'react';
import type { Household } from '#shared/contract/households.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { useHouseholdUndo, useSaid } from './household-acts.ts';

type EndInput = Parameters<Client['households']['end']>[0];

/** A household is no more: everybody leaves it from a day on. */
export function EndHousehold({ household, onClose }: { household: Household; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const undo = useHouseholdUndo();
  const { values, set, forget } = useKeptValues<{ day: string | null }>(`households.end.${household.id}`, {
    day: useHouseDay(),
  });
  const { day } = values;
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const end = useCommand((input: EndInput) => client.households.end(input), {
    onSuccess() {
      done(
        t(($) => $.households.said.ended),
        () => undo.end(household.id),
      );
      close();
    },
  });
  const send = () => {
    setAsked(true);
    if (day !== null) end.mutate({ householdId: household.id, day });
  };
  return (
    <ActDialog
      title={t(($) => $.households.end.title)}
      words={t(($) => $.households.end.words)}
      sendLabel={t(($) => $.households.end.save)}
      onSend={send}
      onClose={close}
      isPending={end.isPending}
      failure={end.error}
    >
      <DayField
        label={t(($) => $.households.end.day)}
        hint={t(($) => $.households.member.fromHint)}
        value={day}
        onChange={(chosen) => set({ day: chosen })}
        yearGuess="past"
        error={isAsked && day === null ? t(($) => $.households.day.needed) : undefined}
      />
    </ActDialog>
  );
}
