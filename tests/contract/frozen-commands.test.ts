import { describe, expect, test } from 'vitest';
import { frozenReleases, keptReleases, readFrozen } from './frozen-releases.ts';
import { narrowings } from './narrowings.ts';
import { type MessageName, sayableNow } from './sayable.ts';

const now = sayableNow();

const how = `
A device that is up to ${keptReleases} releases behind has this in its outbox, and sends it to a hub of today.
Keep what it says: a field that is no longer asked stays, optional; a new one is optional, or has a default; a value, a length, a bound only
grows. Where that cannot be, raise the version of the command in the contract and let its input take both forms, the older one lifted to
today's (docs/maintainers/sync.md, Versions). A command that is no longer offered stays in the contract until no release that offers it is
frozen.`;

const howMessages = `
Greeting and push are understood for ever, in both directions: they only grow. When a pull has to change, raise protocolVersion
(src/main/core/sync/protocol.ts): devices of before then give what was done there and take nothing in until they are updated.`;

/** What a developer reads: what is lost, and what to do. */
const said = (lost: readonly string[], todo: string): string =>
  lost.length === 0 ? '' : `${lost.join('\n')}\n${todo}`;

test('the last releases are frozen', () => {
  expect(frozenReleases().length).toBeGreaterThan(0);
  expect(frozenReleases().length).toBeLessThanOrEqual(keptReleases);
});

describe.each(frozenReleases())('what devices of %s may say', (release) => {
  const then = readFrozen(release);

  test('each act that may be in an outbox is taken by a hub of today', () => {
    const lost = Object.entries(then.commands).flatMap(([path, { version, input }]) => {
      const today = now.commands[path];
      if (!today) return [`${path}: no device may keep it any more`];
      if (today.version < version) return [`${path}: its version went down`];
      return narrowings(input, today.input).map((why) => `${path} ${why}`);
    });
    expect(said(lost, how)).toBe('');
  });

  /** Who says it is older for what a device says, and newer for what it is answered. */
  const asked = (name: MessageName): string[] => narrowings(then.messages[name], now.messages[name]);
  const answered = (name: MessageName): string[] =>
    narrowings(now.messages[name], then.messages[name], { mayLeaveOut: true });

  test.each(['hello', 'push'] as const)('its %s is understood', (name) => {
    expect(said(asked(name), howMessages)).toBe('');
  });

  test.each(['helloAnswer', 'pushAnswer'] as const)('it understands the %s of today', (name) => {
    expect(said(answered(name), howMessages)).toBe('');
  });

  test.skipIf(then.protocol !== now.protocol)('of the same protocol, so are its pull and the answer', () => {
    expect(said([...asked('pull'), ...answered('pullAnswer')], howMessages)).toBe('');
  });
});

test('what is frozen is of this house: a name that is no command, or a form without fields, would compare with nothing', () => {
  const { commands } = readFrozen(frozenReleases().at(-1) ?? '');
  expect(Object.keys(commands).length).toBeGreaterThan(100);
  for (const { input } of Object.values(commands))
    expect(input).toMatchObject({ type: 'object', required: expect.arrayContaining(['commandId']) });
  expect(commands['loans.handOver']).toBeDefined();
  expect(commands['admin.createAccount']).toBeUndefined();
});
