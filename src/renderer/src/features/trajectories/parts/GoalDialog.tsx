import { useState } from 'react';
import { type LifeDomain, lifeDomains } from '#shared/contract/intake-words.ts';
import type { Goal } from '#shared/contract/trajectories.contract.ts';
import { type GoalState, goalStates } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { ActDialog } from '../ActDialog.tsx';
import type { ActInput } from '../acts.ts';

interface Values {
  text: string;
  lifeDomain: LifeDomain | null;
  state: GoalState | null;
  reason: string;
}
interface GoalDialogProps {
  trajectoryId: string;
  /** Null: a new one. */
  goal: Goal | null;
  onClose: () => void;
}

/** A goal in the person's own words. */
export function GoalDialog({ trajectoryId, goal, onClose }: GoalDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const [fresh] = useState(newId);
  return (
    <ActDialog<Values, ActInput<'setGoal'>, unknown>
      title={t(($) => (goal === null ? $.trajectories.goal.newTitle : $.trajectories.goal.changeTitle))}
      sendLabel={t(($) => $.common.save)}
      draft={`trajectories.goal.${goal?.id ?? trajectoryId}`}
      initial={{
        text: goal?.text ?? '',
        lifeDomain: goal?.lifeDomain ?? null,
        state: goal?.state ?? 'open',
        reason: goal?.reason ?? '',
      }}
      fields={['text', 'lifeDomain', 'state', 'reason']}
      call={(input) => client.trajectories.setGoal(input)}
      inputOf={({ text, lifeDomain, state, reason }) => ({
        trajectoryId,
        goalId: goal?.id ?? fresh,
        revision: goal?.revision ?? 0,
        text: text.trim(),
        lifeDomain,
        state: state ?? 'open',
        reason: state === 'dropped' ? reason.trim() : '',
      })}
      onClose={onClose}
    >
      {({ control, watch }) => (
        <>
          <FormText<Values>
            control={control}
            name="text"
            label={t(($) => $.trajectories.goal.text)}
            hint={t(($) => $.trajectories.goal.textHint)}
            maxLength={200}
            check={(text) => (text.trim() === '' ? t(($) => $.trajectories.goal.needsText) : undefined)}
          />
          <FormSelect<Values, LifeDomain>
            control={control}
            name="lifeDomain"
            label={t(($) => $.trajectories.goal.domain)}
            placeholder={t(($) => $.common.choose)}
            options={lifeDomains.map((value) => ({ value, label: t(($) => $.trajectories.domain[value]) }))}
          />
          {goal === null ? null : (
            <FormRadios<Values, GoalState>
              control={control}
              name="state"
              legend={t(($) => $.trajectories.goal.state)}
              isInline
              options={goalStates.map((value) => ({
                value,
                label: t(($) => $.trajectories.goalState[value]),
              }))}
            />
          )}
          {watch('state') === 'dropped' ? (
            <FormText<Values>
              control={control}
              name="reason"
              label={t(($) => $.trajectories.goal.reason)}
              maxLength={200}
              isRequired
              check={(text) => (text.trim() === '' ? t(($) => $.trajectories.needsReason) : undefined)}
            />
          ) : null}
        </>
      )}
    </ActDialog>
  );
}
