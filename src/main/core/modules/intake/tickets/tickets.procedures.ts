import { houseDayOf } from '#shared/domain/house.ts';
import type { Procedures } from '../../../rpc/procedures.ts';
import { hiddenFromCaller } from '../../people/index.ts';
import { pointView, setPoint } from './points.service.ts';
import {
  backInLine,
  callNext,
  callTicket,
  changeWish,
  finishTicket,
  handOverTicket,
  issueTicket,
  leaveLine,
  missedTicket,
  putBackTicket,
  reopenTicket,
  takeTicket,
  undoIssueTicket,
} from './ticket.service.ts';
import { pointRows, ticketsOfDay } from './ticket.store.ts';
import { dayOrder, figuresOf, ticketViews } from './ticket-view.ts';

/** How many called numbers the wall shows, the last one first. */
const onWall = 6;

/** Who waits, and what the wall says of it. */
export const ticketsProcedures: Procedures<'tickets'> = {
  async list(call, { day }) {
    const rows = await ticketsOfDay(call.db, day ?? houseDayOf(call.now));
    return {
      tickets: await ticketViews(call.db, [...rows].sort(dayOrder), await hiddenFromCaller(call)),
      figures: figuresOf(rows),
    };
  },

  async wall(call) {
    const rows = await ticketsOfDay(call.db, houseDayOf(call.now));
    const points = new Map((await pointRows(call.db)).map((point) => [point.id, point.name]));
    const called = rows
      .flatMap(({ state, number, called_at, point_id, calls }) =>
        state === 'called' && called_at !== null && point_id !== null
          ? [{ number, pointName: points.get(point_id) ?? '', calledAt: called_at, calls }]
          : [],
      )
      .sort((one, other) => other.calledAt.localeCompare(one.calledAt))
      .slice(0, onWall);
    return { called, waiting: rows.filter((row) => row.state === 'waiting').length };
  },

  async reception(call) {
    return { givesNumbers: (await pointRows(call.db)).some(({ active }) => active === 1) };
  },

  issue: issueTicket,
  undoIssue: undoIssueTicket,
  change: changeWish,
  callNext,
  call: callTicket,
  putBack: putBackTicket,
  take: takeTicket,
  handOver: handOverTicket,
  noShow: missedTicket,
  leave: leaveLine,
  backInLine,
  finish: finishTicket,
  reopen: reopenTicket,

  points: async (call) => (await pointRows(call.db)).map(pointView),
  setPoint,
};
