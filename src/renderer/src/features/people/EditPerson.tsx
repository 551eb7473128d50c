import { useQueryClient } from '@tanstack/react-query';
import type { Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { EditForm } from '../../staff/form/EditForm.tsx';
import { FormText } from '../../staff/form/fields.tsx';
import { useHouseDay } from '../../staff/house-day.ts';
import { BirthPart, ReachPart } from './PersonFields.tsx';
import { usePersonFieldWords } from './person-field-words.ts';
import { knownFieldsOf, type PersonValues, personFieldOrder, personValuesOf } from './person-form.ts';

/** The name under which an unfinished change to a person is kept. */
export const personDraft = (personId: string): string => `people.edit.${personId}`;

type UpdateInput = Parameters<Client['people']['update']>[0];

/** Changes what is known of a person, in place. */
export function EditPerson({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const today = useHouseDay();
  const words = usePersonFieldWords();
  return (
    <EditForm
      label={t(($) => $.people.edit.title)}
      draft={personDraft(person.id)}
      saved={{ revision: person.revision, values: personValuesOf(person) }}
      fields={personFieldOrder}
      firstField="name"
      refusalFields={{ 'people.birthDateImpossible': 'birth', 'people.needsNameOrNumber': 'name' }}
      words={words}
      call={(input: UpdateInput) => client.people.update(input)}
      inputOf={(values: PersonValues, revision) => ({
        personId: person.id,
        revision,
        ...knownFieldsOf(values, today),
      })}
      onSaved={(saved) => {
        queries.setQueryData(orpc.people.get.queryKey({ input: { personId: saved.id } }), saved);
        onDone();
      }}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.people.get.key() })}
      onClose={onDone}
    >
      {({ control }) => (
        <div className="entry-fields">
          <FormText<PersonValues>
            control={control}
            name="name"
            label={t(($) => $.people.name)}
            maxLength={120}
            check={(name) =>
              name.trim() === '' && person.cards.length === 0 ? t(($) => $.people.needsNameOrCard) : undefined
            }
          />
          <BirthPart control={control} />
          <ReachPart control={control} />
        </div>
      )}
    </EditForm>
  );
}
