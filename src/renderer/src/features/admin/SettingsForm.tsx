import { useEffect, useId } from 'react';
import { Controller, FormProvider, useForm, useFormContext } from 'react-hook-form';
import type { Settings } from '#shared/contract/admin.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { FormErrors } from '../session/FormErrors.tsx';
import type { AdminInput } from './acts.ts';
import { asBefore, changedSettings, type SettingsValues } from './changed-settings.ts';
import { KioskFields } from './KioskFields.tsx';
import { NumberFields } from './NumberFields.tsx';
import { ScannerFields } from './ScannerFields.tsx';
import { allLeft } from './tiles/tile-draft.ts';
import { WholeNumberField } from './WholeNumberField.tsx';

const fields = ['houseName', 'autoLockMinutes', 'kioskTiles', 'kioskIdleSeconds'] as const;

/** The settings as one form; only what was changed is sent. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useText();
  const prefix = useId();
  const fieldId = (name: string) => `${prefix}-${name}`;
  const form = useForm<SettingsValues>({
    defaultValues: settings,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { isDirty } = form.formState;
  useEffect(() => {
    // What a colleague saved comes in; what is being typed here stays.
    form.reset(settings, { keepDirtyValues: true });
  }, [form, settings]);
  const update = useUpdate((saved) => form.reset(saved));
  const tell = useTell((before) => update.mutate({ settings: before }));
  const send = form.handleSubmit((values) => {
    if (update.isPending) return;
    const changes = changedSettings(settings, { ...values, kioskTiles: allLeft(values.kioskTiles) });
    update.mutate({ settings: changes }, { onSuccess: () => tell(asBefore(settings, changes)) });
  });
  return (
    <FormProvider {...form}>
      <form className="settings-form" noValidate onSubmit={(event) => void send(event)}>
        <FormErrors control={form.control} fields={fields} fieldId={fieldId} />
        {update.isError ? <FailurePanel error={update.error} /> : null}
        <Card title={t(($) => $.admin.settings.house)} icon="house">
          <HouseFields fieldId={fieldId} />
        </Card>
        <Card title={t(($) => $.admin.settings.scanner)} icon="scan">
          <ScannerFields />
        </Card>
        <Card title={t(($) => $.admin.settings.kiosk)} icon="kiosk">
          <KioskFields fieldId={fieldId} />
        </Card>
        <Card title={t(($) => $.admin.settings.number)} icon="lock">
          <NumberFields fieldId={fieldId} />
        </Card>
        <div className="settings-save">
          <Button
            type="submit"
            variant="primary"
            size="large"
            isPending={update.isPending}
            pendingLabel={t(($) => $.common.saving)}
          >
            {t(($) => $.common.save)}
          </Button>
          {isDirty ? <Status tone="attention">{t(($) => $.admin.settings.unsaved)}</Status> : null}
        </div>
      </form>
    </FormProvider>
  );
}

function HouseFields({ fieldId }: { fieldId: (name: string) => string }) {
  const { t } = useText();
  const { control } = useFormContext<SettingsValues>();
  return (
    <div className="admin-form">
      <Controller
        control={control}
        name="houseName"
        rules={{ validate: (value) => value.trim() !== '' || t(($) => $.admin.settings.houseNameMissing) }}
        render={({ field, fieldState }) => (
          <TextField
            id={fieldId('houseName')}
            label={t(($) => $.admin.settings.houseName)}
            hint={t(($) => $.admin.settings.houseNameHint)}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
            width="l"
            maxLength={80}
            isRequired
          />
        )}
      />
      <WholeNumberField
        name="autoLockMinutes"
        id={fieldId('autoLockMinutes')}
        label={t(($) => $.admin.settings.autoLock)}
        hint={t(($) => $.admin.settings.autoLockHint)}
        missing={t(($) => $.admin.settings.autoLockMissing)}
        min={1}
        max={60}
        step={1}
      />
    </div>
  );
}

function useUpdate(onSaved: (settings: Settings) => void) {
  const { client } = useApi();
  return useCommand((input: AdminInput<'updateSettings'>) => client.admin.updateSettings(input), {
    onSuccess: onSaved,
  });
}

/** Says that it is kept, with the way back to what stood there. */
function useTell(undo: (before: Partial<Settings>) => void) {
  const { t } = useText();
  const toast = useToast();
  return (before: Partial<Settings>) => {
    const action = { label: t(($) => $.common.undo), onPress: () => undo(before) };
    toast.show({
      tone: 'done',
      text: t(($) => $.common.saved),
      action: Object.keys(before).length === 0 ? undefined : action,
    });
  };
}
