import type { Procedures } from '../../rpc/procedures.ts';

export const reservationsProcedures: Procedures<'reservations'> = {};
