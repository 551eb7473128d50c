import type { useText } from '../../../app/text.ts';

type T = ReturnType<typeof useText>['t'];

const problems = [
  'idMissing',
  'nameMissing',
  'organisationMissing',
  'unknownStatus',
  'wrongDay',
  'wrongTime',
  'wrongNumber',
  'tooLong',
  'idTwice',
  'nameTwice',
  'pointsNowhere',
  'fileMissing',
  'columnMissing',
] as const;

/** What is wrong with one thing of a file, in a sentence. */
export function problemWord(t: T, code: string, value: string): string {
  const known = problems.find((one) => one === code);
  return known === undefined ? `${code} ${value}` : t(($) => $.referrals.exchange.problem[known], { value });
}

const fields = [
  'organisation',
  'name',
  'description',
  'street',
  'postcode',
  'town',
  'phone',
  'email',
  'url',
  'opening',
  'languages',
  'cost',
  'eligibility',
  'status',
  'themes',
  'accessibility',
  'documents',
  'areas',
  'schedules',
  'alert',
  'applicationProcess',
  'source',
] as const;

/** The name of a field as the form has it; what the form does not have is "the rest". */
export function fieldWord(t: T, name: string): string {
  const known = fields.find((one) => one === name);
  return known === undefined ? t(($) => $.referrals.exchange.rest) : t(($) => $.referrals.services[known]);
}
