import { parseArgs } from 'node:util';
import { type Bench, lineOf } from '../tests/bench/bench.ts';
import { buildWhenStale } from './lib/build.ts';
import { say } from './lib/run.ts';

/**
 * `npm run bench [-- --only loans]`: one JSON object a line, each with its baseline measured in the same run. Groups:
 * loans, calendar, reservations, late, care, duplicates, search, exchange, scan, kiosk, hosts, database, sync, start, memory, size. `DEELBALIE_BENCH_SCALE=100` takes a house of a
 * million loans where a group can; `DEELBALIE_BENCH_HOUSE=<folder>` keeps it there between runs.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } });

const load: Record<string, () => Promise<Bench>> = {
  loans: async () => (await import('../tests/bench/loans.bench.ts')).bench,
  calendar: async () => (await import('../tests/bench/calendar.bench.ts')).bench,
  reservations: async () => (await import('../tests/bench/reservations.bench.ts')).bench,
  late: async () => (await import('../tests/bench/late.bench.ts')).bench,
  care: async () => (await import('../tests/bench/care.bench.ts')).bench,
  duplicates: async () => (await import('../tests/bench/duplicates.bench.ts')).bench,
  search: async () => (await import('../tests/bench/search.bench.ts')).searchBench,
  exchange: async () => (await import('../tests/bench/exchange.bench.ts')).exchangeBench,
  scan: async () => (await import('../tests/bench/scan.bench.ts')).bench,
  kiosk: async () => (await import('../tests/bench/kiosk.bench.ts')).bench,
  hosts: async () => (await import('../tests/bench/hosts.bench.ts')).bench,
  database: async () => (await import('../tests/bench/database.bench.ts')).bench,
  sync: async () => (await import('../tests/bench/sync.bench.ts')).bench,
  start: async () => (await import('../tests/bench/start.bench.ts')).bench,
  memory: async () => (await import('../tests/bench/memory.bench.ts')).bench,
  size: async () => (await import('../tests/bench/size.bench.ts')).bench,
};

const groups = values.only ? [values.only] : Object.keys(load);
if (groups.some((group) => !load[group])) {
  say(`There is no such group. Groups: ${Object.keys(load).join(', ')}.`);
  process.exit(1);
}
if (groups.some((group) => ['start', 'size', 'scan', 'kiosk'].includes(group))) await buildWhenStale();
for (const group of groups) {
  const bench = await load[group]?.();
  await bench?.run((measured) => say(JSON.stringify(lineOf(group, measured))));
}
process.exit(0);
