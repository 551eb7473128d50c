import { useState } from 'react';
import type { Control } from 'react-hook-form';
import type { Action, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { type ActionState, actionStates } from '#shared/contract/trajectory-words.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { FormDate, FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { ActDialog } from '../ActDialog.tsx';
import { type ActInput, useOwners } from '../acts.ts';

const themselves = 'themselves';
const noGoal = 'noGoal';

interface Values {
  text: string;
  goal: string | null;
  owner: string | null;
  dueDay: string | null;
  state: ActionState | null;
  reason: string;
}
interface ActionDialogProps {
  trajectory: Trajectory;
  /** Null: a new one. */
  action: Action | null;
  onClose: () => void;
}

/** Something that will be done: by whom, by when. */
export function ActionDialog({ trajectory, action, onClose }: ActionDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const today = useHouseDay();
  const [fresh] = useState(newId);
  return (
    <ActDialog<Values, ActInput<'setAction'>, unknown>
      title={t(($) => (action === null ? $.trajectories.action.newTitle : $.trajectories.action.changeTitle))}
      sendLabel={t(($) => $.common.save)}
      draft={`trajectories.action.${action?.id ?? trajectory.id}`}
      initial={{
        text: action?.text ?? '',
        goal: action === null ? (trajectory.goals[0]?.id ?? noGoal) : (action.goalId ?? noGoal),
        owner: action?.ownerAccountId ?? themselves,
        dueDay: action?.dueDay ?? addDays(today, 14),
        state: action?.state ?? 'open',
        reason: action?.reason ?? '',
      }}
      fields={['text', 'goal', 'owner', 'dueDay', 'state', 'reason']}
      call={(input) => client.trajectories.setAction(input)}
      inputOf={({ text, goal, owner, dueDay, state, reason }) =>
        dueDay === null
          ? null
          : {
              trajectoryId: trajectory.id,
              actionId: action?.id ?? fresh,
              revision: action?.revision ?? 0,
              text: text.trim(),
              goalId: goal === noGoal ? null : goal,
              ownerAccountId: owner === themselves ? null : owner,
              dueDay,
              state: state ?? 'open',
              reason: state === 'notDone' ? reason.trim() : '',
            }
      }
      onClose={onClose}
    >
      {({ control, watch }) => (
        <Fields trajectory={trajectory} control={control} isNew={action === null} state={watch('state')} />
      )}
    </ActDialog>
  );
}

interface FieldsProps {
  trajectory: Trajectory;
  control: Control<Values>;
  isNew: boolean;
  state: ActionState | null;
}

function Fields({ trajectory, control, isNew, state }: FieldsProps) {
  const { t } = useText();
  const today = useHouseDay();
  const owners = useOwners(trajectory);
  return (
    <>
      <FormText<Values>
        control={control}
        name="text"
        label={t(($) => $.trajectories.action.text)}
        maxLength={200}
        check={(text) => (text.trim() === '' ? t(($) => $.trajectories.action.needsText) : undefined)}
      />
      <FormSelect<Values, string>
        control={control}
        name="goal"
        label={t(($) => $.trajectories.action.goal)}
        placeholder={t(($) => $.common.choose)}
        options={[
          ...trajectory.goals.map(({ id, text }) => ({ value: id, label: text })),
          { value: noGoal, label: t(($) => $.trajectories.action.noGoal) },
        ]}
      />
      <FormSelect<Values, string>
        control={control}
        name="owner"
        label={t(($) => $.trajectories.action.owner)}
        placeholder={t(($) => $.common.choose)}
        options={[
          { value: themselves, label: t(($) => $.trajectories.action.themselves) },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <FormDate<Values>
        control={control}
        name="dueDay"
        label={t(($) => $.trajectories.action.due)}
        today={today}
        unreadable={t(($) => $.catalog.unreadableDay)}
        check={(day) => (day === null ? t(($) => $.trajectories.action.needsDay) : undefined)}
      />
      {isNew ? null : (
        <FormRadios<Values, ActionState>
          control={control}
          name="state"
          legend={t(($) => $.trajectories.goal.state)}
          isInline
          options={actionStates.map((value) => ({
            value,
            label: t(($) => $.trajectories.actionState[value]),
          }))}
        />
      )}
      {state === 'notDone' ? (
        <FormText<Values>
          control={control}
          name="reason"
          label={t(($) => $.trajectories.action.reason)}
          maxLength={200}
          isRequired
          check={(text) => (text.trim() === '' ? t(($) => $.trajectories.needsReason) : undefined)}
        />
      ) : null}
    </>
  );
}
