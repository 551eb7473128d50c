import { freeze, frozenReleases, releaseOfProgram } from './frozen-releases.ts';
import { sayableNow } from './sayable.ts';

/**
 * `npx node tests/contract/freeze-commands.ts`: writes down what devices of the release in package.json may say to a hub. Once for
 * each release, when it is made; one that is frozen keeps what it said.
 */
const release = releaseOfProgram();
if (frozenReleases().includes(release)) {
  process.stdout.write(`${release} is frozen already: a new release has a new number in package.json\n`);
} else {
  const sayable = sayableNow();
  freeze(release, sayable);
  process.stdout.write(`${release}: ${Object.keys(sayable.commands).length} commands frozen\n`);
}
