import type { Procedures } from '../../rpc/procedures.ts';

export const moneyProcedures: Procedures<'money'> = {};
