import {
  type PasswordProblem,
  type PinProblem,
  passwordProblems,
  pinProblems,
} from '#shared/domain/passwords.ts';

/** Names of the texts in `session.json` under `secret.problems`. */
export type SecretProblem =
  | 'notSixDigits'
  | 'repeated'
  | 'sequence'
  | 'year'
  | 'common'
  | 'tooShort'
  | 'tooLong'
  | 'signInName';

const texts: Record<PinProblem | PasswordProblem, SecretProblem> = {
  'not-six-digits': 'notSixDigits',
  repeated: 'repeated',
  sequence: 'sequence',
  year: 'year',
  common: 'common',
  'too-short': 'tooShort',
  'too-long': 'tooLong',
  'sign-in-name': 'signInName',
};

/** As the core tells them apart: under ten digits is a PIN, anything else a password. */
export const isPin = (secret: string): boolean => /^\d{1,9}$/.test(secret);

/**
 * The first thing wrong with a new PIN or password, by the rules the core checks again; null when it is good.
 * Nothing typed yet is no problem: a form says for itself that a field is empty.
 */
export function problemOfSecret(secret: string, signInName: string): SecretProblem | null {
  if (secret === '') return null;
  const [problem] = isPin(secret) ? pinProblems(secret) : passwordProblems(secret, signInName);
  return problem === undefined ? null : texts[problem];
}

/** A random PIN that passes the rules, for an administrator to hand to a colleague. */
export function suggestPin(randomNumber: () => number = randomUint32): string {
  for (;;) {
    const pin = String(randomNumber() % 1_000_000).padStart(6, '0');
    if (pinProblems(pin).length === 0) return pin;
  }
}

const randomUint32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
