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

/** Cases one colleague at a time follows; a trajectory has a team. */
export const followedKinds = ['question', 'referral', 'task'] as const;
export type FollowedKind = (typeof followedKinds)[number];

/** How somebody came to have a case. `unknown`: before this was written down. */
export const followedHows = ['start', 'given', 'handOver', 'takenBack', 'unknown'] as const;
export type FollowedHow = (typeof followedHows)[number];

/** The same in the history of a case: given by and to the same one is taken; and whoever stood in meanwhile. */
export const holderHows = [...followedHows, 'taken', 'standIn'] as const;
export type HolderHow = (typeof holderHows)[number];

/** Why a planned hand-over could not take place: whoever was to take over can take nothing over any more. */
export const handOverProblems = ['cannotTake'] as const;
export type HandOverProblem = (typeof handOverProblems)[number];

/** What goes along with a case, besides. */
export const handedKinds = [...caseKinds, 'action'] as const;
export type HandedKind = (typeof handedKinds)[number];
