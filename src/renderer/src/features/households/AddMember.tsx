import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Household } from '#shared/contract/households.contract.ts';
import type { Person, PersonSummary } from '#shared/contract/people.contract.ts';
import { type HouseholdRole, householdRoles } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Status } from '../../ui/Status.tsx';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { likelyRole, othersIn, useJoined } from './household-words.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { useAddMember } from './use-add-member.ts';

interface AddMemberProps {
  person: Person;
  household: Household | null;
  /** Somebody who was found already. */
  known?: PersonSummary | undefined;
  onClose: () => void;
}

/**
 * Somebody we know joins. Who is in another household moves when that is said; and when only the other one has a
 * household, this person joins theirs.
 */
export function AddMember({ person, household, known, onClose }: AddMemberProps) {
  const { t } = useText();
  const today = useHouseDay();
  const [chosen, setChosen] = useState<PersonSummary | null>(known ?? null);
  const [picked, setRole] = useState<HouseholdRole | null>(null);
  const [fromDay, setFromDay] = useState<string | null>(today);
  const [moves, setMoves] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const theirs = useHouseholdOf(chosen);
  const isHere = theirs !== null && theirs.id === household?.id;
  const joinsTheirs = household === null && theirs !== null;
  const born = joinsTheirs ? (person.birthDate?.slice(0, 4) ?? null) : (chosen?.birthYear ?? null);
  // Put forward from the age of whoever joins, until the worker says otherwise.
  const role = picked ?? likelyRole(born, today);
  const adding = useAddMember(person.id, joinsTheirs ? theirs : household, onClose);
  const pick = (found: PersonSummary | null) => {
    setChosen(found);
    setMoves(false);
    setRole(null);
  };
  const send = () => {
    setAsked(true);
    if (!chosen || fromDay === null || isHere || (theirs && household && !moves)) return;
    const who = { personId: joinsTheirs ? person.id : chosen.id };
    adding.send({ who, role, fromDay, moves, name: joinsTheirs ? person.name : chosen.name });
  };
  return (
    <ActDialog
      title={t(($) => $.households.member.title)}
      size="normal"
      sendLabel={joinsTheirs ? t(($) => $.households.member.saveTo) : t(($) => $.households.member.save)}
      onSend={send}
      onClose={onClose}
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
            onChange={setMoves}
          />
        </Elsewhere>
      ) : null}
      <RadioGroup
        isInline
        legend={t(($) => $.households.member.role)}
        options={householdRoles.map((value) => ({ value, label: t(($) => $.households.roles[value]) }))}
        value={role}
        onChange={setRole}
      />
      <DayField
        label={t(($) => $.households.member.from)}
        hint={t(($) => $.households.member.fromHint)}
        value={fromDay}
        onChange={setFromDay}
        yearGuess="past"
        error={isAsked && fromDay === null ? t(($) => $.households.day.needed) : undefined}
      />
    </ActDialog>
  );
}

function useHouseholdOf(chosen: PersonSummary | null): Household | null {
  const { orpc } = useApi();
  const query = useQuery(
    orpc.households.ofPerson.queryOptions({
      input: { personId: chosen?.id ?? '' },
      enabled: chosen !== null,
    }),
  );
  return chosen === null ? null : (query.data?.now ?? null);
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
