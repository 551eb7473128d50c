import type { CaseKind } from '#shared/contract/agenda-words.ts';
import type { HeldCase } from '#shared/contract/caseload.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import type { CommandCall, QueryCall } from '../../../rpc/procedures.ts';
import type { Executor } from '../../../store/database.ts';
import { careReader, heldQuestionCounts, heldQuestions, mayRead, themeNames } from '../../intake/index.ts';
import { heldReferralCounts, heldReferrals } from '../../referrals/index.ts';
import { heldTrajectories, heldTrajectoryCounts, readableAmong } from '../../trajectories/index.ts';
import { isCare } from '../colleagues.ts';
import { knownPersons } from '../known-persons.ts';
import { mayReadTask } from '../tasks/task.rules.ts';
import { heldTaskCounts, heldTasks } from '../tasks/task.store.ts';

interface Found {
  kind: CaseKind;
  id: string;
  day: string;
  personId: string | null;
  text: string;
  isReadable: boolean;
}

/**
 * Everything one colleague holds. What the caller may not read says its kind and its day, and nothing of whom it is about: the need-to-know
 * rule of each module decides.
 */
export async function heldCases(call: QueryCall | CommandCall, accountId: string): Promise<HeldCase[]> {
  const found = await everythingHeld(call, accountId);
  const persons = await knownPersons(
    call,
    found.flatMap((one) => (one.isReadable ? one.personId : null)),
  );
  return found.map(({ personId, ...one }) => {
    const person = personId === null ? null : persons.get(personId);
    const isReadable = one.isReadable && person !== undefined;
    return {
      ...one,
      isReadable,
      person: isReadable ? (person ?? null) : null,
      text: isReadable ? one.text : '',
    };
  });
}

async function everythingHeld(call: QueryCall | CommandCall, accountId: string): Promise<Found[]> {
  const ex = 'tx' in call ? call.tx : call.db;
  const reader = await careReader(call);
  const trajectories = await heldTrajectories(ex, [accountId]);
  const readable = await readableAmong(
    ex,
    reader,
    trajectories.map(({ id }) => id),
  );
  const themes = await themeNames(ex);
  // Who is no care worker reads none of it, whatever a row would allow.
  const knows = isCare(reader.role);
  return [
    ...trajectories.map(({ id, personId, startedDay }) => ({
      kind: 'trajectory' as const,
      id,
      day: startedDay,
      personId,
      text: '',
      isReadable: readable.has(id),
    })),
    ...(await heldReferrals(ex, [accountId])).map((row) => ({
      kind: 'referral' as const,
      id: row.id,
      day: row.sent_day ?? houseDayOf(row.created_at),
      personId: row.person_id,
      text: row.party_name,
      isReadable: knows && mayRead(row, reader),
    })),
    ...(await heldQuestions(ex, [accountId])).map((row) => ({
      kind: 'question' as const,
      id: row.id,
      day: row.asked_day,
      personId: row.person_id,
      text: themes.get(row.theme_id)?.name ?? '',
      isReadable: knows && mayRead(row, reader),
    })),
    ...(await heldTasks(ex, [accountId])).map((row) => ({
      kind: 'task' as const,
      id: row.id,
      day: row.due_day,
      personId: row.person_id,
      text: row.text,
      isReadable: mayReadTask({ forAccountId: row.for_account_id, byAccountId: row.by_account_id }, reader),
    })),
  ];
}

/** Whom each case of a colleague is about, by kind and id: to decide with, never to show. */
export async function personsHeld(ex: Executor, accountId: string): Promise<Map<string, string | null>> {
  const ids = [accountId];
  const entry = (kind: CaseKind, id: string, personId: string | null) => [`${kind} ${id}`, personId] as const;
  return new Map([
    ...(await heldTrajectories(ex, ids)).map((one) => entry('trajectory', one.id, one.personId)),
    ...(await heldReferrals(ex, ids)).map((row) => entry('referral', row.id, row.person_id)),
    ...(await heldQuestions(ex, ids)).map((row) => entry('question', row.id, row.person_id)),
    ...(await heldTasks(ex, ids)).map((row) => entry('task', row.id, row.person_id)),
  ]);
}

export interface HeldCounts {
  trajectories: number;
  questions: number;
  referrals: number;
  tasks: number;
}

/** How much each account holds; those with nothing are left out. */
export async function heldCounts(ex: Executor): Promise<Map<string, HeldCounts>> {
  const [trajectories, questions, referrals, tasks] = [
    await heldTrajectoryCounts(ex),
    await heldQuestionCounts(ex),
    await heldReferralCounts(ex),
    await heldTaskCounts(ex),
  ];
  const ids = new Set([trajectories, questions, referrals, tasks].flatMap((one) => [...one.keys()]));
  return new Map(
    [...ids].map((id) => [
      id,
      {
        trajectories: trajectories.get(id) ?? 0,
        questions: questions.get(id) ?? 0,
        referrals: referrals.get(id) ?? 0,
        tasks: tasks.get(id) ?? 0,
      },
    ]),
  );
}
