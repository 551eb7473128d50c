import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { usePictogramWords } from '../pictogram/pictogram-words.ts';
import type { InitiativeValues } from './initiative-form.ts';

type Field = keyof InitiativeValues;

/** Names and values of an initiative's fields in words, for telling two changes apart. */
export function useInitiativeFieldWords() {
  const { t } = useText();
  const pictograms = usePictogramWords();
  const labels: Record<Field, string> = {
    name: t(($) => $.catalog.initiative.name),
    offerKind: t(($) => $.catalog.initiative.offer),
    summary: t(($) => $.catalog.initiative.summary),
    summaryTranslations: t(($) => $.catalog.languages.title),
    place: t(($) => $.catalog.initiative.place),
    pictogram: t(($) => $.catalog.pictogram.label),
    loanDays: t(($) => $.catalog.loanDays.label),
    active: t(($) => $.catalog.initiative.active),
  };
  const words: { [Name in Field]: (value: InitiativeValues[Name]) => string } = {
    name: (value) => value,
    offerKind: (value) => t(($) => $.catalog.offers[value]),
    summary: (value) => value,
    summaryTranslations: (value) =>
      Object.entries(value)
        .filter(([, text]) => text !== '')
        .map(([tag, text]) => `${languageOf(tag).ownName}: ${text}`)
        .join(' · '),
    place: (value) => value,
    pictogram: (value) => pictograms.get(value) ?? value,
    loanDays: (value) => (value === null ? '' : t(($) => $.catalog.loanDays.days, { count: value })),
    active: (value) => (value ? t(($) => $.common.yes) : t(($) => $.common.no)),
  };
  const value = <Name extends Field>(values: InitiativeValues, field: Name) => words[field](values[field]);
  return { label: (field: Field) => labels[field], value };
}
