import type { Procedures } from '../../rpc/procedures.ts';

export const kitsProcedures: Procedures<'kits'> = {};
