import type { Control } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import {
  type CareScope,
  careScopes,
  type QuestionAnswer,
  questionAnswers,
  type Urgency,
  urgencies,
} from '#shared/contract/intake-words.ts';
import { useText } from '../../../app/text.ts';
import { FormArea, FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { themeName, useThemes } from '../themes.ts';
import { againOf, type RegisterValues } from './register-form.ts';

export interface QuestionFieldsProps {
  control: Control<RegisterValues>;
  index: number;
  /** Null: the only one, which cannot be taken away. */
  onRemove: (() => void) | null;
}

/** One question of a contact: what it is about, how it was answered, and for whose eyes. */
export function QuestionFields({ control, index, onRemove }: QuestionFieldsProps) {
  const { t, i18n } = useText();
  const themes = useThemes();
  const answer = useWatch({ control, name: `questions.${index}.answer` });
  // A contact about an earlier question only has no new one.
  const [kind, again] = useWatch({ control, name: ['kind', 'again'] });
  const isNeeded = index === 0 && againOf({ kind, again }).length === 0;
  return (
    <fieldset className="intake-question">
      <legend>{t(($) => $.intake.register.question, { number: index + 1 })}</legend>
      <div className="intake-pair">
        <FormSelect<RegisterValues, string>
          control={control}
          name={`questions.${index}.theme`}
          label={t(($) => $.intake.ticket.theme)}
          placeholder={t(($) => $.common.choose)}
          options={themes.map((theme) => ({ value: theme.id, label: themeName(theme, i18n.language) }))}
          check={(theme) => (theme === null && isNeeded ? t(($) => $.intake.register.needsTheme) : undefined)}
        />
        <FormSelect<RegisterValues, QuestionAnswer | 'open'>
          control={control}
          name={`questions.${index}.answer`}
          label={t(($) => $.intake.register.answer)}
          placeholder={t(($) => $.common.choose)}
          options={(['open', ...questionAnswers] as const).map((value) => ({
            value,
            label: t(($) => $.intake.answer[value]),
          }))}
        />
      </div>
      {answer === 'refused' ? (
        <FormText<RegisterValues>
          control={control}
          name={`questions.${index}.reason`}
          label={t(($) => $.intake.register.reason)}
          maxLength={200}
          isRequired
          check={(reason) => (reason.trim() === '' ? t(($) => $.intake.register.needsReason) : undefined)}
        />
      ) : null}
      <FormArea<RegisterValues>
        control={control}
        name={`questions.${index}.note`}
        label={t(($) => $.intake.register.note)}
        hint={t(($) => $.intake.register.noteHint)}
        optionalText={t(($) => $.common.optional)}
        rows={2}
        maxLength={4000}
      />
      <div className="intake-pair">
        <FormRadios<RegisterValues, Urgency>
          control={control}
          name={`questions.${index}.urgency`}
          legend={t(($) => $.intake.ticket.urgency)}
          isInline
          options={urgencies.map((value) => ({ value, label: t(($) => $.intake.urgency[value]) }))}
        />
        <FormRadios<RegisterValues, CareScope>
          control={control}
          name={`questions.${index}.scope`}
          legend={t(($) => $.intake.register.scope)}
          isInline
          options={careScopes.map((value) => ({ value, label: t(($) => $.intake.scope[value]) }))}
        />
      </div>
      {onRemove === null ? null : (
        <Button size="small" variant="quiet" icon="trash" onPress={onRemove}>
          {t(($) => $.intake.register.removeQuestion)}
        </Button>
      )}
    </fieldset>
  );
}
