import type { Procedures } from '../../rpc/procedures.ts';

export const holdsProcedures: Procedures<'holds'> = {};
