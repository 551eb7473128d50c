import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { fieldsOfTexts, textsOfFields } from '../../../staff/form/texts-in-languages.ts';

export interface PartValues {
  id: string;
  name: string;
  quantity: number | null;
  /** Of this part, kept already; null for none. */
  photoId: string | null;
}

/** A kind as it stands in a form. */
export interface KindValues {
  name: string;
  initiativeId: string | null;
  description: string;
  pictogram: string;
  loanDays: number | null;
  replacementCents: number | null;
  visible: boolean;
  parts: PartValues[];
  nameTranslations: Record<string, string>;
  descriptionTranslations: Record<string, string>;
}

/** The fields of the form from top to bottom. */
export const kindFieldOrder = [
  'name',
  'initiativeId',
  'description',
  'pictogram',
  'parts',
  'loanDays',
  'replacementCents',
  'visible',
  'nameTranslations',
  'descriptionTranslations',
] as const;

export const emptyKind: KindValues = {
  name: '',
  initiativeId: null,
  description: '',
  pictogram: 'my-things',
  loanDays: null,
  replacementCents: null,
  visible: true,
  parts: [],
  nameTranslations: fieldsOfTexts({}),
  descriptionTranslations: fieldsOfTexts({}),
};

type KindFields = Pick<ItemKind, keyof KindValues>;

export function kindValuesOf(kind: KindFields): KindValues {
  return {
    name: kind.name,
    initiativeId: kind.initiativeId,
    description: kind.description,
    pictogram: kind.pictogram,
    loanDays: kind.loanDays,
    replacementCents: kind.replacementCents,
    visible: kind.visible,
    parts: kind.parts.map((part) => ({ ...part })),
    nameTranslations: fieldsOfTexts(kind.nameTranslations),
    descriptionTranslations: fieldsOfTexts(kind.descriptionTranslations),
  };
}

/** What goes to the core: rows without a name are no parts, blank translations are none. */
export function kindFieldsOf(values: KindValues): KindFields {
  return {
    ...values,
    name: values.name.trim(),
    initiativeId: values.initiativeId ?? '',
    description: values.description.trim(),
    parts: values.parts
      .filter((part) => part.name.trim() !== '')
      .map(({ id, name, quantity, photoId }) => ({
        id,
        name: name.trim(),
        quantity: quantity ?? 1,
        photoId,
      })),
    nameTranslations: textsOfFields(values.nameTranslations),
    descriptionTranslations: textsOfFields(values.descriptionTranslations),
  };
}
