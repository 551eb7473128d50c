import { backToFile } from './hub/back-to-file.ts';
import { tellOfBackup } from './hub/backed-up.ts';
import { migrateToPostgres } from './hub/migrate-to-postgres.ts';

// The hub of a house with several computers: the web host, and what only its administrator does.
const [command, ...rest] = process.argv.slice(2);

if (command === 'migrate-to-postgres') process.exitCode = await migrateToPostgres(rest, __APP_VERSION__);
else if (command === 'back-to-file') process.exitCode = await backToFile(rest, __APP_VERSION__);
else if (command === 'backup-begins' || command === 'backed-up')
  process.exitCode = await tellOfBackup(command, rest);
else if (command === undefined || command.startsWith('-')) await import('./server.ts');
else {
  process.stderr.write(
    `The hub does not know “${command}”. Known: migrate-to-postgres, back-to-file, backup-begins, backed-up; without a word it starts.\n`,
  );
  process.exitCode = 1;
}
