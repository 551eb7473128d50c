import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person, PersonSummary } from '#shared/contract/people.contract.ts';
import { type HelperRelation, helperRelations } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useKeptValues } from '../../staff/form/use-kept-values.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { DayField } from './DayField.tsx';
import { type AddHelperInput, useHelperActs } from './helper-acts.ts';
import { useSaid } from './household-acts.ts';
import { othersIn } from './household-words.ts';
import { PersonPicker } from './PersonPicker.tsx';

interface Values {
  how: 'known' | 'name';
  chosen: PersonSummary | null;
  name: string;
  relation: HelperRelation | null;
  may: { collect: boolean; actFor: boolean };
  untilDay: string | null;
}

const nothingYet: Values = {
  how: 'known',
  chosen: null,
  name: '',
  relation: null,
  may: { collect: true, actFor: false },
  untilDay: null,
};

/** An agreement that holds until it is ended: who may collect or arrange things for this person. */
export function AddHelper({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const acts = useHelperActs();
  const [helperId] = useState(newId);
  const { values, set, forget } = useKeptValues<Values>(`helper.${person.id}`, nothingYet);
  const { how, chosen, name, relation, may, untilDay } = values;
  const close = () => {
    forget();
    onClose();
  };
  const [isAsked, setAsked] = useState(false);
  const add = useCommand((input: AddHelperInput) => client.households.addHelper(input), {
    onSuccess() {
      done(
        t(($) => $.households.said.helperAdded),
        () => acts.undoAdd(helperId),
      );
      close();
    },
  });
  const who =
    how === 'known' ? chosen && { personId: chosen.id } : name.trim() === '' ? null : { name: name.trim() };
  const send = () => {
    setAsked(true);
    if (!who || !relation) return;
    add.mutate({
      helperId,
      personId: person.id,
      who,
      relation,
      mayCollect: may.collect,
      mayActFor: may.actFor,
      untilDay,
    });
  };
  const shownName = person.name || person.number;
  return (
    <ActDialog
      title={t(($) => $.households.helper.title)}
      size="normal"
      sendLabel={t(($) => $.households.helper.save)}
      onSend={send}
      onClose={close}
      isPending={add.isPending}
      failure={add.error}
    >
      <RadioGroup
        isInline
        legend={t(($) => $.households.helper.kind)}
        options={[
          { value: 'known', label: t(($) => $.households.helper.known) },
          { value: 'name', label: t(($) => $.households.helper.byName) },
        ]}
        value={how}
        onChange={(value) => set({ how: value })}
      />
      {how === 'known' ? (
        <>
          <PersonPicker
            label={t(($) => $.households.pick.label)}
            value={chosen}
            onChange={(found) => set({ chosen: found })}
            leaveOut={person.id}
            error={isAsked && !chosen ? t(($) => $.households.helper.needsWho) : undefined}
          />
          {chosen ? null : <Mates personId={person.id} onChoose={(found) => set({ chosen: found })} />}
        </>
      ) : (
        <TextField
          label={t(($) => $.households.helper.name)}
          maxLength={120}
          value={name}
          onChange={(text) => set({ name: text })}
          error={isAsked && name.trim() === '' ? t(($) => $.households.helper.needsName) : undefined}
        />
      )}
      <Select
        label={t(($) => $.households.helper.relation, { name: shownName })}
        placeholder={t(($) => $.common.choose)}
        width="m"
        options={helperRelations.map((value) => ({
          value,
          label: t(($) => $.households.helpers.relations[value]),
        }))}
        value={relation}
        onChange={(value) => set({ relation: value })}
        error={isAsked && !relation ? t(($) => $.households.helper.needsRelation) : undefined}
      />
      <fieldset className="home-checks">
        <legend className="ui-choice-legend">{t(($) => $.households.helper.may)}</legend>
        <Checkbox
          label={t(($) => $.households.helper.mayCollect)}
          isChecked={may.collect}
          onChange={(collect) => set({ may: { ...may, collect } })}
        />
        <Checkbox
          label={t(($) => $.households.helper.mayActFor)}
          isChecked={may.actFor}
          onChange={(actFor) => set({ may: { ...may, actFor } })}
        />
      </fieldset>
      <DayField
        isOptional
        label={t(($) => $.households.helper.until)}
        hint={t(($) => $.households.helper.untilHint)}
        value={untilDay}
        onChange={(day) => set({ untilDay: day })}
        yearGuess="future"
      />
    </ActDialog>
  );
}

/** Those who live with the person: most often it is one of them. */
function Mates({ personId, onChoose }: { personId: string; onChoose: (person: PersonSummary) => void }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.households.ofPerson.queryOptions({ input: { personId } }));
  const mates = query.data?.now ? othersIn(query.data.now, personId) : [];
  if (mates.length === 0) return null;
  return (
    <div className="home-mates">
      <p className="home-quiet">{t(($) => $.households.helper.mates)}</p>
      {mates.map((mate) => (
        <Button
          key={mate.memberId}
          size="small"
          icon="person"
          onPress={() =>
            onChoose({
              id: mate.personId,
              name: mate.name,
              number: mate.number,
              birthYear: null,
              town: null,
            })
          }
        >
          {mate.name || mate.number}
        </Button>
      ))}
    </div>
  );
}
