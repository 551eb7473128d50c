import { isContractProcedure } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import { expect, test } from 'vitest';
import { access } from '#shared/contract/access.ts';
import { contract, type ProcedurePath } from '#shared/contract/index.ts';
import { type Role, roles } from '#shared/contract/roles.ts';
import { makeTestCore } from '../support/make-test-core.ts';
import { reviewedAccess } from './reviewed-access.ts';

const paths = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.keys(procedures).map((name) => `${domain}.${name}` as ProcedurePath),
);

test('every procedure of the contract is in the access table, and nothing else is', () => {
  expect(Object.keys(access).toSorted()).toEqual(paths.toSorted());
});

test('the access table is the reviewed one', () => {
  const letters = Object.fromEntries(paths.map((path) => [path, lettersOf(path)]));
  expect(letters).toEqual(reviewedAccess);
});

test('what the table says is what the door does: every procedure, asked by every role and by nobody', async () => {
  await using house = await makeTestCore();
  const wrong: string[] = [];
  for (const path of paths) {
    for (const who of [null, ...roles]) {
      const allowed = mayCall(path, who);
      const got = await knock(house, path, who);
      if (got !== allowed) wrong.push(`${who ?? 'nobody'} ${path}: ${got ? 'let in' : 'kept out'}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a locked screen lets nothing through but what opens it', async () => {
  await using house = await makeTestCore();
  const open: string[] = [];
  for (const path of paths) {
    const client = house.at({
      place: 'staff',
      tokenHash: 'locked',
      state: {
        kind: 'locked',
        account: { id: 'x', displayName: 'X', role: 'administrator', language: 'nl', initiativeIds: [] },
      },
    });
    const error = await call(client, path).catch((reason: unknown) => reason);
    if (!(error instanceof ORPCError && error.code === 'LOCKED')) open.push(path);
  }
  expect(
    open.every(
      (path) =>
        access[path as ProcedurePath] === 'anyone' || access[path as ProcedurePath] === 'staffSession',
    ),
  ).toBe(true);
});

test('names that are no procedures lead nowhere', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(isContractProcedure((contract as unknown as Record<string, unknown>)[name])).toBe(false);
  }
});

function mayCall(path: ProcedurePath, who: Role | null): boolean {
  const rule = access[path];
  if (rule === 'anyone') return true;
  if (rule === 'staffSession') return who !== null && who !== 'kiosk';
  return who !== null && rule.includes(who);
}

/** True when the gate let the call through, whatever came of it: no input is given, so most then fail their validation. */
async function knock(
  house: Awaited<ReturnType<typeof makeTestCore>>,
  path: ProcedurePath,
  who: Role | null,
): Promise<boolean> {
  try {
    await call(house.as(who), path);
    return true;
  } catch (error) {
    return !(error instanceof ORPCError && (error.code === 'FORBIDDEN' || error.code === 'SIGNED_OUT'));
  }
}

async function call(client: unknown, path: string): Promise<unknown> {
  const [domain = '', name = ''] = path.split('.');
  const procedure = (client as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>)[
    domain
  ]?.[name];
  const answer = await procedure?.(undefined);
  // A stream lets its caller in before the first message: asking for it is enough.
  if (answer && typeof answer === 'object' && 'return' in answer)
    await (answer as AsyncGenerator).return(undefined);
  return answer;
}

function lettersOf(path: ProcedurePath): string {
  const rule = access[path];
  if (typeof rule === 'string') return rule;
  return rule.join(' ');
}
