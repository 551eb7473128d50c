import type { Procedures } from '../../rpc/procedures.ts';
import { markDone, undoDone } from './checks.service.ts';
import { recordCheck, undoCondition } from './conditions.ts';
import { checkByCode, listDue } from './due.service.ts';
import { historyOf } from './history.ts';
import { overviewOf } from './overview.ts';
import { keepPhoto, readUpkeepPhoto } from './photos.ts';
import { createPlan, listPlans, planView, setPlanActive, updatePlan } from './plans.service.ts';
import { listReports, reportViews } from './report-view.ts';
import { handleReport, reportDamage, undoReport } from './reports.service.ts';
import { initiativesToShow } from './things.ts';
import { ticketSummaries, ticketView } from './ticket-view.ts';
import { addToTicket, changeTicket, moveTicket, openTicketAtDesk, undoOnTicket } from './tickets.service.ts';
import { listTickets } from './tickets.store.ts';

export const upkeepProcedures: Procedures<'upkeep'> = {
  overview: overviewOf,
  photo: readUpkeepPhoto,
  keepPhoto,
  history: historyOf,
  recordCondition: recordCheck,
  undoCondition,
  async reports(call, { initiativeId, handled, limit, offset }) {
    const initiativeIds = initiativesToShow(call.actor, initiativeId);
    const { rows, total } = await listReports(call.db, { initiativeIds, handled }, { limit, offset });
    return { reports: await reportViews(call, rows), total };
  },
  reportDamage,
  handleReport,
  undoReport,
  async tickets(call, { initiativeId, state, closed, limit, offset }) {
    const initiativeIds = initiativesToShow(call.actor, initiativeId);
    const { rows, total } = await listTickets(call.db, { initiativeIds, state, closed }, { limit, offset });
    return { tickets: await ticketSummaries(call.db, rows), total };
  },
  ticket: (call, { ticketId }) => ticketView(call, ticketId),
  openTicket: openTicketAtDesk,
  changeTicket,
  moveTicket,
  addToTicket,
  undoOnTicket,
  plans: listPlans,
  plan: (call, { planId }) => planView(call.db, planId, call.now),
  createPlan,
  updatePlan,
  setPlanActive,
  due: listDue,
  checkByCode,
  markDone,
  undoDone,
};
