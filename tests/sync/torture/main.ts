import { parseArgs } from 'node:util';
import { hubEngines } from '#tests/support/hub-places.ts';
import { simulate } from './simulate.ts';
import { torture } from './torture.ts';

/**
 * `npm run sync:torture -- --minutes 10 --seed 7 [--database postgres] [--devices 5]`: a hub and its devices as real programs, which are
 * killed, halted, cut off and put back. `--simulate`: the same house in one program, where the same seed tells the same story.
 * Prints one line of JSON, and ends with 1 when anything was lost.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    devices: { type: 'string', default: '5' },
    database: { type: 'string', default: 'sqlite' },
    simulate: { type: 'boolean', default: false },
    steps: { type: 'string', default: '300' },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
const engine = hubEngines.find(({ name }) => name.toLowerCase().startsWith(values.database.toLowerCase()));
if (!engine || engine.absent !== null) {
  process.stderr.write(`--database ${values.database}: ${engine?.absent ?? 'sqlite or postgres'}\n`);
  process.exit(1);
}

const isWell = values.simulate
  ? await simulate({ minutes, seed, steps: Number(values.steps), engine })
  : await torture({ minutes, seed, devices: Number(values.devices), isServer: engine.name === 'PostgreSQL' });
process.exit(isWell ? 0 : 1);
