import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { FormCheckbox } from '../../../staff/form/fields.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ChosenPerson } from '../../waiting/Chosen.tsx';
import type { ReferralValues } from './referral-form.ts';

interface SubjectFieldsProps {
  form: UseFormReturn<ReferralValues>;
  household: { id: string } | null;
  /** Who is referred does not change afterwards. */
  isFixed: boolean;
  withQuestions: boolean;
}

/** Who is referred, for themselves or for all of the household, and with which of their questions. */
export function SubjectFields({ form, household, isFixed, withQuestions }: SubjectFieldsProps) {
  const { t } = useText();
  const person = form.watch('person');
  return (
    <>
      <ChosenPerson
        label={t(($) => $.referrals.form.person)}
        person={person}
        isFixed={isFixed}
        onChange={(next) => {
          form.clearErrors('person');
          form.setValue('person', next);
          form.setValue('questions', []);
        }}
        error={form.formState.errors.person?.message}
      />
      {household === null || isFixed ? null : (
        <FormCheckbox<ReferralValues>
          control={form.control}
          name="forHousehold"
          label={t(($) => $.referrals.form.household)}
        />
      )}
      {person === null || !withQuestions ? null : <QuestionChoice form={form} personId={person.id} />}
    </>
  );
}

/** Open questions of this person: what goes along is answered when the referral is sent. */
function QuestionChoice({ form, personId }: { form: UseFormReturn<ReferralValues>; personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const chosen = form.watch('questions');
  const questions = (
    useQuery(orpc.questions.ofPerson.queryOptions({ input: { personId } })).data?.questions ?? []
  ).filter(({ id, answer, errorReason }) => (answer === null && errorReason === null) || chosen.includes(id));
  if (questions.length === 0) return null;
  return (
    <fieldset className="intake-again">
      <legend>{t(($) => $.referrals.form.questions)}</legend>
      {questions.map(({ id, themeName, themeId, note }) => (
        <Checkbox
          key={id}
          isChecked={chosen.includes(id)}
          onChange={(isOn) => {
            form.setValue('questions', isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
            if (isOn && form.getValues('theme') === null) form.setValue('theme', themeId);
          }}
          label={note === '' ? themeName : `${themeName} – ${note.slice(0, 80)}`}
        />
      ))}
    </fieldset>
  );
}
