import type { Client } from '../../client/api.ts';

/** Input of an act or question of `admin`, as the client takes it. */
export type AdminInput<Name extends keyof Client['admin']> = NonNullable<
  Parameters<Client['admin'][Name]>[0]
>;
