import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { HsdsFormat } from '#shared/contract/directory.contract.ts';
import { emptyDetails } from '#shared/contract/directory-shapes.ts';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { invite } from '../../people/household.fixtures.ts';
import { refusal } from '../../people/people.fixtures.ts';
import { newReferral, newService, newStep } from '../referrals.fixtures.ts';
import { exampleService, hsdsValidator } from './hsds/hsds.testing.ts';

type House = Awaited<ReturnType<typeof makeTestCore>>;
const city = { name: 'Stad Voorbeeld', licence: 'CC BY-SA 4.0', url: 'https://stad.example/hsds' };
const nobody = { name: '', licence: '', url: '' };

async function send(house: House, fileName: string, bytes: Uint8Array): Promise<string> {
  const uploadId = house.id();
  const { directory } = house.as('coordinator');
  await directory.beginImport({ uploadId, fileName, bytes: bytes.length });
  await directory.sendImport({ uploadId, index: 0, base64: Buffer.from(bytes).toString('base64') });
  return uploadId;
}

async function readIn(
  house: House,
  bytes: Uint8Array,
  { source = nobody, fileName = 'wegwijzer.json', setGoneAside = false } = {},
) {
  const { directory } = house.as('coordinator');
  const uploadId = await send(house, fileName, bytes);
  const preview = await directory.previewImport({ uploadId, source });
  const ask = {
    commandId: house.id(),
    uploadId,
    importId: house.id(),
    token: preview.token,
    source,
    setGoneAside,
  };
  return { preview, ask, confirm: () => directory.confirmImport(ask) };
}

const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
const asked = async (house: House, format: HsdsFormat) =>
  new Uint8Array(Buffer.from((await house.as('support').directory.exportFile({ format })).base64, 'base64'));

async function fill(house: House): Promise<void> {
  const { directory } = house.as('support');
  await directory.set(
    newService(house.id, {
      onKiosk: true,
      capacity: 'waitingList',
      organisationFacts: { description: 'Helpt met geld', email: 'info@linde.example', website: '' },
      details: {
        ...emptyDetails,
        minimumAge: 18,
        accessibility: 'Drempelvrij',
        schedules: [
          {
            id: house.id(),
            days: ['MO', 'TH'],
            opensAt: '09:00',
            closesAt: '12:00',
            validFrom: null,
            validTo: null,
            note: '',
            more: {},
          },
        ],
        costs: [{ id: house.id(), option: 'Eerste gesprek', amountCents: 0, note: '', more: {} }],
      },
    }),
  );
  const { id: serviceId } = await directory.set(
    newService(house.id, {
      organisation: 'Taalpunt',
      name: '',
      themeIds: [],
      checkedOn: null,
      status: 'temporarilyClosed',
    }),
  );
  await directory.setAside({ commandId: house.id(), serviceId });
  await (await readIn(house, json(exampleService), { source: city })).confirm();
}

const everything = async (house: House) =>
  (await house.as('support').directory.list({ includeSetAside: true })).map((service) => ({
    ...service,
    revision: 0,
    changedAt: '',
  }));

test.each(['json', 'csv'] as const)(
  'a directory that leaves as %s comes back the same in an empty house',
  async (format) => {
    await using house = await makeTestCore();
    await fill(house);
    const bytes = await asked(house, format);
    const again = await readIn(house, bytes, { fileName: format === 'json' ? 'a.json' : 'a.zip' });
    expect(again.preview).toMatchObject({ newCount: 0, changedCount: 0, unchangedCount: 3, errorCount: 0 });
    await expect(again.confirm()).rejects.toEqual(refusal('directory.importNothing'));
    await using empty = await makeTestCore();
    const { preview, confirm } = await readIn(empty, bytes, {
      fileName: format === 'json' ? 'a.json' : 'a.zip',
    });
    expect(preview).toMatchObject({ newCount: 3, problems: [] });
    await confirm();
    expect(await everything(empty)).toEqual(await everything(house));
  },
);

test('each service of the file is as the schema asks, and the file says whom the rest was taken over from', async () => {
  await using house = await makeTestCore();
  await fill(house);
  const { contents, attribution } = JSON.parse(Buffer.from(await asked(house, 'json')).toString()) as {
    contents: unknown[];
    attribution: unknown;
  };
  const validate = hsdsValidator();
  expect(contents.map((service) => validate(service))).toEqual([true, true, true]);
  expect(attribution).toEqual([{ ...city, services: 1 }]);
});

test('what the house added stays when a newer file comes; what it no longer has is set aside when asked; all of it can be taken back', async () => {
  await using house = await makeTestCore();
  const { directory } = house.as('support');
  const second = { ...exampleService, id: '11111111-1111-4111-8111-111111111111', name: 'Group Counselling' };
  await (await readIn(house, json([exampleService, second]), { source: city })).confirm();
  const [mine] = await directory.list({ search: 'community' });
  if (!mine) throw new Error('not read in');
  const { id: serviceId } = mine;
  await directory.set({
    ...mine,
    commandId: house.id(),
    serviceId,
    onKiosk: true,
    capacity: 'full',
    checkedOn: '2026-11-20',
    themeIds: ['theme-mentaal'],
  });
  const before = await everything(house);

  const newer = { ...exampleService, description: 'Nieuwe tekst', assured_date: '2026-11-22', url: '' };
  const { preview, confirm, ask } = await readIn(house, json([newer]), { source: city, setGoneAside: true });
  expect(preview).toMatchObject({
    newCount: 0,
    changedCount: 1,
    gone: [{ title: 'Example Organization Inc. – Group Counselling' }],
  });
  expect(preview.services[0]?.changes).toEqual(['description']);
  await confirm();
  expect(await directory.get({ serviceId })).toMatchObject({
    description: 'Nieuwe tekst',
    onKiosk: true,
    capacity: 'full',
    checkedOn: '2026-11-20',
    themeIds: ['theme-mentaal'],
    source: city,
    url: 'http://example.com/counselling',
  });
  expect((await directory.list({})).map(({ name }) => name)).toEqual(['Community Counselling']);

  const coordinator = house.as('coordinator').directory;
  const [latest, first] = await coordinator.imports({});
  expect([latest?.canUndo, latest?.setAside, first?.canUndo]).toEqual([true, 1, false]);
  await expect(coordinator.undoImport({ commandId: house.id(), importId: first?.id ?? '' })).rejects.toEqual(
    refusal('directory.importTooLate'),
  );
  expect((await coordinator.undoImport({ commandId: house.id(), importId: ask.importId })).keptCount).toBe(0);
  expect(await everything(house)).toEqual(before);
});

test('taking back leaves what was changed since, and sets aside what somebody was referred to', async () => {
  await using house = await makeTestCore();
  const { directory, referrals } = house.as('support');
  const [second, third] = ['2', '3'].map((n) => ({
    ...exampleService,
    id: `${n}1111111-1111-4111-8111-111111111111`,
    name: `Dienst ${n}`,
  }));
  const { confirm, ask } = await readIn(house, json([exampleService, second, third]), { source: city });
  await confirm();
  const [one, two] = await directory.list({ search: 'dienst' });
  await directory.markChecked({ commandId: house.id(), serviceId: one?.id ?? '' });
  const personId = await invite(house, 'Samira Vermeulen');
  await referrals.create(newReferral(house.id, personId, { serviceId: two?.id ?? '' }));
  const undone = await house
    .as('coordinator')
    .directory.undoImport({ commandId: house.id(), importId: ask.importId });
  expect(undone.keptCount).toBe(1);
  expect((await directory.list({ includeSetAside: true })).map(({ name, active }) => [name, active])).toEqual(
    [
      ['Dienst 2', true],
      ['Dienst 3', false],
    ],
  );
});

test('one mistake and nothing is read in; a file that is none says so; a preview that grew old is shown again', async () => {
  await using house = await makeTestCore();
  const { directory } = house.as('coordinator');
  const wrong = await readIn(house, json([exampleService, { ...exampleService, id: '', status: 'open' }]));
  expect(wrong.preview).toMatchObject({
    errorCount: 1,
    problems: [
      { where: '#2', code: 'idMissing' },
      { where: '#2', code: 'unknownStatus', value: 'open' },
    ],
  });
  await expect(wrong.confirm()).rejects.toEqual(refusal('directory.rowsWithErrors', { count: 1 }));
  expect(await directory.list({})).toEqual([]);
  await expect(readIn(house, strToU8('geen json'))).rejects.toEqual(
    refusal('directory.fileUnreadable', { name: 'wegwijzer.json' }),
  );
  await expect(readIn(house, json({ contents: [] }))).rejects.toEqual(
    refusal('directory.noServices', { name: 'wegwijzer.json' }),
  );
  const old = await readIn(house, json(exampleService));
  await (await readIn(house, json(exampleService))).confirm();
  const uploadId = await send(house, 'wegwijzer.json', json(exampleService));
  await expect(directory.confirmImport({ ...old.ask, uploadId })).rejects.toEqual(
    refusal('directory.importChanged'),
  );
});

test('nobody is referred to a service that is closed or has ended; how it is used is a matter of numbers', async () => {
  await using house = await makeTestCore();
  const { directory, referrals } = house.as('support');
  const closed = newService(house.id, { status: 'temporarilyClosed' });
  const name = 'Budgethuis De Linde – Budgetbegeleiding';
  const { id: serviceId, revision } = await directory.set(closed);
  const personId = await invite(house, 'Samira Vermeulen');
  const write = () => referrals.create(newReferral(house.id, personId, { serviceId, scope: 'own' }));
  await expect(write()).rejects.toEqual(refusal('directory.isClosed', { name }));
  const ended = await directory.set({ ...closed, commandId: house.id(), revision, status: 'defunct' });
  await expect(write()).rejects.toEqual(refusal('directory.hasEnded', { name }));
  const open = await directory.set({
    ...closed,
    commandId: house.id(),
    revision: ended.revision,
    status: 'active',
  });
  const { referral } = await write();
  // Closed between writing and sending: it is said before anything leaves.
  await directory.set({
    ...closed,
    commandId: house.id(),
    revision: open.revision,
    status: 'temporarilyClosed',
  });
  const sending = newStep(house.id, referral, 'sent', 'sender');
  await expect(referrals.step(sending)).rejects.toEqual(refusal('directory.isClosed', { name }));
  await directory.set({ ...closed, commandId: house.id(), revision: open.revision + 1, status: 'active' });
  await referrals.step({ ...sending, commandId: house.id() });
  expect(await house.as('coordinator').directory.use({ serviceId })).toEqual({
    sinceDay: '2025-11-23',
    out: 1,
    in: 0,
    open: 1,
    refused: 0,
  });
});

test('taking back keeps what was written of an organisation since; the file is gone once it was read in, and the same act again is answered', async () => {
  await using house = await makeTestCore();
  await fill(house);
  const coordinator = house.as('coordinator').directory;
  const [service] = await coordinator.list({});
  if (!service) throw new Error('no service');
  const text = strFromU8(await asked(house, 'json')).replaceAll('Helpt met geld', 'Helpt met papieren');
  const { ask, confirm } = await readIn(house, strToU8(text), { source: city });
  const made = await confirm();
  expect(made.updated).toBe(2);
  // The upload is forgotten; the command is not.
  expect(await confirm()).toEqual(made);
  await expect(coordinator.previewImport({ uploadId: ask.uploadId, source: city })).rejects.toEqual(
    refusal('exchange.uploadUnknown'),
  );
  const other = newService(house.id, {
    name: 'Tweede loket',
    organisation: service.organisation,
    organisationFacts: { description: 'Helpt met alles', email: '', website: '' },
  });
  await coordinator.set(other);
  await coordinator.undoImport({ commandId: house.id(), importId: ask.importId });
  expect((await coordinator.get({ serviceId: service.id })).organisationFacts.description).toBe(
    'Helpt met alles',
  );
});
