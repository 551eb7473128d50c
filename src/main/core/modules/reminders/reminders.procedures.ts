import type { Procedures } from '../../rpc/procedures.ts';
import { makeBatch, undoBatch, viewsOf } from './batches.ts';
import { claimLines, claimsAbout } from './claim-views.ts';
import { makeClaim, resolveClaim, undoClaim, undoOutcome } from './claims.service.ts';
import { lateOfPerson, listLate, overview } from './late.service.ts';
import { readLetterHead, writeLetterHead } from './letter-head.store.ts';
import { logOf } from './log.ts';
import { cancelMailJob, mailJobOf } from './mail-jobs.ts';
import { readMailServer } from './mail-server.store.ts';
import { roundPdf, searchListPdf } from './printed-lists.ts';
import { sendEmails } from './send-emails.ts';
import { lettersOfBatch, previewSending, roundLines, settleUnsure, textsOfBatch } from './sending.service.ts';
import { batchPage } from './sent.store.ts';
import {
  plansView,
  sampleLetter,
  setMailServer,
  setPlan,
  setText,
  testMail,
  textsView,
} from './settings.service.ts';

export const remindersProcedures: Procedures<'reminders'> = {
  overview,
  list: listLate,
  ofPerson: lateOfPerson,
  preview: previewSending,
  makeLetters: (call, input) => makeBatch(call, input, 'letter'),
  lettersPdf: (call, { batchId }) => lettersOfBatch(call, batchId),
  copyTexts: (call, input) => makeBatch(call, input, 'text'),
  textsToCopy: (call, { batchId }) => textsOfBatch(call, batchId),
  sendEmails: { outside: sendEmails },
  mailJob: async (call, { batchId }) => mailJobOf(call.core, batchId),
  cancelMail: async (call, { batchId }) => cancelMailJob(call.core, batchId),
  round: (call, { initiativeId }) => roundLines(call, initiativeId),
  roundPdf: (call, { initiativeId }) => roundPdf(call, initiativeId),
  markReached: (call, { how, ...input }) => makeBatch(call, input, how),
  async batches(call, slice) {
    const { rows, total } = await batchPage(call.db, slice);
    return { batches: await viewsOf(call.core, call.db, rows, call.now), total };
  },
  log: logOf,
  settle: settleUnsure,
  undoBatch,

  plans: (call) => plansView(call.db),
  setPlan,
  texts: (call) => textsView(call.db),
  setText,
  sampleLetter,
  sending: async (call) => ({ head: await readLetterHead(call.db), mail: await readMailServer(call.db) }),
  async setLetterHead(call, { head }) {
    await writeLetterHead(call.tx, head);
    call.touched('house', 'letters');
    call.touched('reminder', 'head');
    call.changedFields(...Object.keys(head));
    return readLetterHead(call.tx);
  },
  setMailServer,
  testMail: { outside: testMail },

  claims: claimLines,
  claimsOf: (call, { loanIds }) => claimsAbout(call, loanIds),
  searchListPdf: (call, { initiativeId }) => searchListPdf(call, initiativeId),
  makeClaim,
  resolveClaim,
  undoClaim,
  undoOutcome,
};
