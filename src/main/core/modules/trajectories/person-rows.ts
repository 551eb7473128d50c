import { movesAlong, providePersonRows } from '../../store/person-rows.ts';
import { careReader } from '../intake/index.ts';
import { provideHeld } from '../people/index.ts';
import { readable } from './trajectory.store.ts';

// Two open trajectories stay two: a merge ends nobody's care. Their teams see them under one person, and end one when they agree.
providePersonRows(movesAlong('trajectory'));
provideHeld(async (call, ids) => {
  const rows = await readable(call.db, await careReader(call))
    .where('person_id', 'in', ids)
    .where('error_at', 'is', null)
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('n')])
    .groupBy('person_id')
    .execute();
  return new Map(rows.map((row) => [row.person_id, { trajectories: Number(row.n) }]));
});
