import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

import { ActDialog } from '../households/ActDialog.tsx';
import { useSaid } from '../households/household-acts.ts';
import type { SettingsValues } from './changed-settings.ts';

/** On what ground the house matches on national numbers: without one it does not. */
export function NumberFields({ fieldId }: { fieldId: (name: string) => string }) {
  const { t } = useText();
  const { control } = useFormContext<SettingsValues>();
  return (
    <div className="admin-form">
      <p className="admin-words">{t(($) => $.admin.settings.numberWords)}</p>
      <Controller
        control={control}
        name="nationalNumberGround"
        render={({ field }) => (
          <TextField
            id={fieldId('nationalNumberGround')}
            label={t(($) => $.admin.settings.numberGround)}
            hint={t(($) => $.admin.settings.numberGroundHint)}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            width="l"
            maxLength={200}
          />
        )}
      />
      <WipeNumbers />
    </div>
  );
}

/** What is still kept after the house stopped: shown until it is wiped. */
function WipeNumbers() {
  const [isAsking, setAsking] = useState(false);
  const { t } = useText();
  const { client, orpc } = useApi();
  const { done, failed } = useSaid();
  const settings = useQuery(orpc.admin.readSettings.queryOptions());
  const kept = useQuery(orpc.people.countNationalNumbers.queryOptions());
  const wipe = useCommand(
    (input: Parameters<typeof client.people.wipeNationalNumbers>[0]) =>
      client.people.wipeNationalNumbers(input),
    {
      onSuccess: () => {
        setAsking(false);
        done(t(($) => $.admin.settings.numberWiped));
      },
      onError: failed,
    },
  );
  const persons = kept.data?.persons ?? 0;
  if (persons === 0 || settings.data?.nationalNumberGround !== '') return null;
  return (
    <div>
      <p>{t(($) => $.admin.settings.numberKept, { count: persons })}</p>
      <Button size="small" onPress={() => setAsking(true)}>
        {t(($) => $.admin.settings.numberWipe)}
      </Button>
      {isAsking ? (
        <ActDialog
          title={t(($) => $.admin.settings.numberWipe)}
          sendLabel={t(($) => $.admin.settings.numberWipe)}
          onSend={() => wipe.mutate({})}
          onClose={() => setAsking(false)}
          isPending={wipe.isPending}
          failure={wipe.error}
        >
          <p>{t(($) => $.admin.settings.numberWipeWords, { count: persons })}</p>
        </ActDialog>
      ) : null}
    </div>
  );
}
