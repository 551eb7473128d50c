import { ORPCError } from '@orpc/server';
import type { ProcedurePath } from '#shared/contract/index.ts';
import type { CoreInside } from '../core-inside.ts';
import { StoreProblem } from '../store/problems.ts';
import { Forbidden, NotFound, Refusal, TooManyTries } from './refusal.ts';
import { typedError } from './typed-error.ts';

/**
 * Turns whatever a handler threw into a typed answer. An unexpected failure keeps its story in the
 * log under a short reference; the screen shows only the reference.
 */
export function answerFor(core: CoreInside, path: ProcedurePath, error: unknown): ORPCError<string, unknown> {
  // A malformed answer of our own is as unexpected as any other failure.
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
  if (error instanceof Refusal) return typedError('REFUSED', { reason: error.reason, params: error.params });
  if (error instanceof NotFound) return typedError('NOT_FOUND', { what: error.what });
  if (error instanceof Forbidden) return typedError('FORBIDDEN');
  if (error instanceof TooManyTries) return typedError('TOO_MANY_TRIES', { waitSeconds: error.waitSeconds });
  if (error instanceof StoreProblem) {
    core.ports.log.error({ path, code: error.code }, 'store.problem');
    return typedError('STORE_UNAVAILABLE', { problem: error.code, params: error.params });
  }
  const reference = shortReference(core);
  core.ports.log.error({ path, reference, ...storyOf(error) }, 'unexpected');
  return typedError('UNEXPECTED', { reference });
}

/** Six characters without look-alikes, easy to read out over the telephone. */
function shortReference(core: CoreInside): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
  return [...core.ports.random.bytes(6)].map((byte) => letters[byte % letters.length]).join('');
}

function storyOf(error: unknown): { name: string; message: string; stack: string } {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' };
  return { name: typeof error, message: '', stack: '' };
}
