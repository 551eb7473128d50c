/** What is wrong with four digits as a secret; empty when they will do. */
export type SecretProblem = 'repeated' | 'row' | 'year' | 'birthday';

const rows = '01234567890';
const backwards = '09876543210';

/** The guesses anybody makes first: one digit or a pair again and again, digits in a row, a year, the day of birth. */
export function secretProblems(secret: string, birthDate: string | null): SecretProblem[] {
  const problems: SecretProblem[] = [];
  if (/^(\d)\1{3}$/.test(secret) || /^(\d\d)\1$/.test(secret)) problems.push('repeated');
  if (rows.includes(secret) || backwards.includes(secret)) problems.push('row');
  if (/^(?:19|20)/.test(secret)) problems.push('year');
  const [, month = '', day = ''] = (birthDate ?? '').split('-');
  if (month !== '' && day !== '' && [day + month, month + day].includes(secret)) problems.push('birthday');
  return problems;
}
