import { useForm, useWatch } from 'react-hook-form';
import type { PayMeans } from '#shared/domain/ledger-kinds.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { FormCheckbox } from '../../../staff/form/fields.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import type { DialogProps, InputOf, ReceiptChoice } from '../acts.ts';
import { useEuro } from '../money-words.ts';
import { ActForm } from './ActForm.tsx';
import { useActId } from './act-id.ts';
import { AmountField, InitiativeField, MeansField, ReceiptField, useOnlyInitiative } from './fields.tsx';

interface Values {
  cents: number | null;
  means: PayMeans | null;
  asCredit: boolean;
  initiativeId: string | null;
  receipt: ReceiptChoice | null;
}

/** Takes money: all that is open is filled in, less may be typed; more only when it is meant as credit. */
export function PayDialog({ standing, onClose, onDone }: DialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const euro = useEuro();
  const { owesCents } = standing.money.balances;
  const [paper, keepPaper] = useKeptState<ReceiptChoice>('money.receipt', 'none');
  const form = useForm<Values>({
    defaultValues: {
      cents: owesCents === 0 ? null : owesCents,
      means: 'cash',
      asCredit: false,
      initiativeId: null,
      receipt: paper,
    },
    shouldFocusError: false,
  });
  const { control, getValues, setValue } = form;
  useOnlyInitiative((id) => setValue('initiativeId', id));
  const cents = useWatch({ control, name: 'cents' }) ?? 0;
  const pay = useCommand((input: InputOf<'pay'>) => client.money.pay(input), {
    onSuccess: (done) =>
      onDone('pay', done, { cents: getValues('cents') ?? 0, receipt: getValues('receipt') ?? 'none' }),
  });
  const actId = useActId();
  return (
    <ActForm
      title={t(($) => $.money.dialogs.pay.title)}
      words={
        owesCents === 0
          ? t(($) => $.money.dialogs.pay.wordsNone)
          : t(($) => $.money.dialogs.pay.words, { amount: euro(owesCents) })
      }
      send={t(($) => $.money.dialogs.pay.send)}
      form={form}
      fields={['cents', 'initiativeId']}
      firstField="cents"
      isPending={pay.isPending}
      error={pay.error}
      onClose={onClose}
      onSend={(values) => {
        keepPaper(values.receipt ?? 'none');
        pay.mutate({
          actId,
          personId: standing.personId,
          cents: values.cents ?? 0,
          means: values.means ?? 'cash',
          asCredit: values.asCredit || owesCents === 0,
          initiativeId: owesCents === 0 ? values.initiativeId : null,
        });
      }}
    >
      <AmountField control={control} name="cents" />
      <MeansField control={control} name="means" />
      {owesCents === 0 ? <InitiativeField control={control} name="initiativeId" /> : null}
      {owesCents > 0 && cents > owesCents ? (
        <FormCheckbox control={control} name="asCredit" label={t(($) => $.money.fields.asCredit)} />
      ) : null}
      <ReceiptField control={control} name="receipt" />
    </ActForm>
  );
}
