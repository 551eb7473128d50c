import type { Procedures } from '../../rpc/procedures.ts';

export const householdsProcedures: Procedures<'households'> = {};
