import type { Block } from '#shared/contract/blocks.contract.ts';
import { houseDayOf } from '#shared/domain/house.ts';
import { actorOf, type Procedures } from '../../rpc/procedures.ts';
import { helpedBy, helpersOf, hiddenFromCaller, householdOfPerson, namesFor } from '../people/index.ts';
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
    const isHidden = (await hiddenFromCaller(call)).has(personId);
    const told = isHidden ? views.map(withoutNote) : views;
    return { blocks: told.toSorted((a, b) => rank[a.state] - rank[b.state]) };
  },

  async list(call, { initiativeId, limit, offset }) {
    const own = actorOf(call).initiativeIds;
    const asked = initiativeId === undefined ? own : [initiativeId].filter((id) => !own || own.includes(id));
    const { rows, total } = await runningBlocks(call.db, houseDayOf(call.now), asked, { limit, offset });
    const persons = await namesFor(
      call,
      rows.map((row) => row.person_id),
      { viewer: call.actor },
    );
    const views = await blockViews(call.db, rows, call.actor, call.now);
    const blocks = views.flatMap((view) => {
      const person = persons.get(view.personId);
      if (!person) return [];
      const told = person.tellsMore ? view : withoutNote(view);
      return [{ ...told, personId: person.id, person }];
    });
    return { blocks, total };
  },

  async standing(call, { personId }) {
    const views = await blockViews(call.db, await blocksOfPerson(call.db, personId), call.actor, call.now);
    const hidden = await hiddenFromCaller(call);
    const household = knowsWhy(call.actor)
      ? (await householdOfPerson(call.db, personId, call.now, hidden)).now
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
      helpers: await helpersOf(call.db, personId, houseDayOf(call.now), hidden),
      helps: await helpedBy(call.db, personId, houseDayOf(call.now), hidden),
    };
  },

  set: setBlocks,
  undoSet: undoSetBlocks,
  changeEnd: changeBlockEnd,
  undoChangeEnd: undoChangeBlockEnd,
  lift: liftBlock,
  undoLift: undoLiftBlock,
};

/** Why lending to somebody shielded is paused is known by its kind; what was written with it is theirs. */
const withoutNote = (view: Block): Block => ({ ...view, story: view.story && { ...view.story, note: '' } });

const rank = { running: 0, lifted: 1, over: 1 } as const;
