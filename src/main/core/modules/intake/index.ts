import './person-rows.ts';
import { provideCareRecords } from '../zones/index.ts';
import { questionRecords } from './questions/question-records.ts';

/** Intake: who waits, what people ask, in which contacts. What other modules may use of it. */
export {
  careReader,
  colleagueAsReader,
  type Guarded,
  isOfTeam,
  logReading,
  mayRead,
  type Read,
  type Reader,
} from '../zones/index.ts';
export { type IntakeHistory, writeIntakeHistory } from './history.ts';
export {
  followedQuestions,
  heldQuestionCounts,
  heldQuestions,
  passQuestion,
  questionFollower,
} from './questions/followed.ts';
export { knownContactIds, knownQuestionIds } from './questions/question.store.ts';
export { questionsProcedures } from './questions/questions.procedures.ts';
export {
  answerReferred,
  type LinkedQuestion,
  linkedQuestions,
  takeBackReferred,
} from './questions/referred.ts';
export { checkAsker } from './questions/register.ts';
export { themeById, themeNames, themeRows } from './themes/theme.store.ts';
export { issueArrival, waitingFor } from './tickets/arrivals.ts';
export { numberFromKiosk, takeFromKiosk, ticketNumber } from './tickets/take-from-kiosk.ts';
export { ticketsProcedures } from './tickets/tickets.procedures.ts';

provideCareRecords('intake', questionRecords);
