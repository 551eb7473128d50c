import { expect, test } from 'vitest';
import { remindersContract } from '#shared/contract/reminders.contract.ts';
import { type MailServerOptions, openMailServer } from '#tests/support/mail-server.ts';
import { testCertificate } from '#tests/support/test-certificate.ts';
import { mailJobsEnded } from './mail-jobs.ts';
import { days, type RemindingHouse, remindingHouse } from './reminders.testing.ts';

const password = 'een geheim wachtwoord';

/** A house that mails through a server of this kind. */
async function mailingHouse(options: MailServerOptions = {}) {
  const server = await openMailServer(options);
  const house = await remindingHouse({ ports: { mail: { patience: 400, ca: testCertificate.cert } } });
  await house.as('coordinator').reminders.setMailServer({
    commandId: house.id(),
    active: true,
    host: 'localhost',
    port: server.port,
    security: 'none',
    userName: '',
    password,
    fromName: 'De Deelfabriek, Kortrijk',
    fromAddress: 'huis@voorbeeld.test',
  });
  return { house, server };
}

async function lateWithMail(house: RemindingHouse, ...emails: string[]): Promise<string[]> {
  const persons: string[] = [];
  for (const email of emails) {
    const person = await house.person({ name: email.split('@')[0] ?? '', email });
    await house.lend(person, days.late5);
    persons.push(person);
  }
  return persons;
}

const send = (house: RemindingHouse, personIds: string[]) => ({
  commandId: house.id(),
  batchId: house.id(),
  personIds,
});

/** Sends and waits until all is done. */
async function sendAll(house: RemindingHouse, personIds: string[]) {
  const input = send(house, personIds);
  await house.desk.reminders.sendEmails(input);
  await mailJobsEnded(house.inside);
  return house.desk.reminders.mailJob({ batchId: input.batchId });
}

const statesOf = async (house: RemindingHouse) =>
  (await house.desk.reminders.log({})).entries
    .map(({ personName, state, failure, isUnsure }) => [personName, state, failure, isUnsure])
    .toSorted();

test('off by default: nothing is sent, and the screen is told why', async () => {
  await using house = await remindingHouse();
  const persons = await lateWithMail(house, 'an@voorbeeld.test');
  expect((await house.desk.reminders.overview({})).mailOn).toBe(false);
  await expect(house.desk.reminders.sendEmails(send(house, persons))).rejects.toMatchObject({
    data: { reason: 'reminders.mailOff' },
  });
});

test('each person gets a mail of their own; everything is logged; the same act again sends nothing', async () => {
  const { house, server } = await mailingHouse();
  await using _ = house;
  const persons = await lateWithMail(house, 'an@voorbeeld.test', 'bo@voorbeeld.test');
  const input = send(house, persons);
  await house.desk.reminders.sendEmails(input);
  await house.desk.reminders.sendEmails(input);
  await mailJobsEnded(house.inside);

  expect(await house.desk.reminders.mailJob({ batchId: input.batchId })).toMatchObject({
    state: 'done',
    sent: 2,
    failed: 0,
  });
  expect(server.mails.map(({ to }) => to)).toEqual([['an@voorbeeld.test'], ['bo@voorbeeld.test']]);
  expect(await statesOf(house)).toEqual([
    ['an', 'sent', null, false],
    ['bo', 'sent', null, false],
  ]);
  const nothing = house.desk.reminders.sendEmails(send(house, persons));
  await expect(nothing).rejects.toMatchObject({ data: { reason: 'reminders.nothingToSend' } });
  const undo = house.desk.reminders.undoBatch({ commandId: house.id(), batchId: input.batchId });
  await expect(undo).rejects.toMatchObject({ data: { reason: 'reminders.mailIsGone' } });
});

test('an unknown address fails for that person and waits again; the others get theirs', async () => {
  const { house, server } = await mailingHouse({ unknown: ['an@voorbeeld.test'] });
  await using _ = house;
  const persons = await lateWithMail(house, 'an@voorbeeld.test', 'bo@voorbeeld.test');
  expect(await sendAll(house, persons)).toMatchObject({
    state: 'done',
    sent: 1,
    failed: 1,
    failure: 'refused',
  });
  expect(await statesOf(house)).toEqual([
    ['an', 'failed', 'refused', false],
    ['bo', 'sent', null, false],
  ]);
  server.options.unknown = [];
  expect(await sendAll(house, persons)).toMatchObject({ sent: 1, total: 1 });
});

test('a server that does not answer stops the sending: the rest waits for another time', async () => {
  const { house } = await mailingHouse({ silentAt: 'greeting' });
  await using _ = house;
  const persons = await lateWithMail(house, 'an@voorbeeld.test', 'bo@voorbeeld.test');
  expect(await sendAll(house, persons)).toMatchObject({ state: 'failed', failed: 1, failure: 'timeOut' });
  const { planned } = await house.desk.reminders.preview({ personIds: persons, channel: 'email' });
  expect(planned).toHaveLength(2);
});

test('a mail of which nobody knows whether it arrived is not sent again by itself; somebody says what it was', async () => {
  const { house, server } = await mailingHouse({ silentAt: 'end' });
  await using _ = house;
  const persons = await lateWithMail(house, 'an@voorbeeld.test');
  expect(await sendAll(house, persons)).toMatchObject({ state: 'failed', unsure: 1 });
  expect(await statesOf(house)).toEqual([['an', 'prepared', null, true]]);
  expect((await house.desk.reminders.overview({})).unsure).toBe(1);

  delete server.options.silentAt;
  await expect(house.desk.reminders.sendEmails(send(house, persons))).rejects.toMatchObject({
    data: { reason: 'reminders.nothingToSend' },
  });
  const { entries } = await house.desk.reminders.log({ unsureOnly: true });
  const reminderIds = entries.map(({ id }) => id);
  await house.desk.reminders.settle({ commandId: house.id(), reminderIds, arrived: false });
  expect(await sendAll(house, persons)).toMatchObject({ state: 'done', sent: 1 });
});

test('stopping: what went out stays out, the rest waits; a second sending waits for the first', async () => {
  const { house, server } = await mailingHouse();
  await using _ = house;
  const persons = await lateWithMail(house, 'an@voorbeeld.test', 'bo@voorbeeld.test', 'co@voorbeeld.test');
  const input = send(house, persons);
  server.onMail = () => void house.desk.reminders.cancelMail({ batchId: input.batchId });
  await house.desk.reminders.sendEmails(input);
  const second = house.desk.reminders.sendEmails(send(house, persons));
  await expect(second).rejects.toMatchObject({ data: { reason: 'reminders.alreadySending' } });
  await mailJobsEnded(house.inside);
  const job = await house.desk.reminders.mailJob({ batchId: input.batchId });
  expect(job.state).toBe('cancelled');
  expect(job.sent).toBeLessThan(3);
  const { planned } = await house.desk.reminders.preview({ personIds: persons, channel: 'email' });
  expect(planned).toHaveLength(3 - job.sent);
});

test('a mail to try, and its failure in a word', async () => {
  const { house, server } = await mailingHouse();
  await using _ = house;
  const boss = house.as('coordinator');
  const to = 'ik@voorbeeld.test';
  expect(await boss.reminders.testMail({ commandId: house.id(), to })).toEqual({ sent: true, failure: null });
  expect(server.mails).toHaveLength(1);
  server.options.security = 'startTls';
  expect(await boss.reminders.testMail({ commandId: house.id(), to })).toEqual({
    sent: false,
    failure: 'refused',
  });
});

test('the password goes in and never comes out; nobody’s name or address is in a log, an audit line or an address', async () => {
  const { house } = await mailingHouse({ unknown: ['merkteken@voorbeeld.test'] });
  await using _ = house;
  const person = await house.person({
    name: 'Merkteken Deelstee',
    email: 'merkteken@voorbeeld.test, ander@voorbeeld.test',
    address: true,
  });
  await house.lend(person, days.late5);
  await sendAll(house, [person]);
  const boss = house.as('coordinator');
  const { mail } = await boss.reminders.sending();
  const { hasPassword, ...fields } = mail;
  await boss.reminders.setMailServer({ commandId: house.id(), ...fields });
  expect([hasPassword, (await boss.reminders.sending()).mail.hasPassword]).toEqual([true, true]);

  const db = house.inside.store().reader;
  const kept = await db.selectFrom('command').select('result').where('name', 'like', 'reminders.%').execute();
  const audit = await db.selectFrom('audit').selectAll().execute();
  const seen = JSON.stringify([mail, kept, house.logLines, audit]);
  for (const marker of [password, 'Merkteken', 'merkteken']) expect(seen).not.toContain(marker);
});

test('nothing personal stands in an address: what is asked by address asks nothing', () => {
  const byAddress = Object.entries(remindersContract).filter(
    ([, one]) => one['~orpc'].route.method === 'GET',
  );
  expect(byAddress.map(([name]) => name).toSorted()).toEqual(['plans', 'sending', 'texts']);
  expect(byAddress.filter(([, one]) => one['~orpc'].inputSchema !== undefined)).toEqual([]);
});
