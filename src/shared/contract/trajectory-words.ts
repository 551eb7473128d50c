/** Lists of the trajectories: they stand in the database and in the texts by these codes. */

/** Fixed moments of measuring: start, tussentijds, jaarlijks, einde, nazorg. */
export const stages = ['start', 'midterm', 'yearly', 'end', 'aftercare'] as const;
export type Stage = (typeof stages)[number];

export const endReasons = [
  'goalsReached',
  'takenOver',
  'moved',
  'ownChoice',
  'lostContact',
  'other',
] as const;
export type EndReason = (typeof endReasons)[number];

export const goalStates = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];

export const actionStates = ['open', 'done', 'notDone'] as const;
export type ActionState = (typeof actionStates)[number];

/** Who may read a note: who wrote it, or everybody on the team of the trajectory. */
export const noteScopes = ['own', 'team'] as const;
export type NoteScope = (typeof noteScopes)[number];

export const measurementStates = ['planned', 'done', 'missed'] as const;
export type MeasurementState = (typeof measurementStates)[number];

/** Where a planned moment stands today: its window is to come, open, its day is today, past its day, or past its window. */
export const momentStatuses = ['later', 'soon', 'today', 'due', 'overdue'] as const;
export type MomentStatus = (typeof momentStatuses)[number];

/** Why a measurement did not take place. */
export const missedReasons = ['noContact', 'noTime', 'declined', 'notUseful', 'other'] as const;
export type MissedReason = (typeof missedReasons)[number];

/** Who gave the scores. */
export const scorers = ['together', 'self', 'worker'] as const;
export type Scorer = (typeof scorers)[number];

export const absences = ['notApplicable', 'notKnown'] as const;
export type Absence = (typeof absences)[number];

/** Why a score is not known. */
export const unknownReasons = ['notDiscussed', 'preferNot', 'cannotJudge'] as const;
export type UnknownReason = (typeof unknownReasons)[number];

export const changes = ['better', 'same', 'worse'] as const;
export type Change = (typeof changes)[number];

/** Figures of what one may read, or of the whole house with small numbers hidden. */
export const figureScopes = ['mine', 'house'] as const;
export type FigureScope = (typeof figureScopes)[number];

/** The house's own scale, 1 to 5. Its words are texts; its version is stored with each measurement. */
/** Whose words a scale has: the house's own, or those of an instrument the house holds a licence for. */
export const scaleTools = ['house', 'licensed'] as const;
export type ScaleTool = (typeof scaleTools)[number];

/** Why the words of a licensed instrument are not used for a new measurement. */
export const unlicensedReasons = ['noLicence', 'ranOut', 'notWhole'] as const;
export type UnlicensedReason = (typeof unlicensedReasons)[number];

export const scale = { lowest: 1, highest: 5, tool: 'house', version: 1 } as const;

/** How a measurement remembers its instrument: another name is another instrument. */
export const toolKey = ({ tool, toolName }: { tool: ScaleTool; toolName: string }): string =>
  tool === 'house' ? scale.tool : `licensed:${toolName}`;
