import { houseDayOf } from '#shared/domain/house.ts';
import type { Executor } from '../../store/database.ts';
import { type Held, provideHeld } from '../people/index.ts';

/** How many rows of a person there are, by person. */
const counted = async (
  ex: Executor,
  table: 'hold' | 'reservation',
  ids: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await ex
    .selectFrom(table as 'hold')
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('n')])
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .groupBy('person_id')
    .execute();
  return new Map(rows.map((row) => [row.person_id, Number(row.n)]));
};

/** What a person has at the desk: shown when two persons are compared. */
provideHeld(async ({ db, now }, ids) => {
  const loans = await db
    .selectFrom('loan')
    .select((eb) => [
      'person_id',
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('returned_at').as('back'),
    ])
    .where('person_id', 'in', ids)
    .where('undone_at', 'is', null)
    .groupBy('person_id')
    .execute();
  const pauses = await db
    .selectFrom('block')
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('n')])
    .where('person_id', 'in', ids)
    .where('undone_at', 'is', null)
    .where('lifted_at', 'is', null)
    .where('until_day', '>=', houseDayOf(now))
    .groupBy('person_id')
    .execute();
  const holds = await counted(db, 'hold', ids);
  const reservations = await counted(db, 'reservation', ids);
  return new Map(
    ids.map((id): [string, Held] => {
      const lent = loans.find((row) => row.person_id === id);
      return [
        id,
        {
          loansOpen: Number(lent?.all ?? 0) - Number(lent?.back ?? 0),
          loansBefore: Number(lent?.back ?? 0),
          holds: holds.get(id) ?? 0,
          reservations: reservations.get(id) ?? 0,
          pauses: Number(pauses.find((row) => row.person_id === id)?.n ?? 0),
        },
      ];
    }),
  );
});
