import type { Selectable } from 'kysely';
import type { Executor } from '../../store/database.ts';
import { writeRows } from '../../store/write-rows.ts';
import type { AgendaTables } from './agenda.tables.ts';

type Rows<T extends keyof AgendaTables> = Selectable<AgendaTables[T]>[];

/** Rows of earlier days, as they were then. */
export interface AgendaHistory {
  tasks: Rows<'task'>;
  absences: Rows<'absence'>;
  handOvers: Rows<'case_hand_over'>;
  items: Rows<'case_hand_over_item'>;
}

/** Writes a history that was put together elsewhere: an invented house, a bench. Its caller answers for its sense; the database for its shape. */
export async function writeAgendaHistory(tx: Executor, history: AgendaHistory): Promise<void> {
  await writeRows(tx, 'task', history.tasks);
  await writeRows(tx, 'absence', history.absences);
  await writeRows(tx, 'case_hand_over', history.handOvers);
  await writeRows(tx, 'case_hand_over_item', history.items);
}
