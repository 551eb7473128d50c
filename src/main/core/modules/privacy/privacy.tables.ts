import type { NoticeText } from '#shared/contract/privacy.contract.ts';
import type { GroundEnd, ProcessingGround, Purpose } from '#shared/contract/privacy-words.ts';
import type { ConsentWay } from '#shared/contract/referral-words.ts';

type NoticeLanguage = NoticeText['language'];

/** Tables of `privacy`: what people are told about their data, and the ground for each use. */
export interface PrivacyTables {
  privacy_notice: {
    id: string;
    version: number;
    made_at: string;
    by_account_id: string | null;
    published_at: string | null;
    published_by: string | null;
    revision: number;
  };
  privacy_notice_text: { notice_id: string; language: NoticeLanguage; title: string; body: string };
  notice_shown: {
    id: string;
    person_id: string;
    notice_id: string;
    language: NoticeLanguage;
    way: ConsentWay;
    day: string;
    at: string;
    by_account_id: string | null;
    undone_at: string | null;
  };
  person_ground: {
    id: string;
    person_id: string;
    purpose: Purpose;
    ground: ProcessingGround;
    way: ConsentWay | null;
    given_by: string;
    day: string;
    at: string;
    by_account_id: string | null;
    ended_day: string | null;
    ended_at: string | null;
    ended_by: string | null;
    end_kind: GroundEnd | null;
  };
}
