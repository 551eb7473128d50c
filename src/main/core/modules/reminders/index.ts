import './person-rows.ts';
import { provideClaims, provideClaimsCheck } from '../loans/index.ts';
import { reopenOnUndo, resolveOnReturn } from './claims.service.ts';
import { claimedAmong, openClaimOf } from './claims.store.ts';

export { type ReminderHistory, writeReminderHistory } from './bulk-reminders.ts';
export { remindersProcedures } from './reminders.procedures.ts';

// A return settles what was said of the thing. Loans may not know reminders: they ask through this.
provideClaims({
  async claimOf(db, loanId) {
    const claim = await openClaimOf(db, loanId);
    return claim ? { id: claim.id, kind: claim.kind === 'lost' ? 'lost' : 'claimsReturned' } : null;
  },
  resolveClaimOnReturn: resolveOnReturn,
  reopenClaimOnUndo: reopenOnUndo,
});
// A moved due day does not make a reminder of what is said to be back.
provideClaimsCheck(claimedAmong);

export { type LetterPart } from './letter.rules.ts';
export { readLetterHead } from './letter-head.store.ts';
export { type Letter, lettersPdf } from './letter-pdf.ts';
export { listedClaims, listedReminders } from './listed.ts';
export { type LetterLanguage, letterLanguageOf, letterLanguages } from './usual-texts.ts';
