import type { ReminderStep } from '#shared/contract/reminder-settings.contract.ts';
import { sendChannels, tones } from '#shared/contract/reminder-words.ts';
import { useText } from '../../../app/text.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';

export interface StepRowProps {
  number: number;
  step: ReminderStep;
  onChange: (changes: Partial<ReminderStep>) => void;
  onRemove: () => void;
}

/** One step: when, in which tone, by which ways, and what it says of lending. */
export function StepRow({ number, step, onChange, onRemove }: StepRowProps) {
  const { t } = useText();
  const name = t(($) => $.reminders.settings.steps.step, { n: number });
  const toggle = (channel: (typeof sendChannels)[number], isOn: boolean) => {
    const channels = sendChannels.filter((one) => (one === channel ? isOn : step.channels.includes(one)));
    // A step goes some way: the last one stays.
    if (channels.length > 0) onChange({ channels });
  };
  return (
    <li>
      <fieldset className="late-step">
        <legend className="visually-hidden">{name}</legend>
        <NumberField
          label={t(($) => $.reminders.settings.steps.days)}
          value={step.days}
          min={-30}
          max={365}
          onChange={(days) => onChange({ days: days ?? 0 })}
        />
        <Select
          label={t(($) => $.reminders.settings.steps.tone)}
          placeholder={t(($) => $.common.choose)}
          value={step.tone}
          onChange={(tone) => onChange({ tone })}
          options={tones.map((value) => ({ value, label: t(($) => $.reminders.tone[value]) }))}
        />
        <div
          className="late-step-boxes"
          role="group"
          aria-label={t(($) => $.reminders.settings.steps.channels)}
        >
          {sendChannels.map((channel) => (
            <Checkbox
              key={channel}
              label={t(($) => $.reminders.sent.channel[channel])}
              isChecked={step.channels.includes(channel)}
              onChange={(isOn) => toggle(channel, isOn)}
            />
          ))}
        </div>
        <div className="late-step-boxes">
          <Checkbox
            label={t(($) => $.reminders.settings.steps.withBlock)}
            isChecked={step.withBlock}
            onChange={(withBlock) => onChange({ withBlock })}
          />
          <Checkbox
            label={t(($) => $.reminders.settings.steps.withFee)}
            isChecked={step.withFee}
            onChange={(withFee) => onChange({ withFee })}
          />
        </div>
        <IconButton
          icon="trash"
          label={`${t(($) => $.reminders.settings.steps.remove)} (${name})`}
          onPress={onRemove}
        />
      </fieldset>
    </li>
  );
}
