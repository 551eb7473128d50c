import { newContact, newQuestion, newTicket } from '#core/modules/intake/intake.fixtures.ts';
import { newPerson } from '#core/modules/people/people.fixtures.ts';
import { newReferral } from '#core/modules/referrals/referrals.fixtures.ts';
import {
  newAction,
  newAppointment,
  newGoal,
  newNote,
  newTrajectory,
} from '#core/modules/trajectories/trajectories.fixtures.ts';
import { worker } from '#core/modules/zones/zones.fixtures.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { TestCore } from '../support/make-test-core.ts';
import { shopOf } from './leak-shop.ts';

/** A mark: one word that stands in one record of the care side and nowhere else. */
export const marks = /wxq[a-z]+/g;

const counter = ['wxqquestionall', 'wxqticket', 'wxqgiven'];
const team = [
  ...counter,
  'wxqquestionteam',
  'wxqreferralteam',
  'wxqreferralall',
  // Why a record was opened is known to whoever may read of the person.
  'wxqopening',
];
/** Which marks somebody of this role may see who is on no case and for whom nothing was opened. */
export const mayKnow: Record<Role, readonly string[]> = {
  kiosk: [],
  volunteer: [],
  desk: counter,
  support: team,
  caseManager: team,
  // The coordinator is told of every opening.
  coordinator: ['wxqticket', 'wxqgiven', 'wxqopening'],
  administrator: [],
};

/** One person with records of every scope, all of them Lien's; a shielded person; somebody else of whom nothing is secret. */
export async function markedHouse(house: TestCore) {
  const lien = await worker(house, 'Lien Baert', 'support');
  const omar = await worker(house, 'Omar Diallo', 'caseManager');
  const personId = await known(house, 'Samira Fictie');
  const otherId = await known(house, 'Bo Anders');
  const spareId = await known(house, 'Samira Fictief');
  const asker = { kind: 'person', personId } as const;
  const questions = (['own', 'team', 'all'] as const).map((scope) =>
    newQuestion(house.id, {
      scope,
      note: `wxqquestion${scope}`,
      answer: 'refused',
      answerReason: `wxqquestion${scope}`,
    }),
  );
  const open = newQuestion(house.id, { scope: 'own', note: 'wxqquestionown' });
  const contact = newContact(house.id, asker, { newQuestions: [...questions, open] });
  await lien.client.questions.register(contact);
  const referralIds: string[] = [];
  for (const scope of ['own', 'team', 'all'] as const) {
    const text = `wxqreferral${scope}`;
    const made = newReferral(house.id, personId, {
      scope,
      asked: text,
      note: text,
      partyName: text,
      partyWorker: text,
    });
    await lien.client.referrals.create(made);
    referralIds.push(made.referralId);
  }
  const { trajectoryId } = newTrajectory(house.id, personId);
  const trajectory = await lien.client.trajectories.open({
    ...newTrajectory(house.id, personId),
    trajectoryId,
  });
  const mark = 'wxqtrajectory';
  const note = newNote(house.id, trajectoryId, { text: mark });
  const goal = newGoal(house.id, trajectoryId, { text: mark });
  const action = newAction(house.id, trajectoryId, { text: mark });
  const appointment = newAppointment(house.id, trajectoryId, { withWhom: mark, place: mark, note: mark });
  await lien.client.trajectories.setGoal(goal);
  await lien.client.trajectories.setAction(action);
  await lien.client.trajectories.setAppointment(appointment);
  await lien.client.trajectories.writeNote(note);
  await lien.client.trajectories.writeNote(
    newNote(house.id, trajectoryId, { text: 'wxqnoteown', scope: 'own' }),
  );
  const ticket = newTicket(house.id, { note: 'wxqticket' });
  await house.as('desk').tickets.issue(ticket);
  const opening = {
    commandId: house.id(),
    accessId: house.id(),
    personId,
    reason: 'wxqopening, Lien is ziek',
  };
  await omar.client.zones.open(opening);
  const ground = { purpose: 'photo', ground: 'legitimateInterest', way: null, day: '2026-11-23' } as const;
  const groundId = house.id();
  await lien.client.privacy.setGround({
    commandId: house.id(),
    groundId,
    personId,
    givenBy: 'wxqgiven',
    ...ground,
  });
  const shielded = await shieldedPerson(house, lien);
  const notices = (await lien.client.zones.notices()).notices;
  return {
    lien,
    personId,
    otherId,
    shielded,
    ids: {
      personId: [personId],
      spareId: [spareId],
      questionId: [open, ...questions].map((one) => one.questionId),
      contactId: [contact.contactId],
      referralId: referralIds,
      trajectoryId: [trajectoryId],
      measurementId: trajectory.measurements.map(({ id }) => id),
      noteId: [note.noteId],
      goalId: [goal.goalId],
      actionId: [action.actionId],
      appointmentId: [appointment.appointmentId],
      accessId: [opening.accessId],
      noticeId: notices.map(({ id }) => id),
      groundId: [groundId],
      restrictionId: [shielded.restrictionId],
      ticketId: [ticket.ticketId],
    } as Record<string, readonly string[]>,
  };
}

async function shieldedPerson(house: TestCore, lien: Awaited<ReturnType<typeof worker>>) {
  const person = await house.as('desk').people.create(
    newPerson(house.id, {
      name: 'wxqshieldname Fictie',
      email: 'wxqshieldmail@voorbeeld.test',
      town: 'wxqshieldtown',
    }),
  );
  const question = newQuestion(house.id, { scope: 'all', note: 'wxqshieldnote' });
  await lien.client.questions.register(
    newContact(house.id, { kind: 'person', personId: person.id }, { newQuestions: [question] }),
  );
  const shop = await shopOf(house, person.id);
  const restrictionId = house.id();
  await lien.client.restrictions.set({
    commandId: house.id(),
    restrictionId,
    personId: person.id,
    reason: 'wxqshieldreason',
    readerIds: [lien.id],
  });
  return { personId: person.id, questionId: question.questionId, restrictionId, shop };
}

async function known(house: TestCore, name: string): Promise<string> {
  return (await house.as('desk').people.create(newPerson(house.id, { name }))).id;
}
