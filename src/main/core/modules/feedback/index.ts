import type { Procedures } from '../../rpc/procedures.ts';
import { feedbackMonths, giveFeedback } from './feedback.service.ts';

export { writeFeedbackHistory } from './history.ts';

/** How visitors say it went. */
export const feedbackProcedures: Procedures<'feedback'> = {
  give: giveFeedback,
  months: (call) => feedbackMonths(call.db),
};
