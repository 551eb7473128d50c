import { migrateToPostgres } from './hub/migrate-to-postgres.ts';

// The hub of a house with several computers: the web host, and what only its administrator does.
const [command, ...rest] = process.argv.slice(2);

if (command === 'migrate-to-postgres') process.exitCode = await migrateToPostgres(rest, __APP_VERSION__);
else if (command === undefined || command.startsWith('-')) await import('./server.ts');
else {
  process.stderr.write(
    `The hub does not know “${command}”. Known: migrate-to-postgres; without a word it starts.\n`,
  );
  process.exitCode = 1;
}
