import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import type { Executor } from '../../store/database.ts';

/** The steps of the house and of the initiatives that have their own, earliest first. */
export interface Plans {
  house: ReminderStep[];
  own: Map<string, ReminderStep[]>;
}

export async function readPlans(db: Executor): Promise<Plans> {
  const rows = await db.selectFrom('reminder_step').selectAll().orderBy('days').orderBy('id').execute();
  const plans: Plans = { house: [], own: new Map() };
  for (const { initiative_id } of await db.selectFrom('reminder_plan').selectAll().execute())
    plans.own.set(initiative_id, []);
  for (const row of rows) {
    const step = stepOf(row);
    if (row.initiative_id === null) plans.house.push(step);
    else plans.own.get(row.initiative_id)?.push(step);
  }
  return plans;
}

export const stepsOf = (plans: Plans, initiativeId: string): readonly ReminderStep[] =>
  plans.own.get(initiativeId) ?? plans.house;

/** Every step of any plan by its key; the house's own when plans share a key. */
export function stepByKey(plans: Plans): Map<string, ReminderStep> {
  const steps = [...[...plans.own.values()].flat(), ...plans.house];
  return new Map(steps.map((step) => [step.key, step]));
}

/** Replaces the steps of the house (null) or of an initiative; `steps` null: it follows the house again. */
export async function writePlan(
  tx: Executor,
  initiativeId: string | null,
  steps: readonly (ReminderStep & { id: string })[] | null,
): Promise<void> {
  const old = tx.deleteFrom('reminder_step');
  await (initiativeId === null
    ? old.where('initiative_id', 'is', null)
    : old.where('initiative_id', '=', initiativeId)
  ).execute();
  if (initiativeId !== null && steps === null)
    await tx.deleteFrom('reminder_plan').where('initiative_id', '=', initiativeId).execute();
  if (initiativeId !== null && steps !== null)
    await tx
      .insertInto('reminder_plan')
      .values({ initiative_id: initiativeId })
      .onConflict((oc) => oc.column('initiative_id').doNothing())
      .execute();
  if (!steps || steps.length === 0) return;
  await tx
    .insertInto('reminder_step')
    .values(
      steps.map(({ id, key, days, tone, channels, withFee, withBlock }) => ({
        id,
        initiative_id: initiativeId,
        key,
        days,
        tone,
        channels: channels.join(' '),
        with_fee: withFee ? 1 : 0,
        with_block: withBlock ? 1 : 0,
      })),
    )
    .execute();
}

interface StepRow {
  key: string;
  days: number;
  tone: string;
  channels: string;
  with_fee: number;
  with_block: number;
}

/** The database's own checks hold tone and channels to the words of the contract. */
const stepOf = (row: StepRow): ReminderStep => ({
  key: row.key,
  days: row.days,
  tone: row.tone as ReminderStep['tone'],
  channels: row.channels.split(' ') as ReminderStep['channels'],
  withFee: row.with_fee === 1,
  withBlock: row.with_block === 1,
});
