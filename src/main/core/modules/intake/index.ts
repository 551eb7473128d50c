/** Intake: who waits, what people ask, in which contacts. What other modules may use of it. */
export { questionsProcedures } from './questions/questions.procedures.ts';
export { ticketsProcedures } from './tickets/tickets.procedures.ts';
