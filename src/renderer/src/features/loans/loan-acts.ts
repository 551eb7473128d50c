import { useState } from 'react';
import type { ItemWhereabouts, Loan } from '#shared/contract/loans.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';

type InputOf<Act extends keyof Client['loans']> = Parameters<Client['loans'][Act]>[0];
export type GiveBack = Omit<InputOf<'giveBack'> & object, 'commandId'>;

export interface LoanActs {
  /** Takes back at once, unless there are parts to count: then they are asked first (`BackDialog`). */
  takeBack: (loan: Pick<Loan, 'itemId'>) => void;
  /** The thing of which the parts are being counted. */
  counting: ItemWhereabouts | null;
  /** Takes it back as it was counted. */
  takeBackAs: (input: GiveBack) => void;
  stopCounting: () => void;
  undoReturn: (loan: Pick<Loan, 'id'>) => void;
  undoHandOver: (loan: Pick<Loan, 'id'>) => void;
  isBusy: boolean;
}

/**
 * Taking back and undoing from a list: each act says what it did and offers the way back, and says in a sentence why
 * it could not be done. The lists themselves follow the change feed.
 */
export function useLoanActs(): LoanActs {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const failed = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });

  const undoReturn = useCommand((input: InputOf<'undoReturn'>) => client.loans.undoReturn(input), {
    onSuccess: ({ loan }) =>
      void toast.show({ tone: 'done', text: t(($) => $.loans.said.returnUndone, { thing: loan.kindName }) }),
    onError: failed,
  });
  const undoHandOver = useCommand((input: InputOf<'undoHandOver'>) => client.loans.undoHandOver(input), {
    onSuccess: ({ loan }) =>
      void toast.show({ tone: 'done', text: t(($) => $.loans.said.lendUndone, { thing: loan.kindName }) }),
    onError: failed,
  });
  const giveBack = useCommand((input: InputOf<'giveBack'>) => client.loans.giveBack(input), {
    onSuccess: ({ loan }) =>
      void toast.show({
        tone: 'done',
        text: t(($) => $.loans.said.returned, { thing: loan.kindName }),
        action: { label: t(($) => $.loans.undo), onPress: () => undoReturn.mutate({ loanId: loan.id }) },
      }),
    onError: failed,
  });

  const [counting, setCounting] = useState<ItemWhereabouts | null>(null);
  const takeBack = async ({ itemId }: Pick<Loan, 'itemId'>) => {
    const whereabouts = await client.loans.whereabouts({ itemId });
    if (whereabouts.partsOut.length > 0) setCounting(whereabouts);
    else giveBack.mutate({ itemId });
  };

  return {
    takeBack: (loan) => void takeBack(loan).catch(failed),
    counting,
    takeBackAs: (input) => giveBack.mutate(input, { onSuccess: () => setCounting(null) }),
    stopCounting: () => setCounting(null),
    undoReturn: ({ id }) => undoReturn.mutate({ loanId: id }),
    undoHandOver: ({ id }) => undoHandOver.mutate({ loanId: id }),
    isBusy: giveBack.isPending || undoReturn.isPending || undoHandOver.isPending,
  };
}
