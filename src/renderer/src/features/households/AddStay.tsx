import { useState } from 'react';
import type { Household } from '#shared/contract/households.contract.ts';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useHouseholdOf } from './AddMember.tsx';
import { DayField } from './DayField.tsx';
import { useHouseholdUndo, useSaid } from './household-acts.ts';
import { othersIn, useJoined } from './household-words.ts';
import { PersonPicker } from './PersonPicker.tsx';

type StayInput = Parameters<Client['households']['addStay']>[0];
/** Arrangements that are made most, in days out of a hundred. */
const usual = { half: 50, third: 33, weekends: 14 } as const;
type Arrangement = keyof typeof usual | 'other';

interface Values {
  chosen: PersonSummary | null;
  arrangement: Arrangement | null;
  percent: number | null;
  fromDay: string | null;
}

interface AddStayProps {
  who: { personId: string; name: string };
  /** The second household, when there is one already and only the share becomes another. */
  second?: Pick<Household, 'id'> | undefined;
  onClose: () => void;
}

/** Somebody lives in a second household for part of the days: a child of parents who live apart. */
export function AddStay({ who, second, onClose }: AddStayProps) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const undo = useHouseholdUndo();
  const { values, set, forget } = useKeptValues<Values>(`households.stay.${who.personId}`, {
    chosen: null,
    arrangement: null,
    percent: null,
    fromDay: useHouseDay(),
  });
  const { chosen, arrangement, percent, fromDay } = values;
  const [ids] = useState(() => ({ stayId: newId(), householdId: newId(), memberId: newId() }));
  const [isAsked, setAsked] = useState(false);
  const theirs = useHouseholdOf(chosen);
  const close = () => {
    forget();
    onClose();
  };
  const add = useCommand((input: StayInput) => client.households.addStay(input), {
    onSuccess() {
      done(
        t(($) => $.households.said.stayAdded, { name: who.name }),
        () => undo.stay(ids.stayId),
      );
      close();
    },
  });
  const share = arrangement === null || arrangement === 'other' ? percent : usual[arrangement];
  const householdId = second?.id ?? theirs?.id;
  const send = () => {
    setAsked(true);
    if (share === null || fromDay === null || arrangement === null || (!second && !chosen)) return;
    // Not known yet where they live: what is sent would be another act.
    if (!second && theirs === undefined) return;
    const { personId } = who;
    const where = householdId
      ? { householdId }
      : {
          newHousehold: { householdId: ids.householdId, memberId: ids.memberId, personId: chosen?.id ?? '' },
        };
    add.mutate({ stayId: ids.stayId, personId, where, sharePercent: share, fromDay });
  };
  return (
    <ActDialog
      title={t(($) => $.households.stay.title, { name: who.name })}
      words={t(($) => $.households.stay.words)}
      size="normal"
      sendLabel={t(($) => $.households.stay.save)}
      onSend={send}
      onClose={close}
      isPending={add.isPending}
      failure={add.error}
    >
      {second ? null : (
        <>
          <PersonPicker
            label={t(($) => $.households.stay.who, { name: who.name })}
            value={chosen}
            onChange={(found) => set({ chosen: found })}
            leaveOut={who.personId}
            error={isAsked && !chosen ? t(($) => $.households.helper.needsWho) : undefined}
          />
          {chosen && theirs !== undefined ? <Theirs chosen={chosen} household={theirs} /> : null}
        </>
      )}
      <RadioGroup
        legend={t(($) => $.households.stay.share)}
        options={(['half', 'third', 'weekends', 'other'] as const).map((value) => ({
          value,
          label: t(($) => $.households.stay.shares[value]),
        }))}
        value={arrangement}
        onChange={(value) => set({ arrangement: value })}
        error={isAsked && arrangement === null ? t(($) => $.households.stay.needsShare) : undefined}
      />
      {arrangement === 'other' ? (
        <NumberField
          label={t(($) => $.households.stay.percent)}
          hint={t(($) => $.households.stay.percentHint)}
          min={1}
          max={99}
          value={percent}
          onChange={(value) => set({ percent: value })}
          error={isAsked && percent === null ? t(($) => $.households.stay.needsShare) : undefined}
        />
      ) : null}
      {share === null ? null : (
        <p className="home-quiet" aria-live="polite">
          {t(($) => $.households.stay.together, { first: 100 - share, second: share })}
        </p>
      )}
      <DayField
        label={t(($) => $.households.member.from)}
        hint={t(($) => $.households.member.fromHint)}
        value={fromDay}
        onChange={(day) => set({ fromDay: day })}
        yearGuess="past"
        error={isAsked && fromDay === null ? t(($) => $.households.day.needed) : undefined}
      />
    </ActDialog>
  );
}

/** Who else lives there, or that a household begins by this. */
function Theirs({ chosen, household }: { chosen: PersonSummary; household: Household | null }) {
  const { t } = useText();
  const joined = useJoined();
  const others = household ? othersIn(household, chosen.id).map((one) => one.name || one.number) : [];
  return (
    <p className="home-quiet">
      {household === null
        ? t(($) => $.households.stay.begins, { name: chosen.name })
        : others.length === 0
          ? t(($) => $.households.stay.alone, { name: chosen.name })
          : t(($) => $.households.stay.with, { name: chosen.name, names: joined(others) })}
    </p>
  );
}
