import { useState } from 'react';
import type { HouseholdMember } from '#shared/contract/households.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { useHouseholdUndo, useSaid } from './household-acts.ts';

type EndInput = Parameters<Client['households']['endMember']>[0];

/** Somebody leaves, today or on a day that has passed. */
export function LeaveHousehold({ member, onClose }: { member: HouseholdMember; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const undo = useHouseholdUndo();
  const { values, set, forget } = useKeptValues<{ day: string | null }>(
    `households.leave.${member.memberId}`,
    {
      day: useHouseDay(),
    },
  );
  const { day } = values;
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const name = member.name || member.number;
  const leave = useCommand((input: EndInput) => client.households.endMember(input), {
    onSuccess() {
      done(
        t(($) => $.households.said.left, { name }),
        () => undo.leave(member.memberId),
      );
      close();
    },
  });
  const send = () => {
    setAsked(true);
    if (day !== null) leave.mutate({ memberId: member.memberId, day });
  };
  return (
    <ActDialog
      title={t(($) => $.households.leave.title, { name })}
      words={t(($) => $.households.leave.words, { name })}
      sendLabel={t(($) => $.households.leave.save)}
      onSend={send}
      onClose={close}
      isPending={leave.isPending}
      failure={leave.error}
    >
      <DayField
        label={t(($) => $.households.leave.day)}
        hint={t(($) => $.households.member.fromHint)}
        value={day}
        onChange={(chosen) => set({ day: chosen })}
        yearGuess="past"
        error={isAsked && day === null ? t(($) => $.households.day.needed) : undefined}
      />
    </ActDialog>
  );
}
