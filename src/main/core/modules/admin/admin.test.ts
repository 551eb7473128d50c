import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';

const withDemo = () => makeTestCore({ invented: true });
const boss = { signInName: 'beheer', secret: '352968' };

test('the last administrator keeps the keys, and nobody takes away their own', async () => {
  await using house = await withDemo();
  const client = house.at(await house.place());
  await client.session.signIn(boss);
  const demote = (accountId: string) =>
    client.admin.updateAccount({
      commandId: house.id(),
      accountId,
      displayName: 'X',
      role: 'desk',
      language: 'nl',
      initiativeIds: [],
      active: true,
    });
  await expect(demote('demo-account-beheer')).rejects.toMatchObject({
    data: { reason: 'admin.notYourself' },
  });
  const other = house.as('administrator').admin.updateAccount({
    commandId: house.id(),
    accountId: 'demo-account-beheer',
    displayName: 'X',
    role: 'desk',
    language: 'nl',
    initiativeIds: [],
    active: false,
  });
  await expect(other).rejects.toMatchObject({ data: { reason: 'admin.lastAdministrator' } });
});

test('a volunteer belongs to an initiative', async () => {
  await using house = await withDemo();
  const make = (initiativeIds: string[]) =>
    house.as('administrator').admin.createAccount({
      commandId: house.id(),
      accountId: house.id(),
      signInName: 'vrij2',
      secret: '805163',
      badge: null,
      displayName: 'Vrij',
      role: 'volunteer',
      language: 'nl',
      initiativeIds,
    });
  await expect(make([])).rejects.toMatchObject({ data: { reason: 'admin.volunteerNeedsInitiative' } });
  const [first] = await house.as('coordinator').catalog.listInitiatives({});
  expect(await make([first?.id ?? ''])).toMatchObject({ role: 'volunteer', initiativeIds: [first?.id] });
});

test('two accounts cannot have one sign-in name, however it is spelled', async () => {
  await using house = await withDemo();
  const make = (signInName: string) =>
    house.as('administrator').admin.createAccount({
      commandId: house.id(),
      accountId: house.id(),
      signInName,
      secret: '805163',
      badge: null,
      displayName: 'Zoë',
      role: 'desk',
      language: 'nl',
      initiativeIds: [],
    });
  await make('Zoë');
  await expect(make('zoe')).rejects.toMatchObject({ data: { reason: 'admin.signInNameTaken' } });
});

test('the audit says who did what to which record, with the names of fields and never their values', async () => {
  await using house = await withDemo();
  const client = house.at(await house.place());
  await client.session.signIn(boss);
  const accountId = 'demo-account-balie';
  await client.admin.updateAccount({
    commandId: house.id(),
    accountId,
    displayName: 'Marker Geheimnaam',
    role: 'desk',
    language: 'fr',
    initiativeIds: [],
    active: true,
  });

  const { entries } = await client.admin.listAudit({ refId: accountId });
  expect(entries[0]).toMatchObject({
    command: 'admin.updateAccount',
    accountName: 'Wout Sleutelaar',
    fields: ['display_name', 'language'],
    refs: [{ entity: 'account', id: accountId }],
  });
  expect(JSON.stringify(entries)).not.toContain('Geheimnaam');
});

test('a changed or missing line of the audit is noticed', async () => {
  await using house = await withDemo();
  const admin = house.as('administrator');
  expect(await admin.admin.verifyAudit()).toMatchObject({ brokenAt: null });
  await admin.admin.updateSettings({ commandId: house.id(), settings: { autoLockMinutes: 7 } });
  const { entries } = await admin.admin.listAudit({ limit: 3 });
  const [, middle] = entries;

  await house.inside.store().write((tx) =>
    tx
      .updateTable('audit')
      .set({ command: 'loans.giveBack' })
      .where('seq', '=', middle?.seq ?? 0)
      .execute(),
  );
  expect(await admin.admin.verifyAudit()).toMatchObject({ brokenAt: middle?.seq });
});

test('a backup is made, verified and put back; the restored house says who did it', async () => {
  await using house = await withDemo();
  const admin = house.as('administrator');
  const made = await admin.admin.createBackup({ commandId: house.id() });
  expect(made).toMatchObject({ reason: 'manual', verified: true });
  const peopleBefore = (await admin.people.search({ text: 'Later Gekomen' })).length;
  await admin.people.create({
    commandId: house.id(),
    personId: house.id(),
    name: 'Later Gekomen',
    birthDate: null,
    birthDateMissing: null,
    language: null,
    phone: null,
    email: null,
    street: null,
    houseNumber: null,
    postcode: null,
    town: null,
    card: null,
  });
  expect(await admin.people.search({ text: 'Later Gekomen' })).toHaveLength(peopleBefore + 1);

  const restored = await admin.admin.restoreBackup({ commandId: house.id(), name: made.name });
  expect(restored.restoredFrom).toBe(made.name);
  expect(await admin.people.search({ text: 'Later Gekomen' })).toHaveLength(peopleBefore);
  expect((await admin.admin.listAudit({})).entries[0]).toMatchObject({ command: 'admin.restoreBackup' });
});

test('Dutch is always a language of the kiosk', async () => {
  await using house = await withDemo();
  const after = await house
    .as('coordinator')
    .admin.updateSettings({ commandId: house.id(), settings: { kioskLanguages: ['ar', 'en'] } });
  expect(after.kioskLanguages).toEqual(['nl', 'ar', 'en']);
});

test('a cell of the plan holds one thing, and an initiative stands in one cell; what is outside the plan is refused', async () => {
  await using house = await withDemo();
  const desk = { floor: 0 as const, across: 0, down: 0, what: 'desk' as const, refId: null };
  const lift = { ...desk, what: 'lift' as const };
  const boss = house.as('coordinator');
  type Plan = NonNullable<Parameters<typeof boss.admin.updateSettings>[0]['settings']['plan']>;
  const set = (planRevision: number, ...plan: Plan) =>
    boss.admin.updateSettings({ commandId: house.id(), settings: { plan, planRevision } });
  expect((await set(0, desk, lift)).plan).toEqual([lift]);
  await expect(set(1, { ...desk, across: 6 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect((await house.as('kiosk').admin.readSettings()).plan).toEqual([lift]);
});

test('of two who change the plan at once the second overwrites nothing, and goes on from what stands there now', async () => {
  await using house = await withDemo();
  const desk = { floor: 0 as const, across: 0, down: 0, what: 'desk' as const, refId: null };
  const lift = { ...desk, across: 1, what: 'lift' as const };
  const [one, other] = [house.as('coordinator'), house.as('administrator')];
  const { planRevision } = await other.admin.readSettings();
  const first = await one.admin.updateSettings({
    commandId: house.id(),
    settings: { plan: [desk], planRevision },
  });
  for (const stale of [{ planRevision }, {}])
    await expect(
      other.admin.updateSettings({ commandId: house.id(), settings: { plan: [lift], ...stale } }),
    ).rejects.toMatchObject({ data: { reason: 'catalog.changedMeanwhile' } });
  expect((await other.admin.readSettings()).plan).toEqual([desk]);
  const second = await other.admin.updateSettings({
    commandId: house.id(),
    settings: { plan: [...first.plan, lift], planRevision: first.planRevision },
  });
  expect(second.plan).toEqual([desk, lift]);
  // Another setting neither needs the revision nor moves it.
  const third = await one.admin.updateSettings({
    commandId: house.id(),
    settings: { autoLockMinutes: 9, planRevision: 0 },
  });
  expect(third.planRevision).toBe(second.planRevision);
});

test('a new recovery code is shown once: the same command again does not give it a second time', async () => {
  await using house = await withDemo();
  const client = house.at(await house.place());
  await client.session.signIn(boss);
  const commandId = house.id();
  const { recoveryCode } = await client.admin.newRecoveryCode({ commandId, secret: boss.secret });
  await expect(client.admin.newRecoveryCode({ commandId, secret: boss.secret })).rejects.toMatchObject({
    data: { reason: 'command.usedForSomethingElse' },
  });
  const kept = await house.inside
    .store()
    .reader.selectFrom('command')
    .select('result')
    .where('id', '=', commandId)
    .executeTakeFirst();
  expect(kept?.result).not.toContain(recoveryCode);
});
