import type { TestCore } from '../support/make-test-core.ts';

/** Codes of things that lie in the house and that anybody may have: rules, queues and checks are no matter of speed. */
export async function thingsToLend({ inside }: TestCore, count: number): Promise<string[]> {
  const rows = await inside
    .store()
    .reader.selectFrom('item')
    .innerJoin('initiative', 'initiative.id', 'item.initiative_id')
    .innerJoin('item_kind', 'item_kind.id', 'item.kind_id')
    .select('item.barcode')
    .where('item.state', '=', 'inUse')
    .where('item.hosted_initiative_id', 'is', null)
    .where('initiative.loan_days', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('lending_rule')
            .select('lending_rule.id')
            .where((of) =>
              of.or([
                of('lending_rule.kind_id', '=', of.ref('item.kind_id')),
                of('lending_rule.initiative_id', '=', of.ref('item.initiative_id')),
              ]),
            ),
        ),
      ),
    )
    .where('item.kind_id', 'not in', (eb) => eb.selectFrom('upkeep_plan_kind').select('kind_id'))
    .where('item.kind_id', 'not in', (eb) => eb.selectFrom('hold').select('kind_id'))
    .where('item.kind_id', 'not in', (eb) => eb.selectFrom('reservation').select('kind_id'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('loan')
            .select('loan.id')
            .whereRef('loan.item_id', '=', 'item.id')
            .where('loan.returned_at', 'is', null)
            .where('loan.undone_at', 'is', null),
        ),
      ),
    )
    .orderBy('item.barcode')
    .limit(count)
    .execute();
  if (rows.length < count) throw new Error(`only ${rows.length} things lie ready to be lent`);
  return rows.map(({ barcode }) => barcode);
}

/** People with a card, a name and a history of loans, who have something out: their page has something to show. */
export async function cardsOfVisitors(
  { inside }: TestCore,
  count: number,
): Promise<{ card: string; name: string }[]> {
  const rows = await inside
    .store()
    .reader.selectFrom('card')
    .innerJoin('person', 'person.id', 'card.person_id')
    .select(['card.number as card', 'person.name'])
    .where('card.ended_at', 'is', null)
    .where('person.name', '!=', '')
    .where('person.id', 'in', (eb) =>
      // A basketful at home: who has two hundred things is stopped by a rule of the house, and that is another measure.
      eb
        .selectFrom('loan')
        .select('loan.person_id')
        .where('loan.returned_at', 'is', null)
        .where('loan.undone_at', 'is', null)
        .groupBy('loan.person_id')
        .having((of) => of.fn.countAll(), '<=', 5),
    )
    .orderBy('person.number')
    .limit(count)
    .execute();
  if (rows.length < count) throw new Error(`only ${rows.length} people have a card and something out`);
  return rows;
}
