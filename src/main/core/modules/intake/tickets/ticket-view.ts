import type { Ticket, WaitFigures } from '#shared/contract/tickets.contract.ts';
import type { Executor } from '../../../store/database.ts';
import { accountNames } from '../../admin/index.ts';
import { personSummaries } from '../../people/index.ts';
import { themeNames } from '../themes/theme.store.ts';
import { type InLine, lineOrder, waitsOf } from './ticket.rules.ts';
import { pointRows, type TicketRow } from './ticket.store.ts';

export const inLine = (row: TicketRow): InLine => ({
  id: row.id,
  number: row.number,
  arrivedAt: row.arrived_at,
  urgency: row.urgency,
  audience: row.audience,
  forAccountId: row.for_account_id,
});

/** Rows as a worker sees them, in the order they were given. Of a shielded person (`hidden`) only what is called stands there. */
export async function ticketViews(
  ex: Executor,
  rows: readonly TicketRow[],
  hidden: ReadonlySet<string>,
): Promise<Ticket[]> {
  const persons = await personSummaries(
    ex,
    rows.flatMap((row) => (row.person_id === null || hidden.has(row.person_id) ? [] : row.person_id)),
  );
  const names = await accountNames(
    ex,
    rows.flatMap((row) => [row.by_account_id, row.for_account_id]),
  );
  const themes = await themeNames(ex);
  const points = new Map((await pointRows(ex)).map((point) => [point.id, point.name]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    number: row.number,
    topic: row.topic,
    audience: row.audience,
    themeId: row.theme_id,
    themeName: row.theme_id === null ? null : (themes.get(row.theme_id)?.name ?? null),
    urgency: row.urgency,
    language: row.language,
    interpreter: row.interpreter === 1,
    person: row.person_id === null ? null : (persons.get(row.person_id) ?? null),
    callName: row.call_name,
    note: row.person_id !== null && hidden.has(row.person_id) ? '' : row.note,
    fromKiosk: row.from_kiosk === 1,
    arrivedAt: row.arrived_at,
    state: row.state,
    forAccountId: row.for_account_id,
    forName: nameOf(row.for_account_id),
    pointName: row.point_id === null ? null : (points.get(row.point_id) ?? null),
    byName: nameOf(row.by_account_id),
    calledAt: row.called_at,
    calls: row.calls,
    takenAt: row.taken_at,
    closedAt: row.closed_at,
    revision: row.revision,
  }));
}

const places: Record<TicketRow['state'], number> = {
  called: 0,
  taken: 1,
  waiting: 2,
  noShow: 3,
  left: 4,
  done: 5,
};

/** As the screen shows a day: who was called, who is being helped, who waits in the order of their turn, and who is gone, latest first. */
export const dayOrder = (one: TicketRow, other: TicketRow): number =>
  places[one.state] - places[other.state] ||
  (one.state === 'waiting'
    ? lineOrder(inLine(one), inLine(other))
    : one.closed_at !== null && other.closed_at !== null
      ? other.closed_at.localeCompare(one.closed_at)
      : one.number - other.number);

export function figuresOf(rows: readonly TicketRow[]): WaitFigures {
  const count = (...states: TicketRow['state'][]): number =>
    rows.filter((row) => states.includes(row.state)).length;
  const waits = waitsOf(
    rows.flatMap((row) =>
      row.taken_at === null ? [] : [{ arrivedAt: row.arrived_at, takenAt: row.taken_at }],
    ),
  );
  return {
    waiting: count('waiting'),
    helped: count('taken', 'done'),
    gone: count('noShow', 'left'),
    medianMinutes: waits?.medianMinutes ?? null,
    longestMinutes: waits?.longestMinutes ?? null,
  };
}
