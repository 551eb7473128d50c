import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type Procedures } from '../../../rpc/procedures.ts';
import { scopeOf } from '../rights.ts';
import { holdsInView, holdsOfPerson, queueOf } from './hold.store.ts';
import { holdViews } from './hold-view.ts';
import { cancelHold, moveHold, placeHold, undoCancelHold } from './holds.service.ts';
import { settleEverything } from './keeper.ts';

/** The waiting list. */
export const holdsProcedures: Procedures<'holds'> = {
  place: placeHold,
  cancel: cancelHold,
  undoCancel: undoCancelHold,
  move: moveHold,
  settle: settleEverything,

  async ofKind(call, { kindId }) {
    const own = actorOf(call).initiativeIds;
    const rows = (await queueOf(call.db, kindId)).filter((row) => !own || own.includes(row.initiative_id));
    return { holds: await holdViews(call, rows) };
  },

  async ofPerson(call, { personId }) {
    const own = actorOf(call).initiativeIds;
    const rows = (await holdsOfPerson(call.db, personId)).filter(
      (row) => !own || own.includes(row.initiative_id),
    );
    return { holds: await holdViews(call, rows, personId) };
  },

  async list(call, { view, initiativeId, limit, offset }) {
    const { rows, total } = await holdsInView(call.db, {
      view,
      initiativeIds: scopeOf(call, initiativeId),
      today: houseDayOf(call.now),
      limit,
      offset,
    });
    return { holds: await holdViews(call, rows), total };
  },
};
