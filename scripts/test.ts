import { findBrowser } from './lib/browser.ts';
import { buildWhenStale } from './lib/build.ts';
import { type Counts, countTests, noTests } from './lib/count-tests.ts';
import { smokeElectron } from './lib/electron-smoke.ts';
import { findPostgres } from './lib/postgres.ts';
import { projectTool, run, runAndKeep, say } from './lib/run.ts';

/**
 * `npm test`: everything, from types to browser tests, on this machine. Ends with `N passed, N failed`.
 * Every part runs even when an earlier one failed, so that one run tells everything.
 */
const started = performance.now();
/** More journeys than this that need a second try are no slow moment of the computer: the run has failed. */
const mostShaky = 2;
let total: Counts = noTests;
const add = (counts: Counts): void => {
  total = {
    passed: total.passed + counts.passed,
    failed: total.failed + counts.failed,
    skipped: total.skipped + counts.skipped,
    shaky: total.shaky + counts.shaky,
  };
};

/** A check that passes or fails as a whole, such as the types. */
async function check(title: string, tool: string, args: readonly string[]): Promise<void> {
  say(`\n== ${title}`);
  const code = await run(projectTool(tool), args);
  add({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, shaky: 0 });
}

async function suite(
  title: string,
  tool: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<void> {
  say(`\n== ${title}`);
  const { code, output } = await runAndKeep(projectTool(tool), args, {
    env: { ...process.env, ...environment },
  });
  const counts = countTests(output);
  // A runner that stopped without saying which test failed has failed all the same.
  add(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
}

await check('Types of the core, hosts and scripts', 'tsc', ['-p', 'tsconfig.node.json']);
await check('Types of the screens', 'tsc', ['-p', 'tsconfig.web.json']);
await check('Types of the browser tests', 'tsc', ['-p', 'tsconfig.e2e.json']);
await check('Lint', 'oxlint', ['--deny-warnings']);
await check('Format', 'biome', ['ci', '--linter-enabled=false', '.']);
say('\n== Build');
await buildWhenStale();
await findPostgres();
await suite('Unit, contract, conformance, migration, security and shell tests', 'vitest', [
  'run',
  '--no-color',
]);
const browser = await findBrowser();
// A journey waits on a browser on a computer that does more: one that fails is walked once more, and said so below.
await suite('Browser tests', 'playwright', ['test', '--retries=1'], {
  DEELBALIE_BROWSER: browser,
  NO_COLOR: '1',
});
say('\n== Desktop app');
add(await smokeElectron());

const minutes = ((performance.now() - started) / 60_000).toFixed(1);
say(`\nAll parts together, in ${minutes} minutes:`);
say(
  total.skipped > 0
    ? `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`
    : `${total.passed} passed, ${total.failed} failed`,
);
if (total.shaky > 0)
  say(`${total.shaky} of those that passed did so only at the second try: they are to be mended`);
const isBroken = total.failed > 0 || total.passed === 0 || total.shaky > mostShaky;
process.exit(isBroken ? 1 : 0);
