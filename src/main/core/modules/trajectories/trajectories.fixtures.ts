import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { InputOf } from '../../rpc/procedures.ts';

/** Builders for tests of trajectories; everybody is invented. */

export const newTrajectory = (
  id: () => string,
  personId: string,
  more: Partial<InputOf<'trajectories', 'open'>> = {},
): InputOf<'trajectories', 'open'> => ({
  commandId: id(),
  trajectoryId: id(),
  personId,
  forHousehold: false,
  startedDay: '2026-11-23',
  ocmwFile: false,
  ...more,
});

/** A score for every domain: 3, unless said otherwise; null is "not known, did not come up". */
export const scores = (
  values: Partial<Record<LifeDomain, number | null>> = {},
): InputOf<'trajectories', 'record'>['scores'] =>
  lifeDomains.map((domain) => {
    const value = values[domain] === undefined ? 3 : values[domain];
    return value === null
      ? { domain, value, absent: 'notKnown', reason: 'notDiscussed' }
      : { domain, value, absent: null, reason: null };
  });

export const newGoal = (
  id: () => string,
  trajectoryId: string,
  more: Partial<InputOf<'trajectories', 'setGoal'>> = {},
): InputOf<'trajectories', 'setGoal'> => ({
  commandId: id(),
  trajectoryId,
  goalId: id(),
  revision: 0,
  text: 'Een droog huis',
  lifeDomain: 'housing',
  state: 'open',
  reason: '',
  ...more,
});

export const newAction = (
  id: () => string,
  trajectoryId: string,
  more: Partial<InputOf<'trajectories', 'setAction'>> = {},
): InputOf<'trajectories', 'setAction'> => ({
  commandId: id(),
  trajectoryId,
  actionId: id(),
  revision: 0,
  text: 'De huisbaas schrijven',
  goalId: null,
  ownerAccountId: null,
  dueDay: '2026-11-30',
  state: 'open',
  reason: '',
  ...more,
});

export const newNote = (
  id: () => string,
  trajectoryId: string,
  more: Partial<InputOf<'trajectories', 'writeNote'>> = {},
): InputOf<'trajectories', 'writeNote'> => ({
  commandId: id(),
  trajectoryId,
  noteId: id(),
  revision: 0,
  text: 'Was moe vandaag',
  scope: 'team',
  ...more,
});

export const newAppointment = (
  id: () => string,
  trajectoryId: string,
  more: Partial<InputOf<'trajectories', 'setAppointment'>> = {},
): InputOf<'trajectories', 'setAppointment'> => ({
  commandId: id(),
  trajectoryId,
  appointmentId: id(),
  revision: 0,
  day: '2026-11-25',
  time: '10:30',
  minutes: 45,
  withWhom: 'De woonwinkel',
  place: 'Rijselsestraat 98',
  note: '',
  cancelled: false,
  offKiosk: false,
  ...more,
});
