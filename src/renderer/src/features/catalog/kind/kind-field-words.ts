import { formatEuro } from '#shared/domain/money.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { usePictogramWords } from '../pictogram/pictogram-words.ts';
import { useInitiatives } from '../use-initiatives.ts';
import type { KindValues } from './kind-form.ts';

type Field = keyof KindValues;

/** Names and values of a kind's fields in words, for telling two changes apart. */
export function useKindFieldWords() {
  const { t, i18n } = useText();
  const initiatives = useInitiatives();
  const pictograms = usePictogramWords();
  const labels: Record<Field, string> = {
    name: t(($) => $.catalog.kind.name),
    initiativeId: t(($) => $.catalog.initiative.one),
    description: t(($) => $.catalog.kind.description),
    pictogram: t(($) => $.catalog.pictogram.label),
    loanDays: t(($) => $.catalog.loanDays.label),
    replacementCents: t(($) => $.catalog.kind.replacement),
    visible: t(($) => $.catalog.kind.visible),
    parts: t(($) => $.catalog.kind.parts),
    nameTranslations: t(($) => $.catalog.languages.title),
    descriptionTranslations: t(($) => $.catalog.languages.descriptions),
  };
  const texts = (values: Record<string, string>) =>
    Object.entries(values)
      .filter(([, text]) => text !== '')
      .map(([tag, text]) => `${languageOf(tag).ownName}: ${text}`)
      .join(' · ');
  const words: { [Name in Field]: (value: KindValues[Name]) => string } = {
    name: (value) => value,
    initiativeId: (value) => initiatives.find(({ id }) => id === value)?.name ?? '',
    description: (value) => value,
    pictogram: (value) => pictograms.get(value) ?? value,
    loanDays: (value) => (value === null ? '' : t(($) => $.catalog.loanDays.days, { count: value })),
    replacementCents: (value) => (value === null ? '' : formatEuro(value, languageOf(i18n.language).format)),
    visible: (value) => (value ? t(($) => $.common.yes) : t(($) => $.common.no)),
    parts: (value) =>
      value
        .map(
          ({ name, quantity, photoId }) =>
            `${quantity ?? 1} × ${name}${photoId === null ? '' : ` (${t(($) => $.catalog.parts.withPhoto)})`}`,
        )
        .join(', '),
    nameTranslations: texts,
    descriptionTranslations: texts,
  };
  const wordsOf = <Name extends Field>(values: KindValues, field: Name) => words[field](values[field]);
  return { label: (field: Field) => labels[field], value: wordsOf };
}
