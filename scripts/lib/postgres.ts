import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { postgresPrograms } from '../../tests/support/postgres-programs.ts';
import { run, say } from './run.ts';

const settings = '/etc/postgresql-common';

/**
 * A PostgreSQL for the tests: one that is installed, or (as root on Debian) the distribution's package. Says which, or why the tests
 * on a real server are skipped. Nothing listens afterwards: the tests start a cluster of their own in a temporary folder.
 */
export async function findPostgres(): Promise<void> {
  const present = postgresPrograms();
  if (present) return say(`Tests on a real PostgreSQL use ${present}.`);
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) return say('No PostgreSQL 15 or newer found: tests on a real server are skipped.');
  say("No PostgreSQL found; installing Debian's package.");
  if (!existsSync(settings)) {
    // The package would start a server of its own, which nobody asked for.
    mkdirSync(settings);
    writeFileSync(`${settings}/createcluster.conf`, 'create_main_cluster = false\n');
    say(`${settings}/createcluster.conf was written: the package starts no server by itself.`);
  }
  await run('apt-get', ['update', '-qq']);
  const keepOurs = ['-o', 'Dpkg::Options::=--force-confold'];
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...keepOurs, 'postgresql'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const fresh = postgresPrograms();
  say(
    fresh
      ? `Tests on a real PostgreSQL use ${fresh}, installed just now.`
      : 'PostgreSQL 15 or newer could not be installed: tests on a real server are skipped.',
  );
}
