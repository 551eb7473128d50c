import type { Control } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { FormRadios, FormSelect, FormText } from '../../staff/form/fields.tsx';
import { BirthDateField } from './BirthDateField.tsx';
import { useLanguageOptions } from './language-options.ts';
import { type MissingReason, type PersonValues } from './person-form.ts';

interface PartProps {
  control: Control<PersonValues>;
}

/** Birth date, or why it is not known. */
export function BirthPart({ control }: PartProps) {
  const { t } = useText();
  const birth = useWatch({ control, name: 'birth' });
  const isEmpty = Object.values(birth).every((part) => part.trim() === '');
  return (
    <>
      <BirthDateField control={control} />
      {isEmpty ? (
        <FormRadios<PersonValues, MissingReason>
          control={control}
          name="birthMissing"
          legend={t(($) => $.people.birth.missing)}
          isInline
          options={(['notAsked', 'prefersNot', 'unknown'] as const).map((value) => ({
            value,
            label: t(($) => $.people.missing[value]),
          }))}
        />
      ) : null}
    </>
  );
}

/** Language, telephone, mail and address: all may stay empty. */
export function ReachPart({ control }: PartProps) {
  const { t } = useText();
  const languages = useLanguageOptions();
  return (
    <>
      <FormSelect<PersonValues, string>
        control={control}
        name="language"
        label={t(($) => $.people.language)}
        placeholder={t(($) => $.common.choose)}
        options={languages}
        width="m"
      />
      <div className="entry-row">
        <FormText<PersonValues>
          control={control}
          name="phone"
          label={t(($) => $.people.phone)}
          type="tel"
          isCode
          maxLength={40}
        />
        <FormText<PersonValues>
          control={control}
          name="email"
          label={t(($) => $.people.email)}
          inputMode="email"
          isCode
          maxLength={120}
        />
      </div>
      <div className="entry-row">
        <FormText<PersonValues>
          control={control}
          name="street"
          label={t(($) => $.people.street)}
          maxLength={120}
        />
        <FormText<PersonValues>
          control={control}
          name="houseNumber"
          label={t(($) => $.people.houseNumber)}
          width="s"
          maxLength={20}
        />
      </div>
      <div className="entry-row">
        <FormText<PersonValues>
          control={control}
          name="postcode"
          label={t(($) => $.people.postcode)}
          width="s"
          isCode
          maxLength={12}
        />
        <FormText<PersonValues>
          control={control}
          name="town"
          label={t(($) => $.people.town)}
          maxLength={80}
        />
      </div>
    </>
  );
}
