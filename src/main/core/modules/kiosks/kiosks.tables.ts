import type { TicketTopic, Urgency } from '#shared/contract/intake-words.ts';
import type { CallEnd, HelpStep } from '#shared/contract/kiosk-words.ts';

/** Table of `kiosks`: who called a person to a kiosk. The screens themselves are rows of `admin`. */
export interface KiosksTables {
  kiosk_call: {
    id: string;
    kiosk_id: string;
    step: HelpStep;
    language: string;
    /** Null together with the rest of the wish: nothing was said yet, or the day is over. */
    topic: TicketTopic | null;
    theme_id: string | null;
    urgency: Urgency | null;
    talk: string | null;
    interpreter: number;
    ticket_id: string;
    called_at: string;
    last_called_at: string;
    calls: number;
    answered_at: string | null;
    answered_by: string | null;
    closed_at: string | null;
    closed_as: CallEnd | null;
    closed_by: string | null;
  };
}
