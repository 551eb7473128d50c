import { ORPCError } from '@orpc/client';
import type { RefusalCode, RefusalParams, StoreProblemCode } from '#shared/contract/errors.ts';

/** What went wrong, as a screen can speak of it. */
export type Failure =
  | { kind: 'refused'; reason: RefusalCode; params: RefusalParams }
  | { kind: 'signedOut' | 'locked' | 'forbidden' | 'invalid' }
  | { kind: 'notFound'; what: string }
  | { kind: 'tooManyTries'; waitSeconds: number }
  | { kind: 'store'; problem: StoreProblemCode; params: RefusalParams }
  | { kind: 'unexpected'; reference: string | null }
  /** Another computer of the house has to answer this, and does not. */
  | { kind: 'hubAway' }
  /** This computer has not heard its hub for too long, or another one took over from it. */
  | { kind: 'computerClosed' }
  /** The core did not answer at all: it was closed, or the network is away. */
  | { kind: 'unreachable' };

export function failureOf(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return { kind: 'unreachable' };
  const data = (error.data ?? {}) as Record<string, never>;
  switch (error.code) {
    case 'REFUSED':
      return {
        kind: 'refused',
        reason: data['reason'] as unknown as RefusalCode,
        params: data['params'] as unknown as RefusalParams,
      };
    case 'SIGNED_OUT':
      return { kind: 'signedOut' };
    case 'LOCKED':
      return { kind: 'locked' };
    case 'FORBIDDEN':
      return { kind: 'forbidden' };
    case 'BAD_REQUEST':
      return { kind: 'invalid' };
    case 'NOT_FOUND':
      return { kind: 'notFound', what: String(data['what'] ?? '') };
    case 'HUB_AWAY':
      return { kind: 'hubAway' };
    case 'COMPUTER_CLOSED':
      return { kind: 'computerClosed' };
    case 'TOO_MANY_TRIES':
      return { kind: 'tooManyTries', waitSeconds: Number(data['waitSeconds'] ?? 30) };
    case 'STORE_UNAVAILABLE':
      return {
        kind: 'store',
        problem: data['problem'] as unknown as StoreProblemCode,
        params: data['params'] as unknown as RefusalParams,
      };
    default:
      return {
        kind: 'unexpected',
        reference: typeof data['reference'] === 'string' ? data['reference'] : null,
      };
  }
}
