import type { Procedures } from '../../rpc/procedures.ts';

export const calendarProcedures: Procedures<'calendar'> = {};
