import { useForm, useWatch } from 'react-hook-form';
import type { HeldDeposit } from '#shared/contract/money.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { FormCheckbox, FormSelect } from '../../../staff/form/fields.tsx';
import type { DialogProps, InputOf } from '../acts.ts';
import { useEuro } from '../money-words.ts';
import { ActForm } from './ActForm.tsx';
import { useActId } from './act-id.ts';
import { AmountField, ReasonField } from './fields.tsx';

type KeptAs = NonNullable<InputOf<'keepDeposit'>['chargeAs']>;
const reasons: readonly KeptAs[] = ['damage', 'lost', 'lateFee', 'other'];

interface Values {
  cents: number | null;
  chargesToo: boolean;
  kind: KeptAs | null;
  note: string;
}

/** Uses a deposit for what is owed, or charges damage and pays it with the deposit in one act. */
export function KeepDialog({ standing, deposit, onClose, onDone }: DialogProps & { deposit: HeldDeposit }) {
  const { t } = useText();
  const { client } = useApi();
  const euro = useEuro();
  const openHere = standing.money.open
    .filter(({ initiativeId }) => initiativeId === deposit.initiativeId)
    .reduce((total, { openCents }) => total + openCents, 0);
  const form = useForm<Values>({
    defaultValues: {
      cents: openHere === 0 ? null : Math.min(openHere, deposit.heldCents),
      chargesToo: openHere === 0,
      kind: 'damage',
      note: '',
    },
    shouldFocusError: false,
  });
  const { control, getValues } = form;
  const chargesToo = useWatch({ control, name: 'chargesToo' });
  const keep = useCommand((input: InputOf<'keepDeposit'>) => client.money.keepDeposit(input), {
    onSuccess: (done) => onDone('keepDeposit', done, { cents: getValues('cents') ?? 0 }),
  });
  const actId = useActId();
  const words = t(($) => $.money.dialogs.keepDeposit.words, { amount: euro(deposit.heldCents) });
  return (
    <ActForm
      title={t(($) => $.money.dialogs.keepDeposit.title)}
      words={deposit.thing === '' ? words : `${deposit.thing}. ${words}`}
      send={t(($) => $.money.dialogs.keepDeposit.send)}
      form={form}
      fields={['cents', 'kind', 'note']}
      firstField="cents"
      isPending={keep.isPending}
      error={keep.error}
      onClose={onClose}
      onSend={(values) =>
        keep.mutate({
          actId,
          personId: standing.personId,
          initiativeId: deposit.initiativeId ?? '',
          loanId: deposit.loanId,
          cents: values.cents ?? 0,
          chargeAs: values.chargesToo ? values.kind : null,
          note: values.note,
        })
      }
    >
      <AmountField control={control} name="cents" />
      <FormCheckbox
        control={control}
        name="chargesToo"
        label={t(($) => $.money.fields.chargeToo)}
        hint={t(($) => $.money.fields.chargeTooHint)}
      />
      {chargesToo ? (
        <FormSelect<Values, KeptAs>
          control={control}
          name="kind"
          label={t(($) => $.money.fields.kind)}
          placeholder={t(($) => $.money.fields.kind)}
          options={reasons.map((value) => ({ value, label: t(($) => $.money.kinds[value]) }))}
        />
      ) : null}
      <ReasonField control={control} name="note" hint={t(($) => $.money.dialogs.keepDeposit.reasonHint)} />
    </ActForm>
  );
}
