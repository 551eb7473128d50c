import type { Procedures } from '../../rpc/procedures.ts';

export const blocksProcedures: Procedures<'blocks'> = {};
