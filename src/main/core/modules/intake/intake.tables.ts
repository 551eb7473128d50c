import type {
  CareScope,
  ContactChannel,
  ContactLength,
  LifeDomain,
  QuestionAnswer,
  TicketAudience,
  TicketState,
  TicketTopic,
  Urgency,
} from '#shared/contract/intake-words.ts';

/** Who asks, as it stands in a row: exactly one of the three. */
export interface AskerColumns {
  asker: 'person' | 'household' | 'anonymous';
  person_id: string | null;
  household_id: string | null;
  people: number | null;
}

interface ErrorColumns {
  /** Entered in error: the row stays and counts no more. */
  error_at: string | null;
  error_by: string | null;
  error_reason: string | null;
}

/** Tables of `intake`: tickets, contacts and welfare questions. */
export interface IntakeTables {
  theme: {
    id: string;
    code: string;
    name: string;
    /** JSON object, language tag to text. */
    name_translations: string;
    pictogram: string;
    /** Codes, space between them. */
    gravity: string;
    life_domain: LifeDomain | null;
    sort: number;
    active: number;
    /** Retired: the theme that took its place. Questions of before keep theirs. */
    successor_id: string | null;
    revision: number;
  };
  theme_version: {
    id: string;
    theme_id: string;
    name: string;
    gravity: string;
    life_domain: LifeDomain | null;
    active: number;
    /** JSON object; empty in versions from before names were kept per language. */
    name_translations: string;
    pictogram: string;
    at: string;
    by_account_id: string | null;
  };
  reception_point: { id: string; name: string; active: number; sort: number; revision: number };
  ticket: {
    id: string;
    /** Local day of the house. */
    day: string;
    /** What the wall shows; counts from 1 each day. */
    number: number;
    topic: TicketTopic;
    audience: TicketAudience;
    theme_id: string | null;
    urgency: Urgency;
    language: string | null;
    interpreter: number;
    person_id: string | null;
    call_name: string;
    note: string;
    from_kiosk: number;
    arrived_at: string;
    state: TicketState;
    for_account_id: string | null;
    /** The appointment somebody came for who showed a card. Who is meant is for its team, not for the line. */
    appointment_id: string | null;
    point_id: string | null;
    by_account_id: string | null;
    called_at: string | null;
    calls: number;
    taken_at: string | null;
    closed_at: string | null;
    undone_at: string | null;
    revision: number;
  };
  ticket_event: {
    id: string;
    ticket_id: string;
    act: string;
    at: string;
    by_account_id: string | null;
    point_id: string | null;
  };
  contact: AskerColumns &
    ErrorColumns & {
      id: string;
      at: string;
      day: string;
      channel: ContactChannel;
      language: string | null;
      interpreter: number;
      length: ContactLength | null;
      initiative_id: string | null;
      ticket_id: string | null;
      entered_at: string;
      by_account_id: string | null;
      revision: number;
    };
  question: AskerColumns &
    ErrorColumns & {
      id: string;
      theme_id: string;
      urgency: Urgency;
      note: string;
      scope: CareScope;
      asked_at: string;
      asked_day: string;
      answer: QuestionAnswer | null;
      answer_reason: string;
      answered_at: string | null;
      by_account_id: string | null;
      owner_account_id: string | null;
      revision: number;
    };
  contact_question: { question_id: string; contact_id: string };
}
