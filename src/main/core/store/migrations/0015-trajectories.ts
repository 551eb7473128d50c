import { type Kysely, sql } from 'kysely';
import type { AnySchema, Migration } from '../engine.ts';

/** Trajectories: goals, actions, notes, measurements on the house's own scale, appointments. */
export const trajectories: Migration = {
  name: '0015-trajectories',
  async up(db: Kysely<AnySchema>): Promise<void> {
    await heads(db);
    await plans(db);
    await notes(db);
    await measurements(db);
    await appointments(db);
  },
};

const lifeDomains = sql`('income','housing','health','work','family','contacts','daily','administration')`;

async function heads(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('trajectory')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('household_id', 'text', (c) => c.references('household.id'))
    .addColumn('started_day', 'text', (c) => c.notNull())
    .addColumn('ended_day', 'text')
    .addColumn('end_reason', 'text', (c) =>
      c.check(
        sql`end_reason is null or end_reason in ('goalsReached','takenOver','moved','ownChoice','lostContact','other')`,
      ),
    )
    .addColumn('end_note', 'text', (c) => c.notNull())
    .addColumn('ocmw_file', 'integer', (c) => c.notNull().check(sql`ocmw_file in (0,1)`))
    .addColumn('by_account_id', 'text')
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('error_at', 'text')
    .addColumn('error_by', 'text')
    .addColumn('error_reason', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint('trajectory_end_whole', sql`(ended_day is null) = (end_reason is null)`)
    .addCheckConstraint('trajectory_end_after_start', sql`ended_day is null or ended_day >= started_day`)
    .addCheckConstraint('trajectory_error_whole', sql`(error_at is null) = (error_reason is null)`)
    .execute();
  await t.createIndex('trajectory_person').on('trajectory').columns(['person_id', 'started_day']).execute();
  await t.createIndex('trajectory_household').on('trajectory').column('household_id').execute();
  await t.createIndex('trajectory_days').on('trajectory').columns(['started_day', 'ended_day']).execute();
  // Who is on the team, and was: need to know hangs on it.
  await t
    .createTable('trajectory_worker')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('trajectory_id', 'text', (c) => c.notNull().references('trajectory.id'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('until', 'text')
    .execute();
  await t
    .createIndex('trajectory_worker_trajectory')
    .on('trajectory_worker')
    .columns(['trajectory_id', 'account_id'])
    .execute();
  await sql`create unique index trajectory_worker_now on trajectory_worker (account_id, trajectory_id) where until is null`.execute(
    db,
  );
}

async function plans(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('trajectory_goal')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('trajectory_id', 'text', (c) => c.notNull().references('trajectory.id'))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`text <> ''`))
    .addColumn('life_domain', 'text', (c) =>
      c.check(sql`life_domain is null or life_domain in ${lifeDomains}`),
    )
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open','reached','dropped')`))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('closed_day', 'text')
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint('trajectory_goal_closed_whole', sql`(state = 'open') = (closed_day is null)`)
    .addCheckConstraint('trajectory_goal_dropped_why', sql`state <> 'dropped' or reason <> ''`)
    .execute();
  await t.createIndex('trajectory_goal_trajectory').on('trajectory_goal').column('trajectory_id').execute();
  await t
    .createTable('trajectory_action')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('trajectory_id', 'text', (c) => c.notNull().references('trajectory.id'))
    .addColumn('goal_id', 'text', (c) => c.references('trajectory_goal.id'))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`text <> ''`))
    .addColumn('owner_account_id', 'text')
    .addColumn('due_day', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open','done','notDone')`))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('closed_day', 'text')
    .addColumn('entered_at', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint('trajectory_action_closed_whole', sql`(state = 'open') = (closed_day is null)`)
    .addCheckConstraint('trajectory_action_not_done_why', sql`state <> 'notDone' or reason <> ''`)
    .execute();
  await t
    .createIndex('trajectory_action_trajectory')
    .on('trajectory_action')
    .columns(['trajectory_id', 'state', 'due_day'])
    .execute();
  await t.createIndex('trajectory_action_goal').on('trajectory_action').column('goal_id').execute();
}

async function notes(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('trajectory_note')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('trajectory_id', 'text', (c) => c.notNull().references('trajectory.id'))
    .addColumn('scope', 'text', (c) => c.notNull().check(sql`scope in ('own','team')`))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text')
    .addColumn('changed_by', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await t
    .createIndex('trajectory_note_trajectory')
    .on('trajectory_note')
    .columns(['trajectory_id', 'at'])
    .execute();
  // Everything a note ever said: of two writers, neither loses a word.
  await t
    .createTable('trajectory_note_version')
    .addColumn('note_id', 'text', (c) => c.notNull().references('trajectory_note.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by_account_id', 'text')
    .addPrimaryKeyConstraint('trajectory_note_version_key', ['note_id', 'revision'])
    .execute();
}

async function measurements(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('measurement')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('trajectory_id', 'text', (c) => c.notNull().references('trajectory.id'))
    .addColumn('stage', 'text', (c) =>
      c.notNull().check(sql`stage in ('start','midterm','yearly','end','aftercare')`),
    )
    .addColumn('turn', 'integer', (c) => c.notNull().check(sql`turn > 0`))
    .addColumn('planned_day', 'text', (c) => c.notNull())
    .addColumn('window_days', 'integer', (c) => c.notNull().check(sql`window_days between 1 and 90`))
    .addColumn('tool', 'text', (c) => c.notNull())
    .addColumn('tool_version', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('planned','done','missed')`))
    .addColumn('done_day', 'text')
    .addColumn('done_at', 'text')
    .addColumn('scored_by', 'text', (c) =>
      c.check(sql`scored_by is null or scored_by in ('worker','together','self')`),
    )
    .addColumn('by_account_id', 'text')
    .addColumn('missed_reason', 'text', (c) =>
      c.check(
        sql`missed_reason is null or missed_reason in ('noContact','noTime','declined','notUseful','other')`,
      ),
    )
    .addColumn('missed_note', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addCheckConstraint(
      'measurement_done_whole',
      sql`(state = 'done') = (done_day is not null) and (state = 'done') = (done_at is not null) and (state = 'done') = (scored_by is not null)`,
    )
    .addCheckConstraint('measurement_missed_why', sql`(state = 'missed') = (missed_reason is not null)`)
    .execute();
  await t
    .createIndex('measurement_moment')
    .unique()
    .on('measurement')
    .columns(['trajectory_id', 'stage', 'turn'])
    .execute();
  await sql`create index measurement_waiting on measurement (planned_day) where state = 'planned'`.execute(
    db,
  );
  await t
    .createTable('measurement_score')
    .addColumn('measurement_id', 'text', (c) => c.notNull().references('measurement.id'))
    .addColumn('domain', 'text', (c) => c.notNull().check(sql`domain in ${lifeDomains}`))
    .addColumn('value', 'integer', (c) => c.check(sql`value is null or value between 1 and 5`))
    .addColumn('absent', 'text', (c) =>
      c.check(sql`absent is null or absent in ('notApplicable','notKnown')`),
    )
    .addColumn('reason', 'text', (c) =>
      c.check(sql`reason is null or reason in ('notDiscussed','preferNot','cannotJudge')`),
    )
    .addColumn('previous_value', 'integer', (c) =>
      c.check(sql`previous_value is null or previous_value between 1 and 5`),
    )
    .addColumn('previous_day', 'text')
    .addPrimaryKeyConstraint('measurement_score_key', ['measurement_id', 'domain'])
    // A value or what is missing, and why it is not known.
    .addCheckConstraint('measurement_score_one', sql`(value is null) = (absent is not null)`)
    .addCheckConstraint(
      'measurement_score_why',
      sql`(absent is not null and absent = 'notKnown') = (reason is not null)`,
    )
    .addCheckConstraint('measurement_score_previous', sql`(previous_value is null) = (previous_day is null)`)
    .execute();
}

async function appointments(db: Kysely<AnySchema>): Promise<void> {
  const t = db.schema;
  await t
    .createTable('appointment')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('trajectory_id', 'text', (c) => c.notNull().references('trajectory.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull().check(sql`minutes between 5 and 720`))
    .addColumn('with_whom', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('cancelled', 'integer', (c) => c.notNull().check(sql`cancelled in (0,1)`))
    .addColumn('by_account_id', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .execute();
  await t.createIndex('appointment_trajectory').on('appointment').columns(['trajectory_id', 'day']).execute();
}
