import { findBrowser } from './lib/browser.ts';
import { buildWhenStale } from './lib/build.ts';
import { projectTool, run } from './lib/run.ts';

/** `npm run accessibility`: axe, with target-size, on every screen in Dutch and Arabic. Part of `npm test` as well. */
await buildWhenStale();
const environment = { ...process.env, DEELBALIE_BROWSER: await findBrowser() };
process.exit(await run(projectTool('playwright'), ['test', 'accessibility.spec.ts'], { env: environment }));
