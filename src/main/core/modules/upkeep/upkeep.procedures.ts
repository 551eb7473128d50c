import type { Procedures } from '../../rpc/procedures.ts';

export const upkeepProcedures: Procedures<'upkeep'> = {};
