import type { Procedures } from '../../rpc/procedures.ts';

export const filtersProcedures: Procedures<'filters'> = {};
