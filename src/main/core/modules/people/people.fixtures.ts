import type { Kysely, Transaction } from 'kysely';
import { expect } from 'vitest';
import type { RefusalCode } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';
import { fixedPorts, testId } from '#tests/support/fixed-ports.ts';
import type { CoreInside } from '../../core-inside.ts';
import { paperNumbers } from '../../rpc/paper-numbers.ts';
import type { CommandCall, InputOf, QueryCall } from '../../rpc/procedures.ts';
import type { Database } from '../../store/database.ts';
import type { SearchIndex } from '../../store/search/search-index.ts';
import { nothingKnown, type PersonFields } from './person-fields.ts';

/** Builders for tests of people; every number and name is invented. */

export const blank: PersonFields = { ...nothingKnown, birthDateMissing: null };

/** Arguments of `people.create`; what is not given is not known. */
export function newPerson(
  id: () => string,
  fields: Partial<PersonFields> = {},
  cardNumber?: string,
): InputOf<'people', 'create'> {
  return {
    commandId: id(),
    personId: id(),
    ...blank,
    ...fields,
    card: cardNumber === undefined ? null : { cardId: id(), number: cardNumber },
  };
}

/** The n-th invented UiTPAS number with a right check digit (Luhn); `reduced` sets the rate marker. */
export function invented(n: number, reduced = false): string {
  const body = `99${String(n).padStart(9, '0')}${reduced ? '1' : '0'}`;
  const sum = [...body].toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** Arguments of `people.findDuplicates`. */
export function wanted(
  fields: Partial<InputOf<'people', 'findDuplicates'>>,
): InputOf<'people', 'findDuplicates'> {
  const nothing = { birthDate: null, phone: null, postcode: null, houseNumber: null, cardNumber: null };
  return { name: '', ...nothing, ...fields };
}

export interface ServiceHouse {
  readonly core: CoreInside;
  readonly id: () => string;
  readonly touched: string[];
  ask<T>(run: (call: QueryCall) => Promise<T>, role?: Role): Promise<T>;
  act<T>(run: (call: CommandCall) => Promise<T>, role?: Role): Promise<T>;
}

interface AnyStore {
  readonly db: Kysely<Database>;
  readonly reader: Kysely<Database>;
  write<T>(run: (tx: Transaction<Database>) => Promise<T>): Promise<T>;
}

/** The services on a store of either engine, without the door around them. */
export function serviceHouse(store: AnyStore, search: SearchIndex): ServiceHouse {
  const ports = fixedPorts('nowhere');
  const touched: string[] = [];
  let made = 0;
  const id = () => testId(0x7000000 + ++made);
  const core = { ports, search, store: () => store } as unknown as CoreInside;
  const who = (role: Role) => ({
    core,
    now: ports.clock.now(),
    actor: { accountId: `account-${role}`, role, initiativeIds: null },
    session: { place: 'staff', tokenHash: '', state: { kind: 'signedOut' } } as const,
  });
  return {
    core,
    id,
    touched,
    ask: (run, role = 'desk') =>
      run({ ...who(role), path: 'people.get', db: store.reader, signal: undefined }),
    act: (run, role = 'desk') =>
      store.write((tx) =>
        run({
          ...who(role),
          path: 'people.create',
          tx,
          commandId: id(),
          newId: id,
          numbers: paperNumbers(),
          touched: (entity, ref) => void touched.push(`${entity}:${ref}`),
          changedFields: () => {},
          keepNoAnswer: () => {},
        }),
      ),
  };
}

/** What the door answers when the house says no. */
export const refusal = (reason: RefusalCode, params: object = {}): unknown =>
  expect.objectContaining({ code: 'REFUSED', data: { reason, params: expect.objectContaining(params) } });
