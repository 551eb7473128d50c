import type { Procedures } from '../../rpc/procedures.ts';
import { everything } from './everything.ts';

export const searchProcedures: Procedures<'search'> = { everything };
