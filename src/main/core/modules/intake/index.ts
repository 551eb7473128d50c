/** Intake: who waits, what people ask, in which contacts. What other modules may use of it. */
export { careReader, colleagueAsReader } from './care-reader.ts';
export { type IntakeHistory, writeIntakeHistory } from './history.ts';
export { type Guarded, isOfTeam, mayRead, type Reader } from './questions/question.rules.ts';
export { questionsProcedures } from './questions/questions.procedures.ts';
export {
  answerReferred,
  type LinkedQuestion,
  linkedQuestions,
  takeBackReferred,
} from './questions/referred.ts';
export { checkAsker } from './questions/register.ts';
export { logReading } from './readings.ts';
export { themeById, themeNames } from './themes/theme.store.ts';
export { ticketsProcedures } from './tickets/tickets.procedures.ts';
