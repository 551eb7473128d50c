import * as z from 'zod';
import {
  command,
  commandInput,
  id,
  instant,
  line,
  localDay,
  longText,
  privateQuery,
  query,
  wallTime,
} from './base.ts';
import { lifeDomains } from './intake-words.ts';
import { personSummary } from './people.contract.ts';
import {
  absences,
  actionStates,
  changes,
  endReasons,
  figureScopes,
  goalStates,
  measurementStates,
  missedReasons,
  momentStatuses,
  noteScopes,
  scale,
  scaleTools,
  scorers,
  stages,
  unknownReasons,
  unlicensedReasons,
} from './trajectory-words.ts';

const lifeDomain = z.enum(lifeDomains);
const step = z.number().int().min(scale.lowest).max(scale.highest);
const revision = z.number().int().min(0);

const stepWords = z.array(line(120)).length(scale.highest);
/** What the five steps of a domain are called. An empty word in French or English is the Dutch one; a domain that is not named here has the words of the program. */
export const domainWords = z.object({ domain: lifeDomain, nl: stepWords, fr: stepWords, en: stepWords });
export type DomainWords = z.infer<typeof domainWords>;

const scaleFields = {
  tool: z.enum(scaleTools),
  /** Name of a licensed instrument; empty for the house's own scale. */
  toolName: line(80),
  /** Who holds the licence, with its number; empty: none is noted. */
  licence: line(160),
  licenceUntil: localDay.nullable(),
  words: z.array(domainWords).max(lifeDomains.length),
};
/** The words of one version, for measurements that were taken with it. */
export const scaleWords = z.object({
  version: z.number().int(),
  tool: z.enum(scaleTools),
  toolName: z.string(),
  words: z.array(domainWords),
});
export type ScaleWords = z.infer<typeof scaleWords>;
export const scaleVersion = z.object({
  version: z.number().int(),
  ...scaleFields,
  /** Null: the words that come with the program. */
  at: instant.nullable(),
  byName: z.string().nullable(),
});
export type ScaleVersion = z.infer<typeof scaleVersion>;

/** Which version a new measurement is taken with, and why it is not the licensed instrument. */
export const scaleInUse = z.object({
  version: z.number().int(),
  notUsed: z
    .object({
      toolName: z.string(),
      why: z.enum(unlicensedReasons),
      until: localDay.nullable(),
    })
    .nullable(),
});
export type ScaleInUse = z.infer<typeof scaleInUse>;

export const scales = z.object({
  inUse: scaleInUse,
  house: scaleVersion,
  licensed: scaleVersion.nullable(),
  /** Every version there was, newest first; the words of the program close the row. */
  history: z.array(scaleVersion),
});
export type Scales = z.infer<typeof scales>;

const goalFields = {
  text: line(200).min(1),
  lifeDomain: lifeDomain.nullable(),
  state: z.enum(goalStates),
  /** Why it was let go; empty for the others. */
  reason: line(200),
};
export const goal = z.object({ id, ...goalFields, closedDay: localDay.nullable(), revision });
export type Goal = z.infer<typeof goal>;

const actionFields = {
  text: line(200).min(1),
  goalId: id.nullable(),
  /** The worker who does it; null: the person or family themselves. */
  ownerAccountId: id.nullable(),
  dueDay: localDay,
  state: z.enum(actionStates),
  /** Why it was not done; empty for the others. */
  reason: line(200),
};
export const action = z.object({
  id,
  ...actionFields,
  ownerName: z.string().nullable(),
  closedDay: localDay.nullable(),
  revision,
});
export type Action = z.infer<typeof action>;

const noteFields = { text: longText(8000).min(1), scope: z.enum(noteScopes) };
export const note = z.object({
  id,
  ...noteFields,
  at: instant,
  byName: z.string().nullable(),
  isMine: z.boolean(),
  changedAt: instant.nullable(),
  changedByName: z.string().nullable(),
  revision,
});
export type Note = z.infer<typeof note>;

const appointmentFields = {
  day: localDay,
  time: wallTime,
  minutes: z.number().int().min(5).max(720),
  withWhom: line(120).min(1),
  place: line(160),
  note: line(400),
  cancelled: z.boolean(),
  /** Never shown at a kiosk, not even to whom it is with. */
  offKiosk: z.boolean(),
};
export const appointment = z.object({ id, ...appointmentFields, revision });
export type Appointment = z.infer<typeof appointment>;

const scoreInput = z.object({
  domain: lifeDomain,
  /** 1 to 5, or null with what is missing. */
  value: step.nullable(),
  absent: z.enum(absences).nullable(),
  reason: z.enum(unknownReasons).nullable(),
});
export type ScoreInput = z.infer<typeof scoreInput>;
export const score = scoreInput.extend({
  /** The latest value known before, as it was when this score was given; later corrections there change nothing here. */
  previousValue: step.nullable(),
  previousDay: localDay.nullable(),
  change: z.enum(changes).nullable(),
});
export type Score = z.infer<typeof score>;

export const measurement = z.object({
  id,
  stage: z.enum(stages),
  /** The how manieth of its stage: yearly ones count on. */
  turn: z.number().int(),
  plannedDay: localDay,
  windowDays: z.number().int(),
  state: z.enum(measurementStates),
  /** Where it stands today; null once done or missed. */
  status: z.enum(momentStatuses).nullable(),
  doneDay: localDay.nullable(),
  inWindow: z.boolean().nullable(),
  scoredBy: z.enum(scorers).nullable(),
  byName: z.string().nullable(),
  missedReason: z.enum(missedReasons).nullable(),
  missedNote: z.string(),
  /** What it was taken with; for a planned one nothing is fixed yet. Only what has the same tool can be compared. */
  tool: z.string(),
  scaleVersion: z.number().int(),
  scores: z.array(score),
  revision,
});
export type Measurement = z.infer<typeof measurement>;

/** A domain from the first measurement to the latest; null where one of the two is not known. */
export const domainChange = z.object({
  domain: lifeDomain,
  first: step.nullable(),
  latest: step.nullable(),
  change: z.enum(changes).nullable(),
});
export type DomainChange = z.infer<typeof domainChange>;

const trajectoryHead = {
  id,
  person: personSummary,
  /** For the household of this person, not for them alone. */
  isHousehold: z.boolean(),
  startedDay: localDay,
  endedDay: localDay.nullable(),
  endReason: z.enum(endReasons).nullable(),
  endNote: z.string(),
  /** There is a file at the OCMW; never more than that. */
  ocmwFile: z.boolean(),
  team: z.array(z.object({ accountId: id, name: z.string() })),
  /** Entered in error: kept, not counted. */
  errorReason: z.string().nullable(),
  revision,
};
export const trajectory = z.object({
  ...trajectoryHead,
  goals: z.array(goal),
  actions: z.array(action),
  notes: z.array(note),
  appointments: z.array(appointment),
  measurements: z.array(measurement),
  changes: z.array(domainChange),
  /** The words of the versions its measurements were taken with, and of the one in use. */
  scales: z.array(scaleWords),
  scaleInUse,
});
export type Trajectory = z.infer<typeof trajectory>;

export const trajectorySummary = z.object({
  ...trajectoryHead,
  openGoals: z.number().int(),
  /** What waits today or is late. */
  dueCount: z.number().int(),
  /** The first planned measurement. */
  next: z.object({ stage: z.enum(stages), plannedDay: localDay, status: z.enum(momentStatuses) }).nullable(),
});
export type TrajectorySummary = z.infer<typeof trajectorySummary>;

export const dueItem = z.object({
  kind: z.enum(['measurement', 'action', 'appointment']),
  id,
  trajectoryId: id,
  person: personSummary,
  day: localDay,
  time: wallTime.nullable(),
  status: z.enum(momentStatuses),
  /** What has to be done, or with whom; empty for a measurement. */
  text: z.string(),
  stage: z.enum(stages).nullable(),
});
export type DueItem = z.infer<typeof dueItem>;

/** What may be shown to the person: their goals, what was agreed, how it goes. Nothing that was written among workers. */
export const shownTrajectory = z.object({
  id,
  name: z.string(),
  startedDay: localDay,
  goals: z.array(goal.pick({ id: true, text: true, lifeDomain: true, state: true })),
  actions: z.array(
    z.object({
      id,
      text: z.string(),
      ownerName: z.string().nullable(),
      dueDay: localDay,
      state: z.enum(actionStates),
    }),
  ),
  appointments: z.array(appointment.omit({ note: true, cancelled: true, offKiosk: true, revision: true })),
  measuredDays: z.array(localDay),
  changes: z.array(domainChange),
  /** The words of the two measurements that are compared. */
  scales: z.object({ first: scaleWords, latest: scaleWords }),
});
export type ShownTrajectory = z.infer<typeof shownTrajectory>;

const count = z.number().int();
/** Null: too few to tell. */
const told = count.nullable();
/** F14. Shares are given as numerator and denominator; domains over pairs only; never a sum over domains. */
export const trajectoryFigures = z.object({
  /** Of the trajectories the caller may read, or of the whole house with small numbers hidden. */
  scope: z.enum(figureScopes),
  open: count,
  started: count,
  ended: count,
  endReasons: z.array(z.object({ reason: z.enum(endReasons), count: told })),
  stages: z.array(
    z.object({
      stage: z.enum(stages),
      planned: count,
      inWindow: told,
      outside: told,
      missed: told,
      waiting: told,
    }),
  ),
  missedReasons: z.array(z.object({ reason: z.enum(missedReasons), count: told })),
  domains: z.array(
    z.object({
      domain: lifeDomain,
      pairs: told,
      better: told,
      same: told,
      worse: told,
      betterByTwo: told,
      worseByTwo: told,
      /** Trajectories whose first or latest value is not known, or that were measured once. */
      unpaired: told,
    }),
  ),
});
export type TrajectoryFigures = z.infer<typeof trajectoryFigures>;

const ref = { trajectoryId: id };
const momentRef = { measurementId: id, revision };
const scored = {
  doneDay: localDay,
  scoredBy: z.enum(scorers),
  scores: z.array(scoreInput).max(lifeDomains.length),
};

export const trajectoriesContract = {
  open: command('/trajectories/open', 'Start a trajectory of a person or their household')
    .input(
      commandInput({
        ...ref,
        personId: id,
        forHousehold: z.boolean(),
        startedDay: localDay,
        ocmwFile: z.boolean(),
      }),
    )
    .output(trajectory),
  update: command('/trajectories/update', 'Whether there is a file at the OCMW')
    .input(commandInput({ ...ref, revision, ocmwFile: z.boolean() }))
    .output(trajectory),
  end: command('/trajectories/end', 'End it, with the reason')
    .input(
      commandInput({
        ...ref,
        revision,
        endedDay: localDay,
        endReason: z.enum(endReasons),
        endNote: line(200),
      }),
    )
    .output(trajectory),
  reopen: command('/trajectories/reopen', 'It goes on after all')
    .input(commandInput({ ...ref, revision }))
    .output(trajectory),
  markError: command('/trajectories/in-error', 'A trajectory that never was: kept, not counted')
    .input(commandInput({ ...ref, reason: line(200).min(1) }))
    .output(trajectory),
  undoError: command('/trajectories/undo-in-error', 'It was one after all')
    .input(commandInput(ref))
    .output(trajectory),
  addWorker: command('/trajectories/add-worker', 'A colleague joins the team and may read from now on')
    .input(commandInput({ ...ref, accountId: id }))
    .output(trajectory),
  removeWorker: command('/trajectories/remove-worker', 'A colleague leaves the team')
    .input(commandInput({ ...ref, accountId: id }))
    /** Null when it was the caller who left: there is nothing to read any more. */
    .output(trajectory.nullable()),

  setGoal: command('/trajectories/set-goal', 'A goal made together, or how it stands')
    .input(commandInput({ ...ref, goalId: id, revision, ...goalFields }))
    .output(trajectory),
  setAction: command('/trajectories/set-action', 'Who does what by when, or whether it was done')
    .input(commandInput({ ...ref, actionId: id, revision, ...actionFields }))
    .output(trajectory),
  writeNote: command('/trajectories/write-note', 'Write or change a note; what it said before is kept')
    .input(commandInput({ ...ref, noteId: id, revision, ...noteFields }))
    .output(trajectory),
  setAppointment: command('/trajectories/set-appointment', 'Make, move or cancel an appointment')
    .input(commandInput({ ...ref, appointmentId: id, revision, ...appointmentFields }))
    .output(trajectory),

  moveMoment: command('/trajectories/move-moment', 'Plan a measurement on another day')
    .input(commandInput({ ...momentRef, plannedDay: localDay, windowDays: z.number().int().min(1).max(90) }))
    .output(trajectory),
  record: command('/trajectories/record', 'The scores of a planned measurement')
    /** `scaleVersion`: the words that stood on the screen; left out, those in use. */
    .input(commandInput({ ...momentRef, ...scored, scaleVersion: z.number().int().optional() }))
    .output(trajectory),
  correct: command('/trajectories/correct', 'Correct scores; values copied from them stay as they were')
    .input(commandInput({ ...momentRef, ...scored }))
    .output(trajectory),
  undoRecord: command('/trajectories/undo-record', 'Take back the scores of today')
    .input(commandInput(momentRef))
    .output(trajectory),
  miss: command('/trajectories/miss', 'A measurement that did not take place, with the reason')
    .input(commandInput({ ...momentRef, missedReason: z.enum(missedReasons), missedNote: line(200) }))
    .output(trajectory),
  undoMiss: command('/trajectories/undo-miss', 'It can take place after all')
    .input(commandInput(momentRef))
    .output(trajectory),

  scales: query('/trajectories/scales', 'The words of the steps, those in use and all there were').output(
    scales,
  ),
  setScale: command(
    '/trajectories/scales/set',
    'Other words for the steps: a new version, measurements keep theirs',
  )
    .input(commandInput({ basedOn: z.number().int().min(0), ...scaleFields }))
    .output(scales),
  restoreScale: command('/trajectories/scales/restore', 'An earlier version is put back, as a new one')
    .input(
      commandInput({
        basedOn: z.number().int().min(0),
        tool: z.enum(scaleTools),
        version: z.number().int().min(0),
      }),
    )
    .output(scales),
  removeTool: command('/trajectories/scales/remove', 'The instrument is not kept any more; its versions stay')
    .input(commandInput({ basedOn: z.number().int().min(1) }))
    .output(scales),

  list: privateQuery('/trajectories/list', 'Trajectories whose team I am in')
    .input(z.object({ view: z.enum(['open', 'ended']).default('open') }))
    .output(z.array(trajectorySummary)),
  due: privateQuery('/trajectories/due', 'What waits in them: late, today and soon')
    .input(z.object({}))
    .output(z.array(dueItem)),
  get: privateQuery('/trajectories/get', 'One trajectory, for its team')
    .input(z.object(ref))
    .output(trajectory),
  shown: privateQuery('/trajectories/shown', 'What may be shown to the person')
    .input(z.object(ref))
    .output(shownTrajectory),
  ofPerson: privateQuery(
    '/trajectories/of-person',
    'Trajectories of a person and their household that I may read',
  )
    .input(z.object({ personId: id }))
    .output(z.array(trajectorySummary)),
  noteVersions: privateQuery('/trajectories/note-versions', 'What a note said before, newest first')
    .input(z.object({ noteId: id }))
    .output(z.array(z.object({ revision, text: z.string(), at: instant, byName: z.string().nullable() }))),
  appointmentFile: privateQuery('/trajectories/appointment-file', 'An appointment for a calendar (RFC 5545)')
    .input(z.object({ appointmentId: id }))
    .output(z.object({ fileName: z.string(), text: z.string() })),
  figures: privateQuery('/trajectories/figures', 'Trajectories and measurements of a period (F14)')
    .input(z.object({ fromDay: localDay, toDay: localDay, scope: z.enum(figureScopes).default('house') }))
    .output(trajectoryFigures),
  ocmwTrace: privateQuery(
    '/trajectories/ocmw-trace',
    'Who said when whether there is a file at the OCMW, newest first',
  )
    .input(z.object(ref))
    .output(z.array(z.object({ ocmwFile: z.boolean(), at: instant, byName: z.string().nullable() }))),
};
