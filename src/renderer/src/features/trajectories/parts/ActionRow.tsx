import type { Action, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import type { ActInput, Given } from '../acts.ts';

/** An action as the core takes it, with what changes in it. */
export const actionInput = (
  trajectoryId: string,
  action: Action,
  change: Partial<Given<'setAction'>>,
): Given<'setAction'> => {
  const { id, ownerName: _name, closedDay: _day, ...fields } = action;
  return { trajectoryId, actionId: id, ...fields, ...change };
};

/** Who does what by when; one press says it is done. */
export function ActionRow(props: { trajectory: Trajectory; action: Action; onEdit: () => void }) {
  const { trajectory, action, onEdit } = props;
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const day = useDayWords();
  const today = useHouseDay();
  const isLate = action.state === 'open' && action.dueDay < today;
  const undo = useAct((input: ActInput<'setAction'>) => client.trajectories.setAction(input));
  const done = useAct(
    (input: ActInput<'setAction'>) => client.trajectories.setAction(input),
    (after: Trajectory) => {
      const now = after.actions.find(({ id }) => id === action.id);
      if (now)
        say(
          t(($) => $.trajectories.action.said),
          () => undo.mutate(actionInput(after.id, now, { state: 'open' })),
        );
    },
  );
  return (
    <li data-state={action.state}>
      <div>
        <p>{action.text}</p>
        <p className="tr-quiet">
          <bdi>{action.ownerName ?? t(($) => $.trajectories.action.themselves)}</bdi>
          {', '}
          {t(($) => $.trajectories.action.by, { day: day(action.dueDay) })}
        </p>
      </div>
      {isLate ? <Status tone="danger">{t(($) => $.trajectories.status.overdue)}</Status> : null}
      {action.state === 'open' ? (
        <Button
          size="small"
          icon="check"
          aria-label={t(($) => $.trajectories.action.doneNamed, { text: action.text })}
          onPress={() => done.mutate(actionInput(trajectory.id, action, { state: 'done' }))}
        >
          {t(($) => $.trajectories.action.done)}
        </Button>
      ) : (
        <Status tone={action.state === 'done' ? 'done' : 'neutral'}>
          {action.reason === ''
            ? t(($) => $.trajectories.actionState[action.state])
            : `${t(($) => $.trajectories.actionState[action.state])}: ${action.reason}`}
        </Status>
      )}
      <IconButton
        icon="edit"
        size="small"
        label={t(($) => $.trajectories.action.edit, { text: action.text })}
        onPress={onEdit}
      />
    </li>
  );
}
