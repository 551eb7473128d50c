import { AddressProblem, type PostgresAddress, postgresAddress } from '#core/store/pg/address.ts';

/**
 * The database server that was asked for; null means the encrypted file of the data folder. Ends the process with a sentence when the
 * address is not taken, or when invented data would go into a real database.
 */
export function databaseFor(asked: { given: string | undefined; demo: boolean }): PostgresAddress | null {
  try {
    const address = postgresAddress(asked.given);
    if (address && asked.demo)
      throw new AddressProblem(
        'Invented data (--demo) never go to a database server. Leave one of the two out.',
      );
    return address;
  } catch (error) {
    if (!(error instanceof AddressProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
