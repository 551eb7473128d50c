import type { AllProcedures } from '../rpc/door.ts';
import { adminProcedures } from './admin/index.ts';
import { catalogProcedures } from './catalog/index.ts';
import { exchangeProcedures } from './exchange/index.ts';
import { labelsProcedures } from './labels/index.ts';
import { loansProcedures } from './loans/index.ts';
import { peopleProcedures } from './people/index.ts';
import { searchProcedures } from './search/index.ts';
import { sessionProcedures } from './session/index.ts';
import { systemProcedures } from './system/index.ts';

/** Every module's procedures, joined. A missing or extra name does not compile. */
export const allProcedures: AllProcedures = {
  session: sessionProcedures,
  system: systemProcedures,
  admin: adminProcedures,
  catalog: catalogProcedures,
  people: peopleProcedures,
  labels: labelsProcedures,
  loans: loansProcedures,
  exchange: exchangeProcedures,
  search: searchProcedures,
};
