import { expect, test } from 'vitest';
import { makeTestCore } from '#tests/support/make-test-core.ts';
import { invite } from '../people/household.fixtures.ts';
import { refusal } from '../people/people.fixtures.ts';
import { codeFrom, typedCode } from './referral-code.ts';
import { newReferral, newService, newStep } from './referrals.fixtures.ts';

test('a refusal is written down at once; until somebody chose what happens now, it stays on the list', async () => {
  await using house = await makeTestCore();
  const { referrals } = house.as('support');
  const personId = await invite(house, 'Samira Vermeulen');
  const { referral } = await referrals.create(newReferral(house.id, personId));
  const sent = await referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const choice = { referralId: referral.id, next: 'otherService', note: '' } as const;
  await expect(referrals.chooseNext({ commandId: house.id(), ...choice })).rejects.toEqual(
    refusal('referrals.notRefused'),
  );
  const heard = { source: 'party', saidBy: 'het onthaal', reason: 'noCapacity' } as const;
  const refused = await referrals.step(newStep(house.id, sent.referral, 'refused', 'receiver', heard));
  expect(refused.referral).toMatchObject({ state: 'refused', mustChooseNext: true, isLoopClosed: true });
  expect((await referrals.list({ view: 'open' })).total).toBe(1);
  expect((await referrals.list({ view: 'ended' })).total).toBe(0);
  const chosen = await referrals.chooseNext({ commandId: house.id(), ...choice });
  expect(chosen.referral).toMatchObject({ next: 'otherService', mustChooseNext: false, state: 'refused' });
  expect(chosen.events[0]).toMatchObject({ act: 'nextChosen', next: 'otherService', canUndo: true });
  expect((await referrals.list({ view: 'ended' })).total).toBe(1);
  const eventId = chosen.events[0]?.id ?? '';
  const undone = await referrals.undo({ commandId: house.id(), referralId: referral.id, eventId });
  expect(undone.referral).toMatchObject({ mustChooseNext: true, state: 'refused' });
});

test('asking again moves the day an answer is expected, and is part of the history', async () => {
  await using house = await makeTestCore();
  const { referrals } = house.as('support');
  const personId = await invite(house, 'Samira Vermeulen');
  const { referral } = await referrals.create(newReferral(house.id, personId, { dueDay: '2026-11-20' }));
  await referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  const ask = {
    referralId: referral.id,
    saidBy: 'het onthaal',
    note: 'belt terug',
    day: null,
    dueDay: '2026-11-30',
  };
  const asked = await referrals.remind({ commandId: house.id(), ...ask });
  expect(asked.referral).toMatchObject({ dueDay: '2026-11-30', isOverdue: false, state: 'sent' });
  expect(asked.events[0]).toMatchObject({ act: 'reminded', saidBy: 'het onthaal' });
});

test('an unknown sender is added to the directory in the same act', async () => {
  await using house = await makeTestCore();
  const { referrals, directory } = house.as('support');
  const personId = await invite(house, 'Samira Vermeulen');
  const incoming = newReferral(house.id, personId, { direction: 'in', partyName: 'de school', ground: null });
  const { referral } = await referrals.create(incoming);
  const newService = {
    organisation: 'Basisschool De Regenboog',
    town: 'Kortrijk',
    phone: '056 00 00 09',
    email: '',
  };
  const serviceId = house.id();
  const match = { commandId: house.id(), referralId: referral.id, serviceId, newService };
  expect((await referrals.match(match)).referral).toMatchObject({
    isHeld: false,
    serviceName: 'Basisschool De Regenboog',
  });
  expect(await directory.get({ serviceId })).toMatchObject({
    town: 'Kortrijk',
    mustCheck: true,
    onKiosk: false,
  });
});

test('who was announced says a code; who may not know of it finds nothing', async () => {
  await using house = await makeTestCore();
  const { referrals } = house.as('support');
  const personId = await invite(house, 'Samira Vermeulen');
  const incoming = newReferral(house.id, personId, {
    direction: 'in',
    ground: null,
    scope: 'own',
    channel: 'phone',
  });
  const { referral } = await referrals.create(incoming);
  const code = referral.code ?? '';
  expect(code).toMatch(/^[CDFHJKMNPRTVWXY34679]{5}$/);
  expect(
    (await referrals.byCode({ code: ` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)} `.trim() }))?.id,
  ).toBe(referral.id);
  expect(await house.as('caseManager').referrals.byCode({ code })).toBeNull();
  expect(await referrals.byCode({ code: 'XXXXX' })).toBeNull();
  expect(codeFrom('0190aaaa-0000-7000-8000-000000000001')).toHaveLength(5);
  expect(typedCode('c3-d f4')).toBe('C3DF4');
});

test('a sender whose organisation the directory knows keeps what was told of it', async () => {
  await using house = await makeTestCore();
  const { referrals, directory } = house.as('support');
  const facts = {
    description: 'Wijkgezondheid',
    email: 'onthaal@vlinder.example',
    website: 'https://vlinder.example',
  };
  const known = newService(house.id, { organisation: 'Wijkcentrum De Vlinder', organisationFacts: facts });
  await directory.set(known);
  const personId = await invite(house, 'Samira Vermeulen');
  const incoming = newReferral(house.id, personId, {
    direction: 'in',
    partyName: 'De Vlinder',
    ground: null,
  });
  const { referral } = await referrals.create(incoming);
  const serviceId = house.id();
  await referrals.match({
    commandId: house.id(),
    referralId: referral.id,
    serviceId,
    newService: { organisation: 'Wijkcentrum De Vlinder', town: 'Harelbeke', phone: '', email: '' },
  });
  expect((await directory.get({ serviceId })).organisationFacts).toEqual(facts);
});
