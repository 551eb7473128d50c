import { expect, test } from 'vitest';
import { makeCardCode } from '#shared/domain/barcode.ts';
import { makeTestCore, type TestCore, testAccountId } from '#tests/support/make-test-core.ts';
import { invite } from '../../people/household.fixtures.ts';
import { newAppointment, newTrajectory } from '../../trajectories/trajectories.fixtures.ts';
import { absenceOf, hire } from '../agenda.fixtures.ts';

const today = '2026-11-23';
const card = makeCardCode(901);

/** Somebody with a card, and with an appointment with the family support worker this afternoon. */
async function aHouseWithAppointment(more: Parameters<typeof newAppointment>[2] = {}) {
  const house = await makeTestCore();
  await hire(house, 'support', 'caseManager');
  const personId = await invite(house, 'Samira Vermeulen');
  await house
    .as('desk')
    .people.giveCard({ commandId: house.id(), personId, cardId: house.id(), number: card });
  const { id: trajectoryId } = await house.as('support').trajectories.open(newTrajectory(house.id, personId));
  const appointment = newAppointment(house.id, trajectoryId, { day: today, time: '15:00', ...more });
  await house.as('support').trajectories.setAppointment(appointment);
  const kiosk = house.at({
    place: 'kiosk',
    tokenHash: 'hash-ingang',
    state: { kind: 'kiosk', kioskId: 'ingang', name: 'Ingang' },
  });
  return { house, personId, kiosk, appointment };
}

const arrival = (house: TestCore, shown: string | null, more: { ticketId?: string } = {}) => ({
  commandId: house.id(),
  ticketId: house.id(),
  language: null,
  interpreter: false,
  card: shown,
  ...more,
});
const lineOf = async (house: TestCore) => (await house.as('support').tickets.list({})).tickets;
const agendaOf = async (house: TestCore, role: 'support' | 'caseManager') => {
  const { items } = await house.as(role).agenda.list({ whose: 'mine', fromDay: today, toDay: today });
  return items.filter(({ kind }) => kind === 'appointment');
};

test('a card before the reader tells the worker that somebody is here; the line says no name', async () => {
  const { house, kiosk, appointment } = await aHouseWithAppointment();
  await using _ = house;
  const given = await kiosk.agenda.arrive(arrival(house, card));
  expect(given).toMatchObject({ number: 1, ahead: 0 });
  expect(await agendaOf(house, 'support')).toMatchObject([{ id: appointment.appointmentId, hereNumber: 1 }]);
  const [ticket] = await lineOf(house);
  expect(ticket).toMatchObject({
    topic: 'appointment',
    audience: 'support',
    person: null,
    callName: '',
    forName: 'Collega support',
    fromKiosk: true,
  });
  expect(JSON.stringify([ticket, await house.as('desk').tickets.list({})])).not.toContain('Vermeulen');
  // Helped: nobody waits for this appointment any more.
  await house.as('support').tickets.take({ commandId: house.id(), ticketId: given.ticketId, pointId: null });
  expect(await agendaOf(house, 'support')).toMatchObject([{ hereNumber: null }]);
});

test('whatever card is shown, or none, the kiosk hears the same', async () => {
  const { house, kiosk, personId } = await aHouseWithAppointment();
  await using _ = house;
  const answers: object[] = [];
  const cards = [card, makeCardCode(999), 'LX0000001', null];
  for (const shown of cards) {
    const { ticketId, number, ...answer } = await kiosk.agenda.arrive(arrival(house, shown));
    answers.push({ ...answer, keys: [typeof ticketId, typeof number] });
    await house.as('desk').tickets.leave({ commandId: house.id(), ticketId });
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  // One of them led to the appointment, and only that.
  const rows = await house.inside.store().reader.selectFrom('ticket').select('appointment_id').execute();
  expect(rows.filter(({ appointment_id }) => appointment_id !== null)).toHaveLength(1);
  // Of a shielded person a card leads nowhere.
  await house.as('support').restrictions.set({
    commandId: house.id(),
    restrictionId: house.id(),
    personId,
    reason: 'Vraagt rust',
    readerIds: [],
  });
  await kiosk.agenda.arrive(arrival(house, card));
  const waiting = (await lineOf(house)).filter(({ state }) => state === 'waiting');
  expect(waiting).toMatchObject([{ topic: 'appointment', forName: null }]);
});

test('an appointment that is called off or of another day is not met', async () => {
  const { house, kiosk } = await aHouseWithAppointment({ day: '2026-11-24' });
  await using _ = house;
  await kiosk.agenda.arrive(arrival(house, card));
  expect((await lineOf(house))[0]?.forName).toBeNull();
  const off = await aHouseWithAppointment({ cancelled: true });
  await using _off = off.house;
  await off.kiosk.agenda.arrive(arrival(off.house, card));
  expect((await lineOf(off.house))[0]?.forName).toBeNull();
});

test('who stands in is who is expected to fetch the visitor', async () => {
  const { house, kiosk } = await aHouseWithAppointment();
  await using _ = house;
  const absence = absenceOf(house.id, testAccountId('support'), testAccountId('caseManager'));
  await house.as('support').caseload.setAbsence(absence);
  await kiosk.agenda.arrive(arrival(house, card));
  expect((await lineOf(house))[0]?.forName).toBe('Collega caseManager');
});

test('a second touch is the same number, and a card shown in between still counts', async () => {
  const { house, kiosk } = await aHouseWithAppointment();
  await using _ = house;
  const ticketId = house.id();
  const first = await kiosk.agenda.arrive(arrival(house, null, { ticketId }));
  const second = await kiosk.agenda.arrive(arrival(house, card, { ticketId }));
  expect(second.number).toBe(first.number);
  expect(await lineOf(house)).toMatchObject([{ forName: 'Collega support' }]);
});

test('a kiosk offers it where people come by appointment, whether or not one stands today', async () => {
  await using bare = await makeTestCore();
  expect(await bare.as('kiosk').kiosks.tiles()).not.toContain('appointment');
  const { house } = await aHouseWithAppointment({ day: '2026-12-02' });
  await using _ = house;
  expect(await house.as('kiosk').kiosks.tiles()).toContain('appointment');
  house.clock.set('2027-01-04T09:00:00.000Z');
  expect(await house.as('kiosk').kiosks.tiles()).not.toContain('appointment');
});
