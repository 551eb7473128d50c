import { describe, expect, test } from 'vitest';
import { AddressProblem, postgresAddress } from './address.ts';

const nowhere = {};
const inEnvironment = (text: string) => ({ DEELBALIE_DATABASE: text });

test('no address is no database server', () => {
  expect(postgresAddress(undefined, nowhere)).toBeNull();
  expect(postgresAddress(undefined, inEnvironment(' '))).toBeNull();
});

test.each([
  ['postgres://house@localhost:5433/house', 'localhost:5433/house'],
  ['postgresql://house@127.0.0.1/house', '127.0.0.1/house'],
  ['postgres://house@[::1]/house', '[::1]/house'],
  ['postgres://house@/house?host=/run/postgresql', '/run/postgresql/house'],
  ['postgres:///house?host=/run/postgresql&port=5433', '/run/postgresql:5433/house'],
  ['postgres://house@db.stad.example/house?sslmode=verify-full', 'db.stad.example/house'],
])('%s is taken', (url, shown) => {
  expect(postgresAddress(url, nowhere)).toEqual({ url, shown });
});

describe('a password', () => {
  const secret = 'zeer-geheim';
  const urls = [
    `postgres://house:${secret}@localhost/house`,
    `postgres://house:${secret}@/house?host=/run/postgresql`,
    `postgres://house@localhost/house?password=${secret}`,
  ];

  test.each(urls)('is refused among the arguments, and not repeated: %s', (url) => {
    const refused = problemOf(url, nowhere);
    expect(refused).toContain('can be read by every user');
    expect(refused).not.toContain(secret);
  });

  test.each(urls)('is taken from the environment, and not shown: %s', (url) => {
    const address = postgresAddress(undefined, inEnvironment(url));
    expect(address?.url).toBe(url);
    expect(address?.shown).not.toContain(secret);
  });
});

test('an address is not given twice', () => {
  const url = 'postgres://house@localhost/house';
  expect(problemOf(url, inEnvironment(url))).toContain('given twice');
});

test.each([
  'mysql://house@localhost/house',
  'localhost/house',
  'postgres://house@localhost',
  'postgres://house@localhost/',
  'postgres://house@:port/house',
  'postgres:///house',
  'postgres://house@_/house',
])('%s is no address', (url) => {
  expect(problemOf(url, nowhere)).toContain('postgres://user@host:5432/name');
});

test.each([
  'postgres://house@db.stad.example/house',
  'postgres://house@10.0.0.4/house?sslmode=require',
  'postgres://house@127.0.0.1.example/house',
  'postgres://house@localhost/house?host=10.0.0.4',
  'postgres://house@localhost.example/house?sslmode=disable',
])('another computer only under a certificate that is checked: %s', (url) => {
  expect(problemOf(url, nowhere)).toContain('sslmode=verify-full');
});

test('nothing in the address switches off what the store relies on', () => {
  const url = 'postgres://house@localhost/house?options=-c%20synchronous_commit%3Doff';
  expect(problemOf(url, nowhere)).toContain('“options” is not a setting');
});

function problemOf(argument: string, environment: Record<string, string>): string {
  try {
    postgresAddress(argument, environment);
  } catch (error) {
    if (error instanceof AddressProblem) return error.message;
    throw error;
  }
  return '';
}
