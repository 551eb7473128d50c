import { readFileSync, writeFileSync } from 'node:fs';
import { frozenFile, hashOf, migrationFiles } from './frozen-list.ts';

/**
 * `npx node tests/migrations/freeze.ts`: writes down the migrations that a release has brought to people's computers.
 * One that is already frozen keeps its hash, whatever its file says now; the test then fails, as it should.
 */
const frozen = JSON.parse(readFileSync(frozenFile, 'utf8')) as Record<string, string>;
for (const name of migrationFiles()) frozen[name] ??= hashOf(name);
writeFileSync(frozenFile, `${JSON.stringify(frozen, null, 2)}\n`);
process.stdout.write(`${Object.keys(frozen).length} migrations frozen\n`);
