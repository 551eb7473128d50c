import './person-rows.ts';

/** What people are told about their data, and the ground for each use. What other modules may use of it. */
export { type PrivacyHistory, writePrivacyHistory } from './history.ts';
export { suggestedTexts } from './notices.service.ts';
export { privacyProcedures } from './privacy.procedures.ts';
export { consentWithdrawnOn } from './privacy.store.ts';
