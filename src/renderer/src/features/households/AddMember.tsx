import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Household } from '#shared/contract/households.contract.ts';
import type { Person, PersonSummary } from '#shared/contract/people.contract.ts';
import { type HouseholdRole, householdRoles } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Status } from '../../ui/Status.tsx';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { likelyRole, othersIn, useJoined } from './household-words.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { useAddMember } from './use-add-member.ts';

interface Values {
  chosen: PersonSummary | null;
  /** Null while nobody said otherwise. */
  role: HouseholdRole | null;
  fromDay: string | null;
  moves: boolean;
}

interface AddMemberProps {
  person: Person;
  household: Household | null;
  /** Somebody who was found already. */
  known?: PersonSummary | undefined;
  /** The one without a name that this is. */
  namesUnnamedId?: string | undefined;
  onClose: () => void;
}

/**
 * Somebody we know joins. Who is in another household moves when that is said; and when only the other one has a
 * household, this person joins theirs.
 */
export function AddMember({ person, household, known, namesUnnamedId, onClose }: AddMemberProps) {
  const { t } = useText();
  const today = useHouseDay();
  const { values, set, forget } = useKeptValues<Values>(`households.member.${person.id}`, {
    chosen: known ?? null,
    role: null,
    fromDay: today,
    moves: false,
  });
  const { chosen, fromDay, moves } = values;
  const close = () => {
    forget();
    onClose();
  };
  const [isAsked, setAsked] = useState(false);
  const asked = useHouseholdOf(chosen);
  const theirs = asked ?? null;
  const isHere = theirs !== null && theirs.id === household?.id;
  const joinsTheirs = household === null && theirs !== null;
  const born = joinsTheirs ? (person.birthDate?.slice(0, 4) ?? null) : (chosen?.birthYear ?? null);
  // Put forward from the age of whoever joins, until the worker says otherwise.
  const role = values.role ?? likelyRole(born, today);
  const adding = useAddMember(person.id, joinsTheirs ? theirs : household, close);
  const pick = (found: PersonSummary | null) => set({ chosen: found, moves: false, role: null });
  const send = () => {
    setAsked(true);
    // Not known yet where they live: what is sent would be another act.
    if (!chosen || asked === undefined || fromDay === null || isHere || (theirs && household && !moves))
      return;
    const who = { personId: joinsTheirs ? person.id : chosen.id };
    adding.send({ who, role, fromDay, moves, name: joinsTheirs ? person.name : chosen.name, namesUnnamedId });
  };
  return (
    <ActDialog
      title={t(($) => $.households.member.title)}
      size="normal"
      sendLabel={joinsTheirs ? t(($) => $.households.member.saveTo) : t(($) => $.households.member.save)}
      onSend={send}
      onClose={close}
      isPending={adding.isPending}
      failure={adding.failure}
    >
      <PersonPicker
        label={t(($) => $.households.member.who)}
        value={chosen}
        onChange={pick}
        leaveOut={person.id}
        error={isAsked && !chosen ? t(($) => $.households.helper.needsWho) : undefined}
      />
      {chosen && theirs ? (
        <Elsewhere chosen={chosen} theirs={theirs} person={person} isHere={isHere} joinsTheirs={joinsTheirs}>
          <Checkbox
            label={t(($) => $.households.member.moves, { name: chosen.name })}
            isChecked={moves}
            onChange={(isMoving) => set({ moves: isMoving })}
          />
        </Elsewhere>
      ) : null}
      <RadioGroup
        isInline
        legend={t(($) => $.households.member.role)}
        options={householdRoles.map((value) => ({ value, label: t(($) => $.households.roles[value]) }))}
        value={role}
        onChange={(chosenRole) => set({ role: chosenRole })}
      />
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

/** The household somebody is counted in today; null when there is none, undefined while it is asked. */
export function useHouseholdOf(chosen: PersonSummary | null): Household | null | undefined {
  const { orpc } = useApi();
  const query = useQuery(
    orpc.households.ofPerson.queryOptions({
      input: { personId: chosen?.id ?? '' },
      enabled: chosen !== null,
    }),
  );
  return chosen === null ? null : query.data?.now;
}

interface ElsewhereProps {
  chosen: PersonSummary;
  theirs: Household;
  person: Person;
  isHere: boolean;
  joinsTheirs: boolean;
  /** The question whether they move. */
  children: React.ReactNode;
}

/** Where the chosen person is now, and what that means. */
function Elsewhere({ chosen, theirs, person, isHere, joinsTheirs, children }: ElsewhereProps) {
  const { t } = useText();
  const joined = useJoined();
  if (isHere)
    return (
      <p className="home-notice">
        <Status tone="info">{t(($) => $.households.member.already, { name: chosen.name })}</Status>
      </p>
    );
  const others = othersIn(theirs, chosen.id).map((member) => member.name || member.number);
  return (
    <div className="home-notice">
      <p>
        {others.length === 0
          ? t(($) => $.households.member.elsewhereAlone, { name: chosen.name })
          : t(($) => $.households.member.elsewhere, { name: chosen.name, names: joined(others) })}
      </p>
      {joinsTheirs ? <p>{t(($) => $.households.member.joinsTheirs, { person: person.name })}</p> : children}
    </div>
  );
}
