import { useForm } from 'react-hook-form';
import { type ChargeKind, chargeKinds } from '#shared/domain/ledger-kinds.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { FormSelect } from '../../../staff/form/fields.tsx';
import type { DialogProps, InputOf } from '../acts.ts';
import { ActForm } from './ActForm.tsx';
import { useActId } from './act-id.ts';
import { AmountField, InitiativeField, ReasonField, useOnlyInitiative } from './fields.tsx';

interface Values {
  kind: ChargeKind | null;
  initiativeId: string | null;
  cents: number | null;
  note: string;
}

/** Charges something by hand, with what for and why. */
export function ChargeDialog({ standing, onClose, onDone }: DialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const form = useForm<Values>({
    defaultValues: { kind: 'damage', initiativeId: null, cents: null, note: '' },
    shouldFocusError: false,
  });
  const { control, getValues, setValue } = form;
  useOnlyInitiative((id) => setValue('initiativeId', id));
  const charge = useCommand((input: InputOf<'charge'>) => client.money.charge(input), {
    onSuccess: (done) => onDone('charge', done, { cents: getValues('cents') ?? 0 }),
  });
  const actId = useActId();
  return (
    <ActForm
      title={t(($) => $.money.dialogs.charge.title)}
      words={t(($) => $.money.dialogs.charge.words)}
      send={t(($) => $.money.dialogs.charge.send)}
      form={form}
      fields={['kind', 'initiativeId', 'cents', 'note']}
      firstField="kind"
      isPending={charge.isPending}
      error={charge.error}
      onClose={onClose}
      onSend={({ kind, initiativeId, cents, note }) =>
        charge.mutate({
          actId,
          personId: standing.personId,
          kind: kind ?? 'other',
          initiativeId: initiativeId ?? '',
          cents: cents ?? 0,
          note,
        })
      }
    >
      <FormSelect<Values, ChargeKind>
        control={control}
        name="kind"
        label={t(($) => $.money.fields.kind)}
        placeholder={t(($) => $.money.fields.kind)}
        options={chargeKinds.map((value) => ({ value, label: t(($) => $.money.kinds[value]) }))}
      />
      <InitiativeField control={control} name="initiativeId" />
      <AmountField control={control} name="cents" />
      <ReasonField control={control} name="note" hint={t(($) => $.money.dialogs.charge.reasonHint)} />
    </ActForm>
  );
}
