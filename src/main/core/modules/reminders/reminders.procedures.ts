import type { Procedures } from '../../rpc/procedures.ts';

export const remindersProcedures: Procedures<'reminders'> = {};
