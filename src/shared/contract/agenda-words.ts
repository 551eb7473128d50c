/** Lists of the agenda and of the caseload: they stand in the database and in the texts by these codes. */

/** What stands in an agenda. `referral`: without an answer; `tell`: its sender does not know yet how it ended. */
export const agendaKinds = [
  'appointment',
  'task',
  'action',
  'measurement',
  'referral',
  'tell',
  'question',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export const whoseAgendas = ['mine', 'team'] as const;
export type WhoseAgenda = (typeof whoseAgendas)[number];

/** What a calendar file says about people: nothing at all, or their initials. Never a name. */
export const calendarNames = ['none', 'initials'] as const;
export type CalendarNames = (typeof calendarNames)[number];

/** What can be handed over to a colleague. */
export const caseKinds = ['trajectory', 'question', 'referral', 'task'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What goes along with a case, besides. */
export const handedKinds = [...caseKinds, 'action'] as const;
export type HandedKind = (typeof handedKinds)[number];
