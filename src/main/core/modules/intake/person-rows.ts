import { isCounterRole } from '#shared/contract/roles.ts';
import { movesAlong, providePersonRows } from '../../store/person-rows.ts';
import { provideHeld } from '../people/index.ts';
import { careReader } from '../zones/index.ts';
import { readable } from './questions/question.store.ts';

providePersonRows(movesAlong('ticket'), movesAlong('contact'), movesAlong('question'));
// Questions the caller may read, and no others: comparing two persons tells nothing more than their pages do.
provideHeld(async (call, ids) => {
  const reader = await careReader(call);
  if (!isCounterRole(reader.role)) return new Map();
  const rows = await readable(call.db, reader)
    .where('person_id', 'in', ids)
    .where('error_at', 'is', null)
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('n')])
    .groupBy('person_id')
    .execute();
  return new Map(rows.map((row) => [row.person_id ?? '', { questions: Number(row.n) }]));
});
