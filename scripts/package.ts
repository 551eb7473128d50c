import { buildWhenStale } from './lib/build.ts';
import { explainPackFailure } from './lib/pack-failure.ts';
import { projectTool, runAndKeep, say } from './lib/run.ts';

/**
 * `npm run package`: builds when needed, then makes the installable app of this system in `dist/`. What follows goes to
 * electron-builder, such as `-- --linux dir` (a folder to try) or `-- --win --x64`.
 */
await buildWhenStale();
const localElectron = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const { code, output } = await runAndKeep(projectTool('electron-builder'), [
  '--config',
  'electron-builder.yml',
  '--publish',
  'never',
  ...(localElectron === undefined ? [] : [`-c.electronDist=${localElectron}`]),
  ...process.argv.slice(2),
]);
if (code !== 0) {
  say(explainPackFailure(output));
  process.exit(1);
}
say('The installable app is in dist/.');
