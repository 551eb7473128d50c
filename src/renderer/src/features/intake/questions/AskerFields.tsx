import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useFieldId } from '../../../staff/form/Form.tsx';
import { FormCheckbox, FormNumber, FormRadios } from '../../../staff/form/fields.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ChosenPerson } from '../../waiting/Chosen.tsx';
import type { RegisterValues } from './register-form.ts';

export interface AskerFieldsProps {
  form: UseFormReturn<RegisterValues>;
  household: { id: string } | null;
}

/** Who asks: somebody known, for themselves or for the household, or people nobody needs to know. */
export function AskerFields({ form, household }: AskerFieldsProps) {
  const { t } = useText();
  const { control } = form;
  const kind = form.watch('kind');
  const person = form.watch('person');
  const fieldId = useFieldId();
  form.register('person', {
    validate: (chosen, { kind: asked }) =>
      asked === 'anonymous' || chosen !== null || t(($) => $.intake.register.needsPerson),
  });
  return (
    <>
      <FormRadios<RegisterValues, 'person' | 'anonymous'>
        control={control}
        name="kind"
        legend={t(($) => $.intake.register.who)}
        isInline
        options={(['person', 'anonymous'] as const).map((value) => ({
          value,
          label: t(($) => $.intake.register.asker[value]),
        }))}
      />
      {kind === 'anonymous' ? (
        <FormNumber<RegisterValues>
          control={control}
          name="people"
          label={t(($) => $.intake.register.people)}
          hint={t(($) => $.intake.register.peopleHint)}
          min={1}
          max={99}
        />
      ) : (
        <>
          <ChosenPerson
            label={t(($) => $.intake.register.person)}
            id={fieldId('person')}
            person={person}
            onChange={(next) => {
              form.setValue('person', next, { shouldValidate: form.formState.isSubmitted });
              form.setValue('again', []);
            }}
            error={form.formState.errors.person?.message}
          />
          {household === null ? null : (
            <FormCheckbox<RegisterValues>
              control={control}
              name="forHousehold"
              label={t(($) => $.intake.register.forHousehold)}
            />
          )}
          {person === null ? null : <EarlierQuestions form={form} personId={person.id} />}
        </>
      )}
    </>
  );
}

/** Questions of this person that are still open: one that comes up again is ticked, and counts once. */
function EarlierQuestions({ form, personId }: { form: UseFormReturn<RegisterValues>; personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const again = form.watch('again');
  const open = (
    useQuery(orpc.questions.ofPerson.queryOptions({ input: { personId } })).data?.questions ?? []
  ).filter(({ answer, errorReason }) => answer === null && errorReason === null);
  if (open.length === 0) return null;
  return (
    <fieldset className="intake-again">
      <legend>{t(($) => $.intake.register.again)}</legend>
      {open.map(({ id, themeName, note }) => (
        <Checkbox
          key={id}
          isChecked={again.includes(id)}
          onChange={(isOn) =>
            form.setValue('again', isOn ? [...again, id] : again.filter((other) => other !== id))
          }
          label={note === '' ? themeName : `${themeName} – ${note.slice(0, 80)}`}
        />
      ))}
    </fieldset>
  );
}
