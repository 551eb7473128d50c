import type { RefusalParams } from '#shared/contract/errors.ts';
import type { LocalDay } from '#shared/domain/local-days.ts';
import { birthDateProblem } from '#shared/domain/partial-date.ts';
import { refuse } from '../../rpc/refusal.ts';
import type { PersonFields } from './person-fields.ts';

/**
 * The fields in the one form that is kept: blank text is "not known", and a birth date that is missing says why
 * (DOMAIN, People: missing data keep their reason). A known birth date needs no reason.
 */
export function tidyFields(fields: PersonFields): PersonFields {
  return {
    name: fields.name.trim(),
    birthDate: fields.birthDate,
    birthDateMissing: fields.birthDate === null ? (fields.birthDateMissing ?? 'notAsked') : null,
    language: known(fields.language),
    phone: known(fields.phone),
    email: known(fields.email),
    street: known(fields.street),
    houseNumber: known(fields.houseNumber),
    postcode: known(fields.postcode),
    town: known(fields.town),
  };
}

export interface FieldsProblem {
  readonly reason: 'people.needsNameOrNumber' | 'people.birthDateImpossible';
  readonly params: RefusalParams;
}

/**
 * Why these fields cannot be kept, or null. A person needs very little: a name or a card. `hasCard` counts cards that have
 * ended: whoever lost theirs is still the same nameless person. `today` is the house's own day.
 */
export function fieldsProblem(fields: PersonFields, hasCard: boolean, today: LocalDay): FieldsProblem | null {
  if (fields.name === '' && !hasCard) return { reason: 'people.needsNameOrNumber', params: {} };
  if (fields.birthDate === null) return null;
  const problem = birthDateProblem(fields.birthDate, today);
  return problem && { reason: 'people.birthDateImpossible', params: { problem } };
}

/** @throws Refusal people.needsNameOrNumber, people.birthDateImpossible */
export function checkFields(fields: PersonFields, hasCard: boolean, today: LocalDay): void {
  const problem = fieldsProblem(fields, hasCard, today);
  if (problem) refuse(problem.reason, problem.params);
}

const known = (text: string | null): string | null => text?.trim() || null;
