import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person, PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useKept } from '../../staff/form/kept.ts';
import { isSame } from '../../staff/form/merge.ts';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../staff/form/refusals.ts';
import { useKeptForm } from '../../staff/form/use-kept-form.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { useToast } from '../../ui/Toaster.tsx';
import { readTypedCard } from './card-number.ts';
import { emptyPerson, knownFieldsOf, type PersonValues } from './person-form.ts';

type CreateInput = Parameters<Client['people']['create']>[0];

/** Which field a refusal belongs to. */
const refusalFields: RefusalFields<PersonValues> = {
  'people.needsNameOrNumber': 'name',
  'people.cardTaken': 'card',
  'people.cardDamaged': 'card',
  'people.birthDateImpossible': 'birth',
};

/** The name under which an unfinished registration is kept. */
export const newPersonDraft = 'people.new';

/** Everything the page for a new person does, apart from what it looks like. */
export function useNewPerson() {
  const { client, orpc } = useApi();
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const today = useHouseDay();
  const mayJudge = useStaffSession().account.role !== 'volunteer';
  const { form, kept } = useKeptForm<PersonValues>(newPersonDraft, emptyPerson);
  const [ids] = useState(() => ({ personId: newId(), cardId: newId() }));
  const [different, setDifferent] = useState<readonly string[]>([]);
  const restore = useRestore();
  const showAtField = useRefusalAtField(form, refusalFields);

  const create = useCommand((input: CreateInput) => client.people.create(input), {
    onSuccess(person) {
      kept.forget();
      if (mayJudge) void keepVerdicts(client, person, different);
      queries.setQueryData(orpc.people.get.queryKey({ input: { personId: person.id } }), person);
      toast.show({
        tone: 'done',
        text: t(($) => $.people.new.saved, {
          name: person.name || t(($) => $.people.nameless),
          number: person.number,
        }),
      });
      void navigate({ to: '/people/$personId', params: { personId: person.id } });
    },
    onError: showAtField,
  });

  const putAside = () => {
    const values = form.getValues();
    if (!isSame(values, emptyPerson)) restore(values);
    kept.forget();
  };

  return {
    form,
    different,
    isSaving: create.isPending,
    /** What went wrong and is no field's fault. */
    failure: failureOnTop(create.error, refusalFields),
    save(values: PersonValues) {
      const card = readTypedCard(values.card);
      create.mutate({
        personId: ids.personId,
        ...knownFieldsOf(values, today),
        card: 'number' in card ? { cardId: ids.cardId, number: card.number } : null,
      });
    },
    judge: (personId: string) => setDifferent([...different, personId]),
    forgetJudged: () => setDifferent([]),
    startOver() {
      restore(form.getValues());
      kept.put(undefined);
    },
    leave() {
      putAside();
      void navigate({ to: '/people' });
    },
    /** It is somebody we know: open them; the form is given up, but can be put back. */
    openSame(person: PersonSummary) {
      putAside();
      void navigate({ to: '/people/$personId', params: { personId: person.id } });
    },
  };
}

/** Says that an unfinished registration was put aside, with the way back. */
export function useRestore(): (values: PersonValues) => void {
  const { t } = useText();
  const navigate = useNavigate();
  const toast = useToast();
  const kept = useKept<PersonValues>(newPersonDraft);
  return (values) =>
    void toast.show({
      text: t(($) => $.people.new.putAside),
      action: {
        label: t(($) => $.people.new.putBack),
        onPress() {
          kept.put(values);
          void navigate({ to: '/people/new' });
        },
      },
    });
}

/** What the worker said about likenesses while typing. If it does not get through, the pair is asked about again later. */
async function keepVerdicts(client: Client, person: Person, different: readonly string[]): Promise<void> {
  for (const otherPersonId of different) {
    await client.people
      .judgeDuplicate({ commandId: newId(), personId: person.id, otherPersonId, verdict: 'different' })
      .catch(() => undefined);
  }
}
