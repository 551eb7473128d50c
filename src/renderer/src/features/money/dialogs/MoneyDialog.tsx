import type { DialogProps, MoneyAct } from '../acts.ts';
import { ChargeDialog } from './ChargeDialog.tsx';
import { DepositDialog } from './DepositDialog.tsx';
import { ForgiveDialog } from './ForgiveDialog.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import { PayDialog } from './PayDialog.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { RefundDialog } from './RefundDialog.tsx';
import { ReverseDialog } from './ReverseDialog.tsx';

/** The dialog of an act. */
export function MoneyDialog({ act, ...props }: DialogProps & { act: MoneyAct }) {
  switch (act.act) {
    case 'pay':
      return <PayDialog {...props} />;
    case 'charge':
      return <ChargeDialog {...props} />;
    case 'refund':
      return <RefundDialog {...props} />;
    case 'forgive':
      return <ForgiveDialog {...props} entry={act.entry} />;
    case 'takeDeposit':
    case 'refundDeposit':
      return <DepositDialog {...props} name={act.act} deposit={act.deposit} />;
    case 'keepDeposit':
      return <KeepDialog {...props} deposit={act.deposit} />;
    case 'reverse':
      return <ReverseDialog {...props} entryIds={act.entryIds} />;
    case 'receipt':
      return <ReceiptDialog of={act.of} onClose={props.onClose} />;
  }
}
