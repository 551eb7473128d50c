import { testId } from '../support/fixed-ports.ts';
import { makeTestCore, type TestCore } from '../support/make-test-core.ts';
import { noPostgres } from '../support/real-postgres.ts';
import type { Bench } from './bench.ts';
import { houseOnServer } from './server-house.ts';

const rounds = 10;
/** Hand-overs in one round, asked by so many desks at once. */
const inRound = 25;
const desks = 5;

/** Commands a second on a database server against the same on the encrypted file: both flush each commit to the same disk. */
export const bench: Bench = {
  group: 'database',
  async run(report) {
    // Says why by itself.
    if (noPostgres()) return;
    const { house: onServer, stop } = await houseOnServer(0.2);
    try {
      await using onFile = await makeTestCore({ invented: 0.2 });
      const [there, here] = [await deskOf(onServer), await deskOf(onFile)];
      const [samples, baselineSamples]: [number[], number[]] = [[], []];
      // In turns: a slow moment of the machine then slows both.
      for (let round = -1; round < rounds; round += 1) {
        const [theirs, ours] = [await there(round), await here(round)];
        if (round < 0) continue;
        samples.push(theirs);
        baselineSamples.push(ours);
      }
      const rows = inRound * rounds;
      report({
        name: 'hand-overs on PostgreSQL, beside the file',
        unit: 'commands/s',
        rows,
        samples,
        baselineSamples,
      });
    } finally {
      await onServer.close();
      await stop();
    }
  },
};

/** Hands things out and takes them back, so many desks at once. Gives hand-overs and returns a second. */
async function deskOf(house: TestCore): Promise<(round: number) => Promise<number>> {
  const db = house.inside.store().reader;
  const persons = await db.selectFrom('person').select('id').orderBy('number').limit(inRound).execute();
  const items = await db
    .selectFrom('item')
    .select('id')
    .where('id', 'not in', (eb) => eb.selectFrom('loan').select('item_id').where('returned_at', 'is', null))
    .orderBy('id')
    .limit(400)
    .execute();
  const desk = house.as('desk');
  const lendable: string[] = [];
  let n = 0;
  const id = () => testId(0x9000000 + ++n);
  const lend = (itemId: string, turn: number) =>
    desk.loans.handOver({
      commandId: id(),
      handOverId: id(),
      personId: persons[turn % persons.length]?.id ?? '',
      items: [{ loanId: id(), itemId }],
      // A pause, a queue or a limit of the invented house is not what is measured.
      overrule: { reason: 'Meting' },
    });
  const back = (itemId: string) => desk.loans.giveBack({ commandId: id(), itemId });
  for (const item of items) {
    if (lendable.length === inRound) break;
    try {
      await lend(item.id, lendable.length);
      await back(item.id);
      lendable.push(item.id);
    } catch {
      // A thing that is for sale, in repair or away: another one.
    }
  }
  return async () => {
    const started = performance.now();
    await atOnce(lendable.map((itemId, turn) => () => lend(itemId, turn)));
    await atOnce(lendable.map((itemId) => () => back(itemId)));
    return (2 * lendable.length) / ((performance.now() - started) / 1000);
  };
}

async function atOnce(acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const waiting = [...acts];
  const desk = async () => {
    for (let act = waiting.shift(); act; act = waiting.shift()) await act();
  };
  await Promise.all(Array.from({ length: desks }, desk));
}
