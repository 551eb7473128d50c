import type { Procedures } from '../../rpc/procedures.ts';

export const stockProcedures: Procedures<'stock'> = {};
