import { type ReactNode, useState } from 'react';
import type { LedgerEntry, MoneyDone } from '#shared/contract/money.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';
import type { ActName, DialogProps, InputOf, MoneyAct, Standing } from './acts.ts';
import { MoneyDialog } from './dialogs/MoneyDialog.tsx';
import { useEuro } from './money-words.ts';
import { useSaveReceipt } from './use-receipt.ts';

export interface MoneyDesk {
  open: (act: MoneyAct) => void;
  /** Reverses at once what is of today; asks why for what is older. */
  reverse: (entry: LedgerEntry, sameAct: readonly LedgerEntry[]) => void;
  dialog: ReactNode;
}

/** All acts with one person's money: the dialog that is open, what is said afterwards, and the way back. */
export function useMoneyDesk(standing: Standing | null): MoneyDesk {
  const [act, setAct] = useState<MoneyAct | null>(null);
  const say = useSay(standing?.personId ?? '');
  const close = () => setAct(null);
  return {
    open: setAct,
    reverse(entry, sameAct) {
      const entryIds = together(entry, sameAct);
      if (entry.reversalNeedsReason) setAct({ act: 'reverse', entryIds });
      else say.reverse(entryIds);
    },
    dialog:
      act === null || standing === null ? null : (
        <MoneyDialog
          key={`${act.act} ${standing.personId}`}
          act={act}
          standing={standing}
          onClose={close}
          onDone={(name, done, more) => {
            close();
            say.done(name, done, more);
          }}
        />
      ),
  };
}

/** A payment that was spread over initiatives was one act, and goes back as one. */
const together = (entry: LedgerEntry, sameAct: readonly LedgerEntry[]): string[] =>
  entry.moneyCents === 0
    ? [entry.id]
    : sameAct.filter((one) => one.canReverse && one.moneyCents !== 0).map(({ id }) => id);

function useSay(personId: string) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const euro = useEuro();
  const failureText = useFailureText();
  const receipt = useSaveReceipt();
  const failed = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const takeBack = useCommand((input: InputOf<'reverse'>) => client.money.reverse(input), {
    onSuccess: () => void toast.show({ tone: 'done', text: t(($) => $.money.said.undone) }),
    onError: failed,
  });
  const undo = (entryIds: readonly string[]) => ({
    label: t(($) => $.money.undo),
    onPress: () => takeBack.mutate({ actId: newId(), personId, entryIds: [...entryIds] }),
  });
  const detailOf = ({ receiptNumber, balances }: MoneyDone): string =>
    [
      receiptNumber === null ? null : t(($) => $.money.said.number, { number: receiptNumber }),
      balances.owesCents > 0 ? t(($) => $.money.said.left, { amount: euro(balances.owesCents) }) : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  const reverse = useCommand((input: InputOf<'reverse'>) => client.money.reverse(input), {
    onSuccess: (done) =>
      void toast.show({
        tone: 'done',
        text: t(($) => $.money.said.reverse),
        detail: detailOf(done),
        action: undo(done.entryIds),
      }),
    onError: failed,
  });
  const done: DialogProps['onDone'] = (name: ActName, answer, { cents, receipt: paper }) => {
    toast.show({
      tone: 'done',
      text: t(($) => $.money.said[name], { amount: euro(cents ?? 0) }),
      detail: detailOf(answer),
      action: undo(answer.entryIds),
    });
    if (paper && paper !== 'none') receipt.mutate({ of: { by: 'act', actId: answer.actId }, paper });
  };
  return {
    done,
    reverse: (entryIds: readonly string[]) =>
      reverse.mutate({ actId: newId(), personId, entryIds: [...entryIds] }),
  };
}
