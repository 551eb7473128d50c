import type { HeldDeposit, LedgerEntry, MoneyDone, PersonMoney } from '#shared/contract/money.contract.ts';
import type { Client } from '../../client/api.ts';

/** What can be done with somebody's money: each has its dialog. */
export type MoneyAct =
  | { act: 'pay' | 'charge' | 'refund' }
  | { act: 'forgive'; entry: LedgerEntry | null }
  | { act: 'takeDeposit' | 'refundDeposit' | 'keepDeposit'; deposit: HeldDeposit }
  | { act: 'reverse'; entryIds: readonly string[] }
  | { act: 'receipt'; of: ReceiptOf };

/** What a receipt is of. */
export type ReceiptOf = Parameters<Client['money']['receipt']>[0]['of'];

export type ActName = Exclude<MoneyAct['act'], 'receipt'>;
export type InputOf<Name extends ActName> = Parameters<Client['money'][Name]>[0];

/** What a dialog needs to know of the person. */
export interface Standing {
  personId: string;
  money: PersonMoney;
}

export interface DialogProps {
  standing: Standing;
  onClose: () => void;
  /** The act was done: say so, offer the way back, save the receipt that was asked for. */
  onDone: (
    name: ActName,
    done: MoneyDone,
    more: { cents?: number | undefined; receipt?: ReceiptChoice },
  ) => void;
}

export type ReceiptChoice = 'none' | 'roll80' | 'a4';
