import { ORPCError } from '@orpc/server';
import { commonErrors } from '#shared/contract/errors.ts';

/** One of the answers every procedure may give instead of its result, with its HTTP status and its fixed words. */
export function typedError(code: keyof typeof commonErrors, data?: unknown): ORPCError<string, unknown> {
  const { status, message } = commonErrors[code];
  return new ORPCError(code, { status, message, defined: true, data });
}
