import type { Role } from '#shared/contract/roles.ts';
import { isCare } from '../colleagues.ts';

export interface TaskReader {
  accountId: string | null;
  role: Role;
  standsInFor?: readonly string[];
}
interface TaskHands {
  forAccountId: string;
  byAccountId: string | null;
}

/** Whose tasks a reader looks after: their own, and those of whom they stand in for. */
export const tasksLookedAfter = (reader: TaskReader): readonly string[] =>
  reader.accountId === null ? [] : [reader.accountId, ...(reader.standsInFor ?? [])];

/** A task is changed by whom it is for, who stands in for them, and who made it. */
export const mayChangeTask = (task: TaskHands, reader: TaskReader): boolean =>
  tasksLookedAfter(reader).includes(task.forAccountId) ||
  (reader.accountId !== null && task.byAccountId === reader.accountId);

/** Care workers see each other's tasks; a coordinator those they gave or got. */
export const mayReadTask = (task: TaskHands, reader: TaskReader): boolean =>
  isCare(reader.role) || mayChangeTask(task, reader);
