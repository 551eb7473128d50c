/** Intake: who waits, what people ask, in which contacts. What other modules may use of it. */
export { type IntakeHistory, writeIntakeHistory } from './history.ts';
export { questionsProcedures } from './questions/questions.procedures.ts';
export { logReading } from './readings.ts';
export { ticketsProcedures } from './tickets/tickets.procedures.ts';
