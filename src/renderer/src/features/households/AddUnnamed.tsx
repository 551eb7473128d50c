import { useState } from 'react';
import type { Household } from '#shared/contract/households.contract.ts';
import { type AgeBand, ageBands } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { useHouseholdUndo, useSaid } from './household-acts.ts';

type AddInput = Parameters<Client['households']['addUnnamed']>[0];
type CreateInput = Parameters<Client['households']['create']>[0];

interface Values {
  ageBand: AgeBand | null;
  count: number | null;
  fromDay: string | null;
}

/** "Two children under three": members of whom only the age is told. A household begins by it when there is none. */
export function AddUnnamed(props: { personId: string; household: Household | null; onClose: () => void }) {
  const { personId, household, onClose } = props;
  const { t } = useText();
  const { values, set, forget } = useKeptValues<Values>(`households.unnamed.${personId}`, {
    ageBand: null,
    count: 1,
    fromDay: useHouseDay(),
  });
  const { ageBand, count, fromDay } = values;
  const close = () => {
    forget();
    onClose();
  };
  const [isAsked, setAsked] = useState(false);
  const adding = useAddUnnamed(personId, household, close);
  const send = () => {
    setAsked(true);
    if (ageBand !== null && count !== null && fromDay !== null) adding.send(ageBand, count, fromDay);
  };
  return (
    <ActDialog
      title={t(($) => $.households.unnamed.title)}
      words={t(($) => $.households.unnamed.words)}
      sendLabel={t(($) => $.households.unnamed.save)}
      onSend={send}
      onClose={close}
      isPending={adding.isPending}
      failure={adding.failure}
    >
      <NumberField
        label={t(($) => $.households.unnamed.count)}
        min={1}
        max={20}
        value={count}
        onChange={(value) => set({ count: value })}
        lessLabel={t(($) => $.households.unnamed.less)}
        moreLabel={t(($) => $.households.unnamed.more)}
        error={isAsked && count === null ? t(($) => $.households.unnamed.needsCount) : undefined}
      />
      <Select
        label={t(($) => $.households.unnamed.age)}
        placeholder={t(($) => $.common.choose)}
        width="m"
        options={ageBands.map((value) => ({ value, label: t(($) => $.households.bands[value]) }))}
        value={ageBand}
        onChange={(value) => set({ ageBand: value })}
        error={isAsked && ageBand === null ? t(($) => $.households.unnamed.needsAge) : undefined}
      />
      <DayField
        label={t(($) => $.households.unnamed.day)}
        hint={t(($) => $.households.member.fromHint)}
        value={fromDay}
        onChange={(day) => set({ fromDay: day })}
        yearGuess="past"
        error={isAsked && fromDay === null ? t(($) => $.households.day.needed) : undefined}
      />
    </ActDialog>
  );
}

function useAddUnnamed(personId: string, household: Household | null, onDone: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const { done } = useSaid();
  const undo = useHouseholdUndo();
  // The same ids while the same dialog is open: a second try adds nobody twice.
  const [ids] = useState(() => ({
    heads: Array.from({ length: 20 }, newId),
    householdId: newId(),
    memberId: newId(),
  }));
  const said = (count: number, back: () => void) => {
    done(
      t(($) => $.households.said.unnamedAdded, { count }),
      back,
    );
    onDone();
  };
  const add = useCommand((input: AddInput) => client.households.addUnnamed(input));
  const create = useCommand((input: CreateInput) => client.households.create(input));
  return {
    isPending: add.isPending || create.isPending,
    failure: add.error ?? create.error,
    send(ageBand: AgeBand, count: number, fromDay: string) {
      const unnamedIds = ids.heads.slice(0, count);
      if (household)
        return add.mutate(
          { householdId: household.id, unnamedIds, ageBand, fromDay },
          { onSuccess: () => said(count, () => undo.unnamed(household.id, unnamedIds)) },
        );
      const self = { memberId: ids.memberId, who: { personId }, role: 'adult', moves: false } as const;
      return create.mutate(
        {
          householdId: ids.householdId,
          label: null,
          fromDay,
          members: [self],
          unnamed: [{ unnamedIds, ageBand }],
        },
        { onSuccess: () => said(count, () => undo.create(ids.householdId)) },
      );
    },
  };
}
