import type { LifeDomain } from '#shared/contract/intake-words.ts';
import type {
  Absence,
  ActionState,
  EndReason,
  GoalState,
  MeasurementState,
  MissedReason,
  NoteScope,
  ScaleTool,
  Scorer,
  Stage,
  UnknownReason,
} from '#shared/contract/trajectory-words.ts';

/** Tables of `trajectories`: who is accompanied towards what, and how it goes. */
export interface TrajectoriesTables {
  trajectory: {
    id: string;
    person_id: string;
    household_id: string | null;
    started_day: string;
    ended_day: string | null;
    end_reason: EndReason | null;
    end_note: string;
    ocmw_file: number;
    by_account_id: string | null;
    entered_at: string;
    error_at: string | null;
    error_by: string | null;
    error_reason: string | null;
    revision: number;
  };
  /** Who said when whether there is a file at the OCMW; never more than that. */
  trajectory_flag: {
    id: string;
    trajectory_id: string;
    ocmw_file: number;
    at: string;
    by_account_id: string | null;
  };
  trajectory_worker: {
    id: string;
    trajectory_id: string;
    account_id: string;
    since: string;
    until: string | null;
  };
  trajectory_goal: {
    id: string;
    trajectory_id: string;
    text: string;
    life_domain: LifeDomain | null;
    state: GoalState;
    reason: string;
    closed_day: string | null;
    entered_at: string;
    revision: number;
  };
  trajectory_action: {
    id: string;
    trajectory_id: string;
    goal_id: string | null;
    text: string;
    /** Null: the person or family themselves. */
    owner_account_id: string | null;
    due_day: string;
    state: ActionState;
    reason: string;
    closed_day: string | null;
    entered_at: string;
    revision: number;
  };
  trajectory_note: {
    id: string;
    trajectory_id: string;
    scope: NoteScope;
    text: string;
    by_account_id: string | null;
    at: string;
    changed_at: string | null;
    changed_by: string | null;
    revision: number;
  };
  trajectory_note_version: {
    note_id: string;
    revision: number;
    text: string;
    at: string;
    by_account_id: string | null;
  };
  measurement: {
    id: string;
    trajectory_id: string;
    stage: Stage;
    turn: number;
    planned_day: string;
    window_days: number;
    tool: string;
    tool_version: number;
    state: MeasurementState;
    done_day: string | null;
    done_at: string | null;
    scored_by: Scorer | null;
    by_account_id: string | null;
    missed_reason: MissedReason | null;
    missed_note: string;
    revision: number;
  };
  /** Words of the steps. Version 1 comes with the program and is not here; a licensed instrument shares the row of numbers. */
  scale_version: {
    version: number;
    /** `DomainWords[]` as JSON. */
    labels: string;
    at: string;
    by_account_id: string | null;
    tool: ScaleTool;
    tool_name: string;
    licence: string;
    licence_until: string | null;
  };
  measurement_score: {
    measurement_id: string;
    domain: LifeDomain;
    value: number | null;
    absent: Absence | null;
    reason: UnknownReason | null;
    previous_value: number | null;
    previous_day: string | null;
  };
  appointment: {
    id: string;
    trajectory_id: string;
    day: string;
    time: string;
    minutes: number;
    with_whom: string;
    place: string;
    note: string;
    cancelled: number;
    /** Never shown at a kiosk, not even to whom it is with. */
    off_kiosk: number;
    by_account_id: string | null;
    revision: number;
  };
}
