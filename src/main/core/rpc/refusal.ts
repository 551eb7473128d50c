import type { RefusalCode, RefusalParams } from '#shared/contract/errors.ts';

/** An expected "no" with its reason. Thrown by services, turned into a typed answer by the door. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: RefusalCode;
  readonly params: RefusalParams;
  constructor(reason: RefusalCode, params: RefusalParams = {}) {
    super(reason);
    this.reason = reason;
    this.params = params;
  }
}

/** Ends the act with a reason; everything it wrote is taken back. */
export function refuse(reason: RefusalCode, params: RefusalParams = {}): never {
  throw new Refusal(reason, params);
}

/** There is no such record (any more), or the asker may not know of it. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  readonly what: string;
  constructor(what: string) {
    super(what);
    this.what = what;
  }
}

/** Gives the row, or ends with "no such `what`". */
export function found<T>(row: T | undefined | null, what: string): T {
  if (row === undefined || row === null) throw new NotFound(what);
  return row;
}

/** This role may call the procedure, but not for this record. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

export class TooManyTries extends Error {
  override readonly name = 'TooManyTries';
  readonly waitSeconds: number;
  constructor(waitSeconds: number) {
    super('too many tries');
    this.waitSeconds = waitSeconds;
  }
}
