import { useId } from 'react';
import { type Control, useController } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useFieldId } from '../../staff/form/Form.tsx';
import { useHouseDay } from '../../staff/house-day.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ageOf, type BirthParts, birthWords, readBirth, spreadBirth } from './birth-date.ts';
import type { PersonValues } from './person-form.ts';

const parts = ['day', 'month', 'year'] as const;

/** A birth date in three fields, of which only what is known is filled in. A whole date pasted in one is spread. */
export function BirthDateField({ control }: { control: Control<PersonValues> }) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  const wordsId = useId();
  const inputId = useFieldId()('birth');
  const { field, fieldState } = useController({
    control,
    name: 'birth',
    rules: {
      validate: (value) => {
        const read = readBirth(value, today);
        return 'problem' in read ? t(($) => $.people.birth.problems[read.problem]) : true;
      },
    },
  });
  const value: BirthParts = field.value;
  const read = readBirth(value, today);
  const error = fieldState.error?.message;
  return (
    <fieldset className="person-birth" aria-describedby={wordsId}>
      <legend className="ui-field-label">{t(($) => $.people.birth.label)}</legend>
      <p className="ui-field-hint">{t(($) => $.people.birth.hint)}</p>
      {error === undefined ? null : (
        <p className="ui-field-error" id={`${inputId}-error`}>
          <Icon name="warning" /> {error}
        </p>
      )}
      <div className="person-birth-parts">
        {parts.map((part) => (
          <TextField
            key={part}
            id={part === 'day' ? inputId : `${inputId}-${part}`}
            label={t(($) => $.people.birth[part])}
            width="xs"
            inputMode="numeric"
            isCode
            value={value[part]}
            onChange={(text) => field.onChange(spreadBirth(text) ?? { ...value, [part]: text })}
            onBlur={field.onBlur}
          />
        ))}
        <p className="person-birth-echo" id={wordsId} aria-live="polite">
          {'date' in read && read.date !== null ? (
            <BirthEcho date={read.date} language={i18n.language} age={ageOf(read.date, today)} />
          ) : null}
        </p>
      </div>
    </fieldset>
  );
}

function BirthEcho(props: { date: string; language: string; age: number | null }) {
  const { t } = useText();
  const words = birthWords(props.date, props.language);
  if (props.age === null) return words;
  return t(($) => $.people.birth.withAge, { date: words, count: props.age });
}
