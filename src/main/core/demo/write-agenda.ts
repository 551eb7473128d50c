import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { writeAgendaHistory } from '../modules/agenda/index.ts';
import { demoIds } from './ids.ts';

const support = 'demo-account-gezin';
const coordinator = 'demo-account-coordinator';

/** Text, for whom, made by whom, days from today, about a person, done. */
const tasks = [
  ['Sleutel van de gesprekskamer laten bijmaken', support, support, -2, null, false],
  ['Terugbellen over de schoolrekening', support, support, 0, 3, false],
  ['Brochures Budgethuis bijvullen', support, coordinator, 0, null, true],
  ['Verslag van het wijkoverleg lezen', support, coordinator, 1, null, false],
  ['Attest meegeven voor de speelpleinwerking', support, support, 3, 7, false],
  ['Vormingsdag over schulden voorbereiden', coordinator, coordinator, 2, null, false],
] as const;

/** What a worker still has to do besides the people they accompany: late, today and later this week. */
export async function writeAgenda(core: CoreInside, personIds: readonly string[]): Promise<void> {
  const now = core.ports.clock.now();
  const today = houseDayOf(now);
  const ids = demoIds(77);
  const at = instantAt(addDays(today, -5), '10:00', houseTimeZone);
  await core.store().write((tx) =>
    writeAgendaHistory(tx, {
      tasks: tasks.map(([text, forId, byId, inDays, person, isDone]) => ({
        id: ids(),
        text,
        for_account_id: forId,
        person_id: person === null ? null : (personIds[person] ?? null),
        due_day: addDays(today, inDays),
        done_at: isDone ? now : null,
        done_by: isDone ? forId : null,
        by_account_id: byId,
        created_at: at,
        revision: isDone ? 2 : 1,
      })),
      absences: [],
      handOvers: [],
      items: [],
    }),
  );
}
