import { useState } from 'react';
import type { ReminderPlans, ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { StepRow } from './StepRow.tsx';

/** The steps of the house, and of initiatives that do it in their own way. */
export function StepsCard({ plans }: { plans: ReminderPlans }) {
  const { t } = useText();
  const initiatives = useInitiatives();
  const [whose, setWhose] = useState('house');
  const own = plans.own.find(({ initiativeId }) => initiativeId === whose);
  const isOwn = whose === 'house' || own !== undefined;
  const steps = whose === 'house' ? plans.house : (own?.steps ?? plans.house);
  return (
    <Card title={t(($) => $.reminders.settings.steps.title)} icon="list">
      <div className="late-settings-stack">
        <p className="late-quiet">{t(($) => $.reminders.settings.steps.how)}</p>
        <Select
          label={t(($) => $.reminders.settings.steps.whose)}
          placeholder={t(($) => $.common.choose)}
          value={whose}
          onChange={setWhose}
          width="l"
          options={[
            { value: 'house', label: t(($) => $.reminders.settings.steps.house) },
            ...initiatives.map(({ id, name }) => ({
              value: id,
              label: name,
              hint: plans.own.some(({ initiativeId }) => initiativeId === id)
                ? undefined
                : t(($) => $.reminders.settings.steps.follows),
            })),
          ]}
        />
        {/* Another plan, or the same one changed by a colleague, is another form. */}
        <StepsForm
          key={`${whose} ${JSON.stringify(steps)} ${isOwn}`}
          initiativeId={whose === 'house' ? null : whose}
          isOwn={isOwn}
          saved={steps}
        />
      </div>
    </Card>
  );
}

interface StepsFormProps {
  initiativeId: string | null;
  isOwn: boolean;
  saved: readonly ReminderStep[];
}

function StepsForm({ initiativeId, isOwn, saved }: StepsFormProps) {
  const { t } = useText();
  const [steps, setSteps] = useState<readonly ReminderStep[]>(saved);
  const save = useSave();
  const change = (key: string, changes: Partial<ReminderStep>) =>
    setSteps(steps.map((step) => (step.key === key ? { ...step, ...changes } : step)));
  if (!isOwn)
    return (
      <div className="late-row">
        <p>{t(($) => $.reminders.settings.steps.follows)}</p>
        <Button onPress={() => save.mutate({ initiativeId, steps: [...saved] })}>
          {t(($) => $.reminders.settings.steps.own)}
        </Button>
      </div>
    );
  return (
    <div className="late-settings-stack">
      {save.isError ? <FailurePanel error={save.error} /> : null}
      {steps.length === 0 ? <p>{t(($) => $.reminders.settings.steps.none)}</p> : null}
      <ul className="late-steps">
        {steps.map((step, n) => (
          <StepRow
            key={step.key}
            number={n + 1}
            step={step}
            onChange={(changes) => change(step.key, changes)}
            onRemove={() => setSteps(steps.filter(({ key }) => key !== step.key))}
          />
        ))}
      </ul>
      <div className="late-row">
        <Button
          variant="primary"
          isPending={save.isPending}
          pendingLabel={t(($) => $.common.saving)}
          onPress={() => save.mutate({ initiativeId, steps: [...steps] })}
        >
          {t(($) => $.reminders.settings.steps.save)}
        </Button>
        <Button icon="plus" onPress={() => setSteps([...steps, newStep(steps)])}>
          {t(($) => $.reminders.settings.steps.add)}
        </Button>
        {initiativeId === null ? null : (
          <Button variant="quiet" onPress={() => save.mutate({ initiativeId, steps: null })}>
            {t(($) => $.reminders.settings.steps.followAgain)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A week after the last one. */
const newStep = (steps: readonly ReminderStep[]): ReminderStep => ({
  key: newId(),
  days: Math.min(365, Math.max(0, ...steps.map(({ days }) => days)) + 7),
  tone: 'friendly',
  channels: ['letter', 'text', 'email'],
  withFee: false,
  withBlock: false,
});

function useSave() {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  return useCommand(
    (input: Parameters<Client['reminders']['setPlan']>[0]) => client.reminders.setPlan(input),
    { onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.common.saved) }) },
  );
}
