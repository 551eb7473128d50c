import { argon2id, argon2Verify } from 'hash-wasm';
import { passwordProblems, pinProblems } from '#shared/domain/passwords.ts';
import type { Random } from '../../ports.ts';
import { refuse } from '../../rpc/refusal.ts';

export type SecretKind = 'pin' | 'password';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; about 50 ms on a cheap PC. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** Six digits are a PIN, anything else is a password. */
export function kindOfSecret(secret: string): SecretKind {
  return /^\d+$/.test(secret) && secret.length < 10 ? 'pin' : 'password';
}

/** Refuses secrets that are guessed first. Gives the kind. */
export function checkNewSecret(secret: string, signInName: string): SecretKind {
  const kind = kindOfSecret(secret);
  const problems: string[] = kind === 'pin' ? pinProblems(secret) : passwordProblems(secret, signInName);
  if (problems.length > 0) refuse('session.secretTooWeak', { kind, problem: problems[0] ?? '' });
  return kind;
}

/** argon2id in PHC text form, with a fresh salt. */
export function hashSecret(secret: string, random: Random): Promise<string> {
  return argon2id({
    password: secret.normalize('NFC'),
    salt: random.bytes(16),
    outputType: 'encoded',
    ...cost,
  });
}

export function secretFits(secret: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: secret.normalize('NFC'), hash });
}

/** Takes as long as a real check, so that an unknown name cannot be told from a wrong secret by the clock. */
export async function pretendToCheck(secret: string): Promise<false> {
  await argon2id({
    password: secret.normalize('NFC'),
    salt: new Uint8Array(16),
    outputType: 'encoded',
    ...cost,
  });
  return false;
}
