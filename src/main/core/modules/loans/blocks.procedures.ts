import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type Procedures } from '../../rpc/procedures.ts';
import {
  helpedBy,
  helpersOf,
  hiddenFromCaller,
  householdOfPerson,
  personSummaries,
} from '../people/index.ts';
import {
  changeBlockEnd,
  liftBlock,
  setBlocks,
  undoChangeBlockEnd,
  undoLiftBlock,
  undoSetBlocks,
} from './blocks.service.ts';
import { blocksOfPerson, runningBlocks } from './blocks.store.ts';
import { blockViews, knowsWhy } from './blocks.view.ts';

export const blocksProcedures: Procedures<'blocks'> = {
  async ofPerson(call, { personId }) {
    const views = await blockViews(call.db, await blocksOfPerson(call.db, personId), call.actor, call.now);
    return { blocks: views.toSorted((a, b) => rank[a.state] - rank[b.state]) };
  },

  async list(call, { initiativeId, limit, offset }) {
    const own = actorOf(call).initiativeIds;
    const asked = initiativeId === undefined ? own : [initiativeId].filter((id) => !own || own.includes(id));
    const { rows, total } = await runningBlocks(call.db, houseDayOf(call.now), asked, { limit, offset });
    const persons = await personSummaries(
      call.db,
      rows.map((row) => row.person_id),
      call.actor,
    );
    const views = await blockViews(call.db, rows, call.actor, call.now);
    const blocks = views.flatMap((view) => {
      const person = persons.get(view.personId);
      return person ? [{ ...view, person }] : [];
    });
    return { blocks, total };
  },

  async standing(call, { personId }) {
    const views = await blockViews(call.db, await blocksOfPerson(call.db, personId), call.actor, call.now);
    const household = knowsWhy(call.actor)
      ? (await householdOfPerson(call.db, personId, call.now, await hiddenFromCaller(call))).now
      : null;
    return {
      blocks: views
        .filter((view) => view.state === 'running')
        .map(({ blockId, initiativeId, initiativeName, untilDay, story }) => ({
          blockId,
          initiativeId,
          initiativeName,
          untilDay,
          reasonCode: story?.reasonCode ?? null,
        })),
      household,
      helpers: await helpersOf(call.db, personId, houseDayOf(call.now)),
      helps: await helpedBy(call.db, personId, houseDayOf(call.now)),
    };
  },

  set: setBlocks,
  undoSet: undoSetBlocks,
  changeEnd: changeBlockEnd,
  undoChangeEnd: undoChangeBlockEnd,
  lift: liftBlock,
  undoLift: undoLiftBlock,
};

const rank = { running: 0, lifted: 1, over: 1 } as const;
