import { useState } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import type { SettingsValues } from './changed-settings.ts';
import { ScannerTestDialog } from './ScannerTestDialog.tsx';
import { scannerLayouts } from './scanner-reading.ts';

/** The keyboard the scanners are set to, and a way to find out which one that is. */
export function ScannerFields() {
  const { t } = useText();
  const { control, setValue } = useFormContext<SettingsValues>();
  const present = useWatch({ control, name: 'scannerLayout' });
  const [isTesting, setTesting] = useState(false);
  return (
    <div className="admin-form">
      <Controller
        control={control}
        name="scannerLayout"
        render={({ field }) => (
          <RadioGroup
            legend={t(($) => $.admin.settings.layout)}
            hint={t(($) => $.admin.settings.layoutHint)}
            options={scannerLayouts.map((value) => ({
              value,
              label: t(($) => $.admin.settings.layouts[value]),
            }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <div className="admin-buttons">
        <Button icon="scan" onPress={() => setTesting(true)}>
          {t(($) => $.admin.settings.test.open)}
        </Button>
      </div>
      {isTesting ? (
        <ScannerTestDialog
          present={present}
          onUse={(layout) => setValue('scannerLayout', layout, { shouldDirty: true })}
          onClose={() => setTesting(false)}
        />
      ) : null}
    </div>
  );
}
