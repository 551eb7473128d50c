import { houseDayOf, houseTimeZone } from '#shared/domain/house.ts';
import { addDays, instantAt } from '#shared/domain/local-days.ts';
import type { CoreInside } from '../core-inside.ts';
import { type AgendaHistory, writeAgendaHistory } from '../modules/agenda/index.ts';
import { demoIds } from './ids.ts';
import { trajectoryStories } from './trajectory-stories.ts';
import { handedAt } from './write-trajectories.ts';

const support = 'demo-account-gezin';
const manager = 'demo-account-casus';
const coordinator = 'demo-account-coordinator';

/** Text, days from today. */
const tasks = [
  ['Wachttijd bij de woonclub navragen', -1],
  ['Uitnodiging praattafel meegeven', 2],
  ['Overleg met het wijkgezondheidscentrum voorbereiden', 6],
] as const;

/**
 * Two care workers who share the work: one case went over three weeks ago, a task goes over next week while the one who has it is away and the other stands in.
 */
export async function writeCaseload(core: CoreInside): Promise<void> {
  const today = houseDayOf(core.ports.clock.now());
  const ids = demoIds(78);
  const at = (inDays: number, time: string) => instantAt(addDays(today, inDays), time, houseTimeZone);
  const history: AgendaHistory = { tasks: [], absences: [], handOvers: [], items: [] };
  for (const [text, inDays] of tasks)
    history.tasks.push({
      id: ids(),
      text,
      for_account_id: manager,
      person_id: null,
      due_day: addDays(today, inDays),
      done_at: null,
      done_by: null,
      by_account_id: manager,
      created_at: at(-9, '11:00'),
      revision: 1,
    });
  for (const [accountId, standInId, fromDay, toDay, note, saidOn] of [
    [support, manager, -38, -32, 'Herfstvakantie', -60],
    [manager, support, 7, 11, 'Vorming in Gent', -3],
  ] as const)
    history.absences.push({
      id: ids(),
      account_id: accountId,
      stand_in_id: standInId,
      from_day: addDays(today, fromDay),
      to_day: addDays(today, toDay),
      note,
      by_account_id: accountId,
      created_at: at(saidOn, '09:30'),
      cancelled_at: null,
      revision: 1,
    });
  await writeHanded(core, history, ids, today);
  const planned = ids();
  history.handOvers.push({
    id: planned,
    from_account_id: manager,
    to_account_id: support,
    day: addDays(today, 7),
    note: 'De uitnodigingen liggen in de bovenste lade. Vraag naar Leen.',
    by_account_id: manager,
    at: at(-1, '16:40'),
    effective_at: null,
    problem: null,
    undone_at: null,
    undone_by: null,
  });
  const [, , last] = history.tasks;
  if (last)
    history.items.push({ hand_over_id: planned, kind: 'task', item_id: last.id, was_there: 0, passed: 0 });
  await core.store().write((tx) => writeAgendaHistory(tx, history));
}

/** The trajectory that went over, as its team says. */
async function writeHanded(
  core: CoreInside,
  history: AgendaHistory,
  ids: () => string,
  today: string,
): Promise<void> {
  const daysAgo = trajectoryStories.find((told) => told.handedDaysAgo !== undefined)?.handedDaysAgo ?? 0;
  const moment = handedAt(today, daysAgo);
  const row = await core
    .store()
    .reader.selectFrom('trajectory_worker')
    .select('trajectory_id')
    .where('account_id', '=', manager)
    .where('since', '=', moment)
    .executeTakeFirst();
  if (!row) return;
  const id = ids();
  history.handOvers.push({
    id,
    from_account_id: support,
    to_account_id: manager,
    day: addDays(today, -daysAgo),
    note: 'Het budgetplan is half af. De huisbaas weet dat jij nu belt.',
    by_account_id: coordinator,
    at: moment,
    effective_at: moment,
    problem: null,
    undone_at: null,
    undone_by: null,
  });
  history.items.push({
    hand_over_id: id,
    kind: 'trajectory',
    item_id: row.trajectory_id,
    was_there: 0,
    passed: 1,
  });
}
