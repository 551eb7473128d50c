import { movesAlong, providePersonRows } from '../../store/person-rows.ts';
import { careReader, isOfTeam } from '../intake/index.ts';
import { provideHeld } from '../people/index.ts';
import { readable } from './referral.store.ts';

providePersonRows(movesAlong('referral'));
provideHeld(async (call, ids) => {
  const reader = await careReader(call);
  if (!isOfTeam(reader)) return new Map();
  const rows = await readable(call.db, reader)
    .where('person_id', 'in', ids)
    .where('state', '<>', 'inError')
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('n')])
    .groupBy('person_id')
    .execute();
  return new Map(rows.map((row) => [row.person_id, { referrals: Number(row.n) }]));
});
