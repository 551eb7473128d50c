import type { Initiative, offerKinds } from '#shared/contract/catalog.contract.ts';
import { fieldsOfTexts, textsOfFields } from '../../../staff/form/texts-in-languages.ts';

export type OfferKind = (typeof offerKinds)[number];

/** An initiative as it stands in a form; hours and closings have acts of their own. */
export interface InitiativeValues {
  name: string;
  offerKind: OfferKind;
  summary: string;
  summaryTranslations: Record<string, string>;
  place: string;
  pictogram: string;
  /** Null where nothing is lent. */
  loanDays: number | null;
  active: boolean;
}

/** The fields of the form from top to bottom. */
export const initiativeFieldOrder = [
  'name',
  'offerKind',
  'summary',
  'summaryTranslations',
  'place',
  'pictogram',
  'loanDays',
  'active',
] as const;

export const emptyInitiative: InitiativeValues = {
  name: '',
  offerKind: 'lend',
  summary: '',
  summaryTranslations: fieldsOfTexts({}),
  place: '',
  pictogram: 'house',
  loanDays: 14,
  active: true,
};

export function initiativeValuesOf(initiative: Initiative): InitiativeValues {
  const { name, offerKind, summary, place, pictogram, loanDays, active } = initiative;
  const summaryTranslations = fieldsOfTexts(initiative.summaryTranslations);
  return { name, offerKind, summary, summaryTranslations, place, pictogram, loanDays, active };
}

export function initiativeFieldsOf(values: InitiativeValues): InitiativeValues {
  return {
    ...values,
    name: values.name.trim(),
    summary: values.summary.trim(),
    place: values.place.trim(),
    summaryTranslations: textsOfFields(values.summaryTranslations),
  };
}
