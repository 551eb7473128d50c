import './person-rows.ts';
import './held.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type Procedures, type QueryCall } from '../../rpc/procedures.ts';
import { found } from '../../rpc/refusal.ts';
import { itemsByIds } from '../catalog/index.ts';
import { availabilityOf } from './availability.ts';
import { explain } from './explain.ts';
import { giveBack } from './give-back.ts';
import { handOver } from './hand-over.ts';
import { impactOfItem, impactOfPerson } from './impact.ts';
import { loanViews } from './loan-view.ts';
import { countInView, loansInView, loansOfItem, loansOfPerson } from './loans.store.ts';
import { lookUp, whereaboutsOf } from './look-up.ts';
import { renew, undoRenewal } from './renew.ts';
import { scopeOf } from './rights.ts';
import { standingsOf } from './standings.ts';
import { tickParts } from './tick-parts.ts';
import { undoHandOver, undoReturn } from './undo.ts';

export const loansProcedures: Procedures<'loans'> = {
  lookUp: (call, { code }) => lookUp(call, code),

  async whereabouts(call, { itemId }) {
    return whereaboutsOf(call, found((await itemsByIds(call.db, [itemId])).get(itemId), 'item'));
  },

  standings: (call, { itemIds }) => standingsOf(call, itemIds),

  async ofPerson(call, { personId, limit, offset, openOnly }) {
    const initiativeIds = actorOf(call).initiativeIds;
    const { rows, total, openCount } = await loansOfPerson(call.db, personId, {
      limit,
      offset,
      openOnly,
      initiativeIds,
    });
    return { loans: await loanViews(call, rows, { inHand: personId }), total, openCount };
  },

  async ofItem(call, { itemId, limit, offset }) {
    const item = found((await itemsByIds(call.db, [itemId])).get(itemId), 'item');
    const own = actorOf(call).initiativeIds;
    if (own && !own.includes(item.initiativeId)) return { loans: [], total: 0 };
    const { rows, total } = await loansOfItem(call.db, itemId, { limit, offset });
    return { loans: await loanViews(call, rows), total };
  },

  async list(call, { view, initiativeId, limit, offset }) {
    const { rows, total } = await loansInView(call.db, view, today(call), scopeOf(call, initiativeId), {
      limit,
      offset,
    });
    return { loans: await loanViews(call, rows), total };
  },

  async today(call) {
    const day = today(call);
    const scope = scopeOf(call);
    return {
      day,
      dueToday: await countInView(call.db, 'dueToday', day, scope),
      late: await countInView(call.db, 'late', day, scope),
      open: await countInView(call.db, 'open', day, scope),
      handedOverToday: await countInView(call.db, 'handedOverToday', day, scope),
      returnedToday: await countInView(call.db, 'returnedToday', day, scope),
    };
  },

  explain: (call, { loanId }) => explain(call, loanId),
  impactOfItem: (call, { itemId }) => impactOfItem(call, itemId),
  impactOfPerson: (call, { personId }) => impactOfPerson(call, personId),

  availability: (call, { kindIds }) => availabilityOf(call.db, kindIds, call.now),

  handOver,
  tickParts,
  giveBack,
  undoHandOver,
  undoReturn,
  renew,
  undoRenewal,
};

const today = (call: QueryCall): string => houseDayOf(call.now);
