import type { Procedures } from '../../rpc/procedures.ts';
import { mustKnow } from '../people/index.ts';
import { setGround, showNotice, undoGround, undoShow, undoWithdraw, withdraw } from './grounds.service.ts';
import { noticeViews, publishNotice, setNotice, suggestedTexts, unpublishNotice } from './notices.service.ts';
import { privacyPdf } from './privacy.pdf.ts';
import { noticeRows } from './privacy.store.ts';
import { personPrivacyOf } from './privacy.view.ts';

/** What people are told about their data, and the ground for each use. */
export const privacyProcedures: Procedures<'privacy'> = {
  async notices(call) {
    const notices = await noticeViews(call.db, await noticeRows(call.db));
    return { notices, suggestion: await suggestedTexts(call.db) };
  },
  setNotice,
  publish: publishNotice,
  unpublish: unpublishNotice,
  async ofPerson(call, { personId }) {
    await mustKnow(call, personId);
    return personPrivacyOf(call.db, personId, call.now);
  },
  show: showNotice,
  undoShow,
  setGround,
  undoGround,
  withdraw,
  undoWithdraw,
  pdf: privacyPdf,
};
