import { useState } from 'react';
import type { Action, Goal, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { ActionRow } from './ActionRow.tsx';
import { GoalDialog } from './GoalDialog.tsx';

type Open = { kind: 'goal'; goal: Goal | null } | { kind: 'action'; action: Action | null } | null;

/** What the person wants to reach, and under each goal who does what. */
export function GoalsCard({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useText();
  const [open, setOpen] = useState<Open>(null);
  const { goals, actions } = trajectory;
  const rows = (goalId: string | null) => (
    <ul className="tr-actions">
      {actions
        .filter((action) => action.goalId === goalId)
        .map((action) => (
          <ActionRow
            key={action.id}
            trajectory={trajectory}
            action={action}
            onEdit={() => setOpen({ kind: 'action', action })}
          />
        ))}
    </ul>
  );
  return (
    <Card
      title={t(($) => $.trajectories.goal.title)}
      icon="list"
      aside={
        <span className="tr-card-acts">
          <Button size="small" icon="plus" onPress={() => setOpen({ kind: 'goal', goal: null })}>
            {t(($) => $.trajectories.goal.new)}
          </Button>
          <Button size="small" icon="plus" onPress={() => setOpen({ kind: 'action', action: null })}>
            {t(($) => $.trajectories.action.new)}
          </Button>
        </span>
      }
    >
      {goals.length === 0 ? (
        <EmptyState icon="list" size="small" title={t(($) => $.trajectories.goal.none)}>
          {t(($) => $.trajectories.goal.noneWords)}
        </EmptyState>
      ) : (
        goals.map((goal) => (
          <section key={goal.id} className="tr-goal" data-state={goal.state}>
            <GoalHead goal={goal} onEdit={() => setOpen({ kind: 'goal', goal })} />
            {rows(goal.id)}
          </section>
        ))
      )}
      {actions.some((action) => action.goalId === null) ? (
        <section className="tr-goal">
          <h3>{t(($) => $.trajectories.goal.loose)}</h3>
          {rows(null)}
        </section>
      ) : null}
      {open?.kind === 'goal' ? (
        <GoalDialog trajectoryId={trajectory.id} goal={open.goal} onClose={() => setOpen(null)} />
      ) : null}
      {open?.kind === 'action' ? (
        <ActionDialog trajectory={trajectory} action={open.action} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  );
}

function GoalHead({ goal, onEdit }: { goal: Goal; onEdit: () => void }) {
  const { t } = useText();
  const { text, lifeDomain, state, reason } = goal;
  return (
    <div className="tr-goal-head">
      <h3>{text}</h3>
      {lifeDomain === null ? null : (
        <span className="tr-quiet">{t(($) => $.trajectories.domain[lifeDomain])}</span>
      )}
      {state === 'open' ? null : (
        <Status tone={state === 'reached' ? 'done' : 'neutral'}>
          {reason === ''
            ? t(($) => $.trajectories.goalState[state])
            : `${t(($) => $.trajectories.goalState[state])}: ${reason}`}
        </Status>
      )}
      <IconButton
        icon="edit"
        size="small"
        label={t(($) => $.trajectories.goal.edit, { text })}
        onPress={onEdit}
      />
    </div>
  );
}
