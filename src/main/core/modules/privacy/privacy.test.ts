import { expect, test } from 'vitest';
import { makeTestCore, type TestCore } from '#tests/support/make-test-core.ts';
import { invite } from '../people/household.fixtures.ts';
import { refusal } from '../people/people.fixtures.ts';
import { newReferral, newStep } from '../referrals/referrals.fixtures.ts';

async function published(house: TestCore) {
  const { privacy } = house.as('coordinator');
  const texts = (await privacy.notices()).suggestion;
  const noticeId = house.id();
  await privacy.setNotice({ commandId: house.id(), noticeId, revision: 0, texts });
  return privacy.publish({ commandId: house.id(), noticeId, revision: 1 });
}

const consent = (house: TestCore, personId: string, more: object = {}) =>
  ({
    commandId: house.id(),
    groundId: house.id(),
    personId,
    purpose: 'referral',
    ground: 'consent',
    way: 'readAloud',
    givenBy: '',
    day: '2026-11-23',
    ...more,
  }) as const;

test('a withdrawn consent stops every referral on consent; a legal task goes on, and so does consent given anew', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const { referrals, privacy } = house.as('support');
  const given = consent(house, personId);
  await privacy.setGround(given);
  const onConsent = { ground: 'consent', consentWay: 'readAloud' } as const;
  const { referral } = await referrals.create(newReferral(house.id, personId, onConsent));
  const { referral: other } = await referrals.create(newReferral(house.id, personId));
  const { groundId } = given;
  await privacy.withdraw({ commandId: house.id(), groundId, day: '2026-11-23' });
  const refused = refusal('privacy.consentWithdrawn', { day: '2026-11-23' });
  await expect(referrals.step(newStep(house.id, referral, 'sent', 'sender'))).rejects.toEqual(refused);
  await expect(referrals.letterPdf({ referralId: referral.id })).rejects.toEqual(refused);
  expect((await referrals.step(newStep(house.id, other, 'sent', 'sender'))).referral.state).toBe('sent');
  await privacy.undoWithdraw({ commandId: house.id(), groundId });
  expect((await referrals.step(newStep(house.id, referral, 'sent', 'sender'))).referral.state).toBe('sent');
});

test('another ground beside it is no consent; only consent given again lets it go on', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const { referrals, privacy } = house.as('support');
  const given = consent(house, personId);
  await privacy.setGround(given);
  await privacy.withdraw({ commandId: house.id(), groundId: given.groundId, day: '2026-11-23' });
  await privacy.setGround(consent(house, personId, { ground: 'legalTask', way: null }));
  const onConsent = { ground: 'consent', consentWay: 'readAloud' } as const;
  const { referral } = await referrals.create(newReferral(house.id, personId, onConsent));
  const send = () => referrals.step(newStep(house.id, referral, 'sent', 'sender'));
  await expect(send()).rejects.toMatchObject({ data: { reason: 'privacy.consentWithdrawn' } });
  await expect(privacy.undoWithdraw({ commandId: house.id(), groundId: given.groundId })).rejects.toEqual(
    refusal('privacy.replacedSince'),
  );
  await privacy.setGround(consent(house, personId));
  expect((await send()).referral.state).toBe('sent');
});

test('one ground per purpose at a time; what was replaced stays on record and comes back when it was a mistake', async () => {
  await using house = await makeTestCore();
  const personId = await invite(house, 'Samira Vermeulen');
  const { privacy } = house.as('desk');
  await privacy.setGround(consent(house, personId, { purpose: 'photo' }));
  house.clock.set('2026-11-23T09:02:00.000Z');
  const second = consent(house, personId, { purpose: 'photo', ground: 'legitimateInterest', way: null });
  const both = await privacy.setGround(second);
  expect(both.grounds.map(({ ground, end }) => [ground, end])).toEqual([
    ['legitimateInterest', null],
    ['consent', 'replaced'],
  ]);
  const { grounds } = await privacy.undoGround({ commandId: house.id(), groundId: second.groundId });
  expect(grounds.map(({ ground, end }) => [ground, end])).toEqual([['consent', null]]);
  await expect(privacy.setGround(consent(house, personId, { way: null }))).rejects.toEqual(
    refusal('privacy.wayNeeded'),
  );
  await expect(privacy.setGround(consent(house, personId, { day: '2026-11-24' }))).rejects.toEqual(
    refusal('privacy.dayToCome'),
  );
  house.clock.set('2026-11-24T09:00:00.000Z');
  const groundId = grounds[0]?.id ?? '';
  await expect(house.as('desk').privacy.undoGround({ commandId: house.id(), groundId })).rejects.toEqual(
    refusal('privacy.tooLateToUndo'),
  );
});

test('what was published stays as people were told it; a language is added, a new version is a new text', async () => {
  await using house = await makeTestCore();
  const notice = await published(house);
  const { privacy } = house.as('coordinator');
  const set = (texts: typeof notice.texts, noticeId = notice.id, revision = notice.revision) =>
    privacy.setNotice({ commandId: house.id(), noticeId, revision, texts });
  const changed = notice.texts.map((text) => ({ ...text, body: `${text.body} En meer.` }));
  await expect(set(changed)).rejects.toEqual(refusal('privacy.textIsPublished'));
  const turkish = { language: 'tr', title: 'Hakkınızda ne tutuyoruz', body: 'Kısa metin.' } as const;
  expect((await set([...notice.texts, turkish])).texts).toHaveLength(4);
  const next = await set(changed, house.id(), 0);
  expect(next).toMatchObject({ version: 2, publishedAt: null });
});

test('a person is told in a language and a way; the paper is in Dutch and in their language', async () => {
  await using house = await makeTestCore();
  const notice = await published(house);
  const personId = await invite(house, 'Samira Vermeulen', { language: 'fr' });
  const { privacy } = house.as('desk');
  const shownId = house.id();
  const show = {
    commandId: house.id(),
    shownId,
    personId,
    noticeId: notice.id,
    way: 'readAloud',
    day: '2026-11-23',
  } as const;
  await expect(privacy.show({ ...show, language: 'ar' })).rejects.toEqual(refusal('privacy.noSuchLanguage'));
  const told = await privacy.show({ ...show, commandId: house.id(), language: 'fr' });
  expect(told).toMatchObject({ isInformed: true, shown: [{ version: 1, language: 'fr', canUndo: true }] });
  expect((await privacy.pdf({ personId })).pages).toBeGreaterThan(0);
  expect((await privacy.undoShow({ commandId: house.id(), shownId })).isInformed).toBe(false);
});

test('a version taken into use by mistake is being written again, until somebody was told of it or the day is over', async () => {
  await using house = await makeTestCore();
  const { id: noticeId, revision } = await published(house);
  const { privacy } = house.as('coordinator');
  const back = (at: number) => privacy.unpublish({ commandId: house.id(), noticeId, revision: at });
  const again = await back(revision);
  expect(again).toMatchObject({ publishedAt: null, publishedByName: null });
  const personId = await invite(house, 'Samira Vermeulen');
  const desk = house.as('support').privacy;
  expect((await desk.ofPerson({ personId })).current).toBeNull();
  const shown = await privacy.publish({ commandId: house.id(), noticeId, revision: again.revision });
  const shownId = house.id();
  await desk.show({
    commandId: house.id(),
    shownId,
    personId,
    noticeId,
    language: 'nl',
    way: 'readAloud',
    day: '2026-11-23',
  });
  await expect(back(shown.revision)).rejects.toEqual(refusal('privacy.toldSince'));
  await desk.undoShow({ commandId: house.id(), shownId });
  house.clock.set('2026-11-24T09:00:00.000Z');
  await expect(
    house.as('coordinator').privacy.unpublish({ commandId: house.id(), noticeId, revision: shown.revision }),
  ).rejects.toEqual(refusal('privacy.tooLateToUnpublish'));
});

test('a language with a title and no text is asked for, not thrown away', async () => {
  await using house = await makeTestCore();
  const { privacy } = house.as('coordinator');
  const [dutch] = (await privacy.notices()).suggestion;
  if (!dutch) throw new Error('no suggestion');
  const half = { language: 'tr', title: 'Gizlilik', body: '' } as const;
  const set = (texts: (typeof dutch)[]) =>
    privacy.setNotice({ commandId: house.id(), noticeId: house.id(), revision: 0, texts });
  await expect(set([dutch, half])).rejects.toEqual(refusal('privacy.halfText'));
  expect((await set([dutch, { ...half, title: '' }])).texts.map(({ language }) => language)).toEqual(['nl']);
});
