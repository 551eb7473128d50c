import * as z from 'zod';
import { caseKinds, handedKinds, handOverProblems, holderHows } from './agenda-words.ts';
import { command, commandInput, id, instant, line, localDay, privateQuery, query } from './base.ts';
import { personSummary } from './people.contract.ts';
import { roles } from './roles.ts';

const count = z.number().int();
const revision = z.number().int().min(0);

export const workload = z.object({
  accountId: id,
  name: z.string(),
  role: z.enum(roles),
  /** False: the account is off, and what is counted here waits for somebody. */
  active: z.boolean(),
  trajectories: count,
  questions: count,
  referrals: count,
  tasks: count,
  awayUntil: localDay.nullable(),
  standInName: z.string().nullable(),
  /** May the caller hand over what is theirs. */
  canHandOver: z.boolean(),
});
export type Workload = z.infer<typeof workload>;

export const heldCase = z.object({
  kind: z.enum(caseKinds),
  id,
  /** Since when: its start, the day it was asked, sent or is due. */
  day: localDay,
  /** Null where the caller may know that there is something, and no more. */
  person: personSummary.nullable(),
  text: z.string(),
  isReadable: z.boolean(),
});
export type HeldCase = z.infer<typeof heldCase>;

const caseRef = z.object({ kind: z.enum(caseKinds), id });
const plan = {
  fromAccountId: id,
  toAccountId: id,
  items: z.array(caseRef).min(1).max(500),
};

export const handOver = z.object({
  id,
  fromName: z.string(),
  toName: z.string(),
  day: localDay,
  note: z.string(),
  byName: z.string().nullable(),
  at: instant,
  counts: z.array(z.object({ kind: z.enum(handedKinds), count })),
  /** The day it took effect; null when it did not, or not yet. */
  doneDay: localDay.nullable(),
  /** Its day is still to come. */
  isPlanned: z.boolean(),
  /** Cases that did not go along when it took effect: they had been passed on or done. */
  stayed: count,
  /** Why it could not take effect. */
  problem: z.enum(handOverProblems).nullable(),
  mySide: z.enum(['gives', 'gets']).nullable(),
  undoneAt: instant.nullable(),
  canUndo: z.boolean(),
});
export type CaseHandOver = z.infer<typeof handOver>;

export const caseHolder = z.object({
  name: z.string(),
  /** Null: from before this was written down. */
  fromDay: localDay.nullable(),
  /** Null: until now. */
  untilDay: localDay.nullable(),
  how: z.enum(holderHows),
  /** Who gave it, or whom a stand-in stood in for. */
  byName: z.string().nullable(),
  /** What was said at a hand-over, for those it was between. */
  note: z.string(),
});
export type CaseHolder = z.infer<typeof caseHolder>;

const absenceFields = {
  accountId: id,
  standInId: id,
  fromDay: localDay,
  toDay: localDay,
  note: line(200),
};
export const absence = z.object({
  id,
  ...absenceFields,
  name: z.string(),
  standInName: z.string(),
  byName: z.string().nullable(),
  canChange: z.boolean(),
  isNow: z.boolean(),
  revision,
});
export type Absence = z.infer<typeof absence>;

export const caseloadContract = {
  overview: query('/caseload/overview', 'How much each colleague has, in numbers').output(z.array(workload)),
  of: privateQuery('/caseload/of', 'What one colleague has, as far as the caller may know of it')
    .input(z.object({ accountId: id }))
    .output(
      z.object({
        cases: z.array(heldCase),
        /** Cases the caller may not know of. */
        hidden: count,
      }),
    ),
  preview: privateQuery('/caseload/preview', 'What a hand-over would do')
    .input(z.object({ ...plan, day: localDay.optional() }))
    .output(
      z.object({
        counts: z.array(z.object({ kind: z.enum(caseKinds), count })),
        /** Open actions that go along with the trajectories. */
        actions: count,
        /** Trajectories whoever takes over accompanies already. */
        alreadyThere: count,
        toName: z.string(),
        /** Whoever takes over is away until then. */
        toAwayUntil: localDay.nullable(),
        /** The caller will not be able to read these trajectories afterwards. */
        callerLosesSight: count,
      }),
    ),
  handOver: command(
    '/caseload/hand-over',
    'Give cases over to a colleague, now or on a day to come, with a note',
  )
    .input(commandInput({ handOverId: id, ...plan, day: localDay, note: line(400) }))
    .output(handOver),
  undo: command('/caseload/undo', 'Take a hand-over of today, or of a day to come, back')
    .input(commandInput({ handOverId: id }))
    .output(
      z.object({
        handOver,
        /** Cases that were passed on or changed hands since: they stay where they are. */
        stayed: count,
      }),
    ),
  history: privateQuery('/caseload/history', 'Hand-overs, newest first')
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }))
    .output(z.array(handOver)),
  planned: query('/caseload/planned', 'Hand-overs of a day to come the caller may know of').output(
    z.array(handOver),
  ),
  ofCase: privateQuery('/caseload/of-case', 'Who held a case, the first one first')
    .input(caseRef)
    .output(z.array(caseHolder)),
  absences: query('/caseload/absences', 'Who is away or will be, and who stands in').output(z.array(absence)),
  setAbsence: command('/caseload/set-absence', 'Away from one day to another, with a stand-in')
    .input(commandInput({ absenceId: id, revision, ...absenceFields }))
    .output(absence),
  endAbsence: command('/caseload/end-absence', 'Back again, or not away at all')
    .input(commandInput({ absenceId: id, revision }))
    .output(absence),
};
