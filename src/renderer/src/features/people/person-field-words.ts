import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { birthWords, readBirth } from './birth-date.ts';
import { noLanguage, type PersonValues } from './person-form.ts';
import { languageNames } from './spoken-languages.ts';

type Field = keyof PersonValues;

export interface PersonFieldWords {
  label: (field: Field) => string;
  /** The value of a field as words. */
  value: (values: PersonValues, field: Field) => string;
}

/** Names and values of a person's fields in words, for telling two changes apart. */
export function usePersonFieldWords(): PersonFieldWords {
  const { t, i18n } = useText();
  const today = useHouseDay();
  return {
    label(field) {
      if (field === 'birth') return t(($) => $.people.birth.label);
      if (field === 'birthMissing') return t(($) => $.people.birth.missing);
      if (field === 'card') return t(($) => $.people.card.label);
      return t(($) => $.people[field]);
    },
    value(values, field) {
      if (field === 'birthMissing') return t(($) => $.people.missing[values.birthMissing]);
      if (field === 'language')
        return values.language === noLanguage ? '' : languageNames(values.language, i18n.language).own;
      if (field !== 'birth') return values[field];
      const read = readBirth(values.birth, today);
      if ('problem' in read) return Object.values(values.birth).join('/');
      return read.date === null ? '' : birthWords(read.date, i18n.language);
    },
  };
}
