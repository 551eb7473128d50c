import { useForm } from 'react-hook-form';
import type { HeldDeposit } from '#shared/contract/money.contract.ts';
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

type DepositDialogProps = DialogProps & { name: 'takeDeposit' | 'refundDeposit'; deposit: HeldDeposit };

/** Takes a deposit into keeping, or gives it back. */
export function DepositDialog({ standing, name, deposit, onClose, onDone }: DepositDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const euro = useEuro();
  const [paper, keepPaper] = useKeptState<ReceiptChoice>('money.receipt', 'none');
  const suggested = name === 'takeDeposit' ? deposit.askedCents : deposit.heldCents;
  const form = useForm<Values>({
    defaultValues: { cents: suggested === 0 ? null : suggested, means: 'cash', receipt: paper },
    shouldFocusError: false,
  });
  const { control, getValues } = form;
  const move = useCommand((input: InputOf<'takeDeposit'>) => client.money[name](input), {
    onSuccess: (done) =>
      onDone(name, done, { cents: getValues('cents') ?? 0, receipt: getValues('receipt') ?? 'none' }),
  });
  const actId = useActId();
  const words =
    name === 'takeDeposit'
      ? t(($) => $.money.dialogs.takeDeposit.words)
      : t(($) => $.money.dialogs.refundDeposit.words, { amount: euro(deposit.heldCents) });
  return (
    <ActForm
      title={t(($) => $.money.dialogs[name].title)}
      words={deposit.thing === '' ? words : `${deposit.thing}. ${words}`}
      send={t(($) => $.money.dialogs[name].send)}
      form={form}
      fields={['cents']}
      firstField="cents"
      isPending={move.isPending}
      error={move.error}
      onClose={onClose}
      onSend={({ cents, means, receipt }) => {
        keepPaper(receipt ?? 'none');
        move.mutate({
          actId,
          personId: standing.personId,
          initiativeId: deposit.initiativeId ?? '',
          loanId: deposit.loanId,
          cents: cents ?? 0,
          means: means ?? 'cash',
        });
      }}
    >
      <AmountField control={control} name="cents" />
      <MeansField control={control} name="means" />
      <ReceiptField control={control} name="receipt" />
    </ActForm>
  );
}
