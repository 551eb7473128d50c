import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDemoHouse } from './lib/demo-house.ts';
import { say } from './lib/run.ts';

/**
 * `npm run demo-data -- --scale 1|10|100 --out DIR`: writes the invented house into a data folder, its key beside it.
 * Start with it: `npm start -- --data DIR`. The same scale on the same day gives the same house.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    out: { type: 'string', default: 'demo-data' },
  },
});

const folder = resolve(values.out);
if (existsSync(folder) && readdirSync(folder).length > 0) {
  say(`${folder} is not empty. Nothing was written; choose another folder with --out.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true, mode: 0o700 });

const started = performance.now();
const core = await openDemoHouse(folder, { name: 'demo-data', scale: Number(values.scale) });
const db = core.inside.store().reader;
const count = async (table: 'person' | 'item' | 'loan'): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
};
say(
  `${folder}: ${await count('person')} persons, ${await count('item')} items, ${await count('loan')} loans, in ${Math.round((performance.now() - started) / 1000)} s.`,
);
say(
  'Everybody and everything in it is invented. Sign-in names and PINs: see src/main/core/demo/accounts.ts.',
);
await core.close();
