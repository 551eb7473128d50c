import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoAccounts } from '#core/demo/accounts.ts';
import { memoryKeeper } from '#core/store/keys.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { setUp } from '#tests/support/set-up-house.ts';

const withDemo = () => makeTestCore({ invented: true });
const desk = { signInName: 'balie', secret: '270513' };
const admin = { signInName: 'beheer', secret: '352968' };

test('the first start asks for set-up, makes the administrator and signs them in; it happens once', async () => {
  await using house = await makeTestCore();
  expect(await house.as(null).session.status()).toMatchObject({ state: 'needsSetUp' });
  const { status, client } = await setUp(house);
  expect(status).toMatchObject({
    state: 'signedIn',
    account: { role: 'administrator', displayName: 'An Eerste' },
  });
  await expect(client.session.prepareSetUp({ commandId: house.id() })).rejects.toMatchObject({
    data: { reason: 'session.alreadySetUp' },
  });
});

test('set-up goes on only when part of the printed recovery code was typed back', async () => {
  await using house = await makeTestCore();
  const client = house.at(await house.place());
  await client.session.prepareSetUp({ commandId: house.id() });
  const wrong = client.session.setUp({
    commandId: house.id(),
    accountId: house.id(),
    houseName: 'H',
    displayName: 'A',
    signInName: 'an',
    secret: 'een lange zin om te onthouden',
    language: 'nl',
    recoveryGroup: 'ZZZZZ',
  });
  await expect(wrong).rejects.toMatchObject({ data: { reason: 'session.recoveryCodeNotProven' } });
  expect(await client.session.status()).toMatchObject({ state: 'needsSetUp' });
});

test('the printed recovery code opens the house when the key is gone, also with small letters and spaces', async () => {
  const keys = memoryKeeper();
  await using house = await makeTestCore({ ports: { keys } });
  const { recoveryCode } = await setUp(house);
  await house.core.close();

  const elsewhere = await makeTestCore({ folder: house.folder, ports: { keys: memoryKeeper() } });
  const client = elsewhere.as(null);
  expect(await client.session.status()).toMatchObject({ state: 'storeProblem', problem: { code: 'noKey' } });
  await expect(client.people.search({ text: 'x' })).rejects.toMatchObject({ code: 'SIGNED_OUT' });
  await expect(
    client.session.recover({
      recoveryCode: recoveryCode.replace(/^./, (first) => (first === 'Z' ? '2' : 'Z')),
    }),
  ).rejects.toMatchObject({ data: { reason: 'session.wrongRecoveryCode' } });
  expect(
    await client.session.recover({ recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') }),
  ).toMatchObject({ state: 'signedOut' });
  await elsewhere.close();
});

test('a damaged file is replaced by the newest verified backup, with the printed code as proof', async () => {
  const { keys } = { keys: memoryKeeper() };
  const house = await makeTestCore({ ports: { keys } });
  const { recoveryCode } = await setUp(house);
  await house.as('administrator').admin.createBackup({ commandId: house.id() });
  await house.core.close();
  writeFileSync(join(house.folder, 'deelbalie.sqlite'), 'not a database any more');

  await using again = await makeTestCore({ folder: house.folder, ports: { keys } });
  const client = again.as(null);
  expect(await client.session.status()).toMatchObject({
    state: 'storeProblem',
    problem: { code: 'damaged' },
  });
  await expect(client.session.restoreNewest({ recoveryCode: 'AAAAA' })).rejects.toMatchObject({
    data: { reason: 'session.wrongRecoveryCode' },
  });
  expect(await client.session.restoreNewest({ recoveryCode })).toMatchObject({
    status: { state: 'signedOut', house: { name: 'De Deelfabriek' } },
  });
});

test('a damaged file without any verified backup is left alone, and that is said', async () => {
  const keys = memoryKeeper();
  const house = await makeTestCore({ ports: { keys } });
  const { recoveryCode } = await setUp(house);
  await house.core.close();
  writeFileSync(join(house.folder, 'deelbalie.sqlite'), 'not a database any more');

  await using again = await makeTestCore({ folder: house.folder, ports: { keys } });
  await expect(again.as(null).session.restoreNewest({ recoveryCode })).rejects.toMatchObject({
    data: { reason: 'admin.noBackup' },
  });
  expect(readFileSync(join(house.folder, 'deelbalie.sqlite'), 'utf8')).toBe('not a database any more');
});

test('a wrong PIN and an unknown name get the same answer', async () => {
  await using house = await withDemo();
  const client = house.at(await house.place());
  const wrong = { data: { reason: 'session.wrongNameOrSecret' } };
  await expect(client.session.signIn({ ...desk, secret: '111222' })).rejects.toMatchObject(wrong);
  await expect(client.session.signIn({ signInName: 'niemand', secret: '111222' })).rejects.toMatchObject(
    wrong,
  );
  expect(await client.session.signIn(desk)).toMatchObject({ state: 'signedIn', account: { role: 'desk' } });
});

test('after five wrong tries the account waits, from any place, and a restart does not forget it', async () => {
  const house = await makeTestCore({ invented: true });
  const { keys } = house.ports;
  for (let tries = 0; tries < 5; tries += 1) {
    await house
      .at(await house.place())
      .session.signIn({ ...desk, secret: '111222' })
      .catch(() => {});
  }
  await expect(house.at(await house.place('staff', 'other')).session.signIn(desk)).rejects.toMatchObject({
    code: 'TOO_MANY_TRIES',
    data: { waitSeconds: 30 },
  });
  await house.core.close();

  await using again = await makeTestCore({ folder: house.folder, ports: { keys } });
  const client = again.at(await again.place());
  await expect(client.session.signIn(desk)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
  again.clock.pass(1);
  expect(await client.session.signIn(desk)).toMatchObject({ state: 'signedIn' });
});

test('a screen nobody touches locks by itself; being asked again by the page is no touch', async () => {
  await using house = await withDemo();
  const client = house.at(await house.place());
  await client.session.signIn(desk);
  house.clock.pass(4);
  await client.loans.today();
  await client.session.touch();
  house.clock.pass(4);
  await client.loans.today();
  house.clock.pass(1);
  await expect(client.loans.today()).rejects.toMatchObject({ code: 'LOCKED' });
  expect(await client.session.status()).toMatchObject({
    state: 'locked',
    account: { displayName: 'Noor Baliemans' },
  });
  expect(await client.session.unlock({ secret: desk.secret })).toMatchObject({ state: 'signedIn' });
});

test('a colleague takes over a locked screen with their own PIN', async () => {
  await using house = await withDemo();
  const client = house.at(await house.place());
  await client.session.signIn(desk);
  await client.session.lock();
  const colleague = (await client.session.colleagues()).find(
    ({ displayName }) => displayName === 'Samira Verbinder',
  );
  expect(await client.session.switchTo({ accountId: colleague?.id ?? '', secret: '637804' })).toMatchObject({
    state: 'signedIn',
    account: { role: 'coordinator' },
  });
});

test('a badge and its PIN take over; the badge alone does not', async () => {
  await using house = await withDemo();
  await house.as('administrator').admin.resetSecret({
    commandId: house.id(),
    accountId: 'demo-account-balie',
    secret: null,
    badge: 'BADGE-0001',
  });
  const client = house.at(await house.place());
  await client.session.signIn(admin);
  await expect(client.session.switchByBadge({ badge: 'BADGE-0001', secret: '111222' })).rejects.toMatchObject(
    { code: 'REFUSED' },
  );
  expect(await client.session.switchByBadge({ badge: 'BADGE-0001', secret: desk.secret })).toMatchObject({
    account: { role: 'desk' },
  });
});

test('a kiosk is opened by a member of staff, comes back by itself after a restart, and ends when it is ended', async () => {
  const house = await makeTestCore({ invented: true });
  const { keys } = house.ports;
  const kiosk = house.at(await house.place('kiosk', 'kiosk-token'));
  expect(await kiosk.session.status()).toMatchObject({ state: 'signedOut' });
  const kioskId = house.id();
  expect(
    await kiosk.session.openKiosk({ commandId: house.id(), kioskId, name: 'Ingang', ...desk }),
  ).toMatchObject({ state: 'kiosk', kiosk: { name: 'Ingang' } });
  await house.core.close();

  await using again = await makeTestCore({ folder: house.folder, ports: { keys } });
  const back = again.at(await again.place('kiosk', 'kiosk-token'));
  expect(await back.session.status()).toMatchObject({ state: 'kiosk' });
  await again.as('coordinator').admin.endKiosk({ commandId: again.id(), kioskId });
  expect(await back.session.status()).toMatchObject({ state: 'signedOut' });
  await expect(back.catalog.house()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
});

test('the size of a screen is measured with a staff secret, stays with the kiosk, and may be measured again', async () => {
  await using house = await withDemo();
  const kiosk = house.at(await house.place('kiosk', 'kiosk-token'));
  const screen = { pxPerMetre: 3613, viewDistanceMm: 600 };
  const opened = { commandId: house.id(), kioskId: house.id(), name: 'Ingang', ...desk };
  expect(await kiosk.session.openKiosk(opened)).toMatchObject({ kiosk: { screen: null } });
  const measure = (more: object = {}) =>
    kiosk.session.measureKiosk({ commandId: house.id(), ...desk, screen, ...more });
  await expect(measure({ secret: '111222' })).rejects.toMatchObject({ code: 'REFUSED' });
  expect(await kiosk.session.status()).toMatchObject({ kiosk: { screen: null } });
  expect(await measure()).toMatchObject({ kiosk: { screen } });
  await measure({ screen: { ...screen, pxPerMetre: 2700 } });
  expect(await kiosk.session.status()).toMatchObject({ kiosk: { screen: { pxPerMetre: 2700 } } });
  // Made anew after measuring: the size comes along.
  const again = { commandId: house.id(), kioskId: house.id(), name: 'Hal', ...desk, screen };
  expect(await kiosk.session.openKiosk(again)).toMatchObject({ kiosk: { name: 'Hal', screen } });
});

test('nobody signs in at a kiosk', async () => {
  await using house = await withDemo();
  const kiosk = house.at(await house.place('kiosk', 'kiosk-token'));
  await expect(kiosk.session.signIn(desk)).rejects.toMatchObject({ data: { reason: 'session.notAKiosk' } });
});

test('weak secrets are refused with what is wrong', async () => {
  await using house = await withDemo();
  const make = (secret: string) =>
    house.as('administrator').admin.createAccount({
      commandId: house.id(),
      accountId: house.id(),
      signInName: 'jef',
      secret,
      badge: null,
      displayName: 'Jef',
      role: 'desk',
      language: 'nl',
      initiativeIds: [],
    });
  for (const secret of ['123456', '112233', '1111', 'jef', 'wachtwoord1']) {
    await expect(make(secret)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: 'session.secretTooWeak' },
    });
  }
  expect(await make('805163')).toMatchObject({ secretKind: 'pin' });
});

test('no PIN, name or recovery code ever reaches the log', async () => {
  await using house = await withDemo();
  const client = house.at(await house.place());
  await client.session.signIn({ ...desk, secret: '918273' }).catch(() => {});
  await client.session.signIn(desk);
  await client.people.search({ text: 'Marker Naamgeheim' });
  const log = JSON.stringify(house.logLines);
  for (const secret of [
    '918273',
    ...demoAccounts.flatMap((account) => [account.secret, account.displayName]),
    'Naamgeheim',
  ]) {
    expect(log).not.toContain(secret);
  }
});
