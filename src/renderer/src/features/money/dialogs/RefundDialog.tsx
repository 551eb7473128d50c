import { useForm } from 'react-hook-form';
import type { PayMeans } from '#shared/domain/ledger-kinds.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useKeptState } from '../../../staff/form/kept.ts';
import type { DialogProps, InputOf, ReceiptChoice } from '../acts.ts';
import { useEuro } from '../money-words.ts';
import { ActForm } from './ActForm.tsx';
import { useActId } from './act-id.ts';
import { AmountField, MeansField, ReceiptField } from './fields.tsx';

interface Values {
  cents: number | null;
  means: PayMeans | null;
  receipt: ReceiptChoice | null;
}

/** Gives credit back in money. */
export function RefundDialog({ standing, onClose, onDone }: DialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const euro = useEuro();
  const { creditCents } = standing.money.balances;
  const [paper, keepPaper] = useKeptState<ReceiptChoice>('money.receipt', 'none');
  const form = useForm<Values>({
    defaultValues: { cents: creditCents, means: 'cash', receipt: paper },
    shouldFocusError: false,
  });
  const { control, getValues } = form;
  const refund = useCommand((input: InputOf<'refund'>) => client.money.refund(input), {
    onSuccess: (done) =>
      onDone('refund', done, { cents: getValues('cents') ?? 0, receipt: getValues('receipt') ?? 'none' }),
  });
  const actId = useActId();
  return (
    <ActForm
      title={t(($) => $.money.dialogs.refund.title)}
      words={t(($) => $.money.dialogs.refund.words, { amount: euro(creditCents) })}
      send={t(($) => $.money.dialogs.refund.send)}
      form={form}
      fields={['cents']}
      firstField="cents"
      isPending={refund.isPending}
      error={refund.error}
      onClose={onClose}
      onSend={({ cents, means, receipt }) => {
        keepPaper(receipt ?? 'none');
        refund.mutate({ actId, personId: standing.personId, cents: cents ?? 0, means: means ?? 'cash' });
      }}
    >
      <AmountField control={control} name="cents" />
      <MeansField control={control} name="means" />
      <ReceiptField control={control} name="receipt" />
    </ActForm>
  );
}
