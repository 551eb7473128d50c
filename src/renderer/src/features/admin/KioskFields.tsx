import { Controller, useFormContext } from 'react-hook-form';
import { kioskLanguages } from '#shared/i18n/languages.ts';
import { useText } from '../../app/text.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CheckboxGroup } from './CheckboxGroup.tsx';
import type { SettingsValues } from './changed-settings.ts';
import { TilesField } from './tiles/TilesField.tsx';
import { WholeNumberField } from './WholeNumberField.tsx';

/** What visitors meet at a kiosk: its languages and its patience. */
export function KioskFields({ fieldId }: { fieldId: (name: string) => string }) {
  const { t } = useText();
  const { control } = useFormContext<SettingsValues>();
  return (
    <div className="admin-form">
      <Controller
        control={control}
        name="kioskLanguages"
        render={({ field }) => (
          <CheckboxGroup
            legend={t(($) => $.admin.settings.languages)}
            hint={t(($) => $.admin.settings.languagesHint)}
            options={kioskLanguages.map(({ tag, ownName }) => ({
              value: tag,
              label: ownName,
              isFixed: tag === 'nl',
            }))}
            values={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <TilesField id={fieldId('kioskTiles')} />
      <WholeNumberField
        name="kioskIdleSeconds"
        id={fieldId('kioskIdleSeconds')}
        label={t(($) => $.admin.settings.idle)}
        hint={t(($) => $.admin.settings.idleHint)}
        missing={t(($) => $.admin.settings.idleMissing)}
        min={20}
        max={600}
        step={10}
      />
      <Controller
        control={control}
        name="kioskMyThings"
        render={({ field }) => (
          <Checkbox
            label={t(($) => $.admin.settings.thingsLabel)}
            hint={t(($) => $.admin.settings.thingsHint)}
            isChecked={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="kioskNight"
        render={({ field }) => (
          <Checkbox
            label={t(($) => $.admin.settings.nightLabel)}
            hint={t(($) => $.admin.settings.nightHint)}
            isChecked={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="kioskFeedback"
        render={({ field }) => (
          <Checkbox
            label={t(($) => $.admin.settings.feedbackLabel)}
            hint={t(($) => $.admin.settings.feedbackHint)}
            isChecked={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </div>
  );
}
