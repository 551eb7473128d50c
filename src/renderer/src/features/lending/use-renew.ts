import { useMemo, useRef, useState } from 'react';
import type { Loan } from '#shared/contract/loans.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { useLatest } from '../../staff/latest.ts';
import { useToast } from '../../ui/Toaster.tsx';

type RenewInput = Parameters<Client['loans']['renew']>[0];
type Renewed = Awaited<ReturnType<Client['loans']['renew']>>;
type Named = Pick<Loan, 'id' | 'kindName' | 'barcode'>;

export type Channel = RenewInput['via'];
export type RefusedRenewal = Renewed['refused'][number] & { loan: Named };

export interface RenewActs {
  /** Renews each by itself. With a reason also what may be overruled. */
  renew: (loans: readonly Named[], overrule?: { reason: string }) => void;
  undo: (loan: Named) => void;
  isBusy: boolean;
  /** What could not be renewed the last time, and why; null when there is nothing to say. */
  outcome: { renewed: readonly Loan[]; refused: readonly RefusedRenewal[] } | null;
  closeOutcome: () => void;
}

/**
 * Renewing, one or several at once. What went well is said in a message with the way back; what did not is kept in
 * `outcome`, for `RenewOutcome` to show with a way to decide otherwise.
 */
export function useRenew(via: Channel): RenewActs {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const day = useDayWords();
  const failureText = useFailureText();
  const [outcome, setOutcome] = useState<RenewActs['outcome']>(null);
  const attempts = useRef(new Map<string, string>());
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const undoOne = useCommand(
    (input: Parameters<Client['loans']['undoRenewal']>[0]) => client.loans.undoRenewal(input),
    {
      onError,
      onSuccess: ({ loan }) =>
        void toast.show({
          tone: 'done',
          text: t(($) => $.lending.renew.undone, { thing: loan.kindName, day: day(loan.dueDay) }),
        }),
    },
  );
  const command = useCommand((input: RenewInput) => client.loans.renew(input), { onError });

  // The same try keeps its id, so that a lost answer does not renew twice.
  const attempt = (loanId: string): string => {
    const id = attempts.current.get(loanId) ?? newId();
    attempts.current.set(loanId, id);
    return id;
  };

  const tell = (renewed: readonly Loan[]) => {
    const [first] = renewed;
    if (!first) return;
    const one = { thing: first.kindName, day: day(first.dueDay) };
    toast.show({
      tone: 'done',
      text:
        renewed.length === 1
          ? t(($) => $.lending.renew.saidOne, one)
          : t(($) => $.lending.renew.said, { count: renewed.length }),
      action: {
        label: t(($) => $.common.undo),
        onPress: () => {
          for (const { id } of renewed) undoOne.mutate({ loanId: id });
        },
      },
    });
  };

  return {
    isBusy: command.isPending || undoOne.isPending,
    outcome,
    closeOutcome: () => setOutcome(null),
    undo: ({ id }) => undoOne.mutate({ loanId: id }),
    renew(loans, overrule) {
      const input = {
        loans: loans.map(({ id }) => ({ renewalId: attempt(id), loanId: id })),
        via,
        ...(overrule ? { overrule } : {}),
      };
      command.mutate(input, {
        onSuccess({ renewed, refused }) {
          tell(renewed);
          for (const { id } of renewed) attempts.current.delete(id);
          const named = refused.flatMap((one) => {
            const loan = loans.find(({ id }) => id === one.loanId);
            return loan ? [{ ...one, loan }] : [];
          });
          // Deciding about one leaves what was said about the others.
          const asked = new Set(loans.map(({ id }) => id));
          const others = overrule ? (outcome?.refused ?? []).filter(({ loanId }) => !asked.has(loanId)) : [];
          const left = [...others, ...named];
          setOutcome(left.length === 0 ? null : { renewed: overrule ? [] : renewed, refused: left });
        },
      });
    },
  };
}

/** The same acts as an object that only changes when they become busy or free: rows that remember themselves stay as they are. */
export function useSteadyActs(acts: RenewActs): Pick<RenewActs, 'renew' | 'undo' | 'isBusy'> {
  const latest = useLatest(acts);
  const { isBusy } = acts;
  return useMemo(
    () => ({
      isBusy,
      renew: (loans, overrule) => latest.current.renew(loans, overrule),
      undo: (loan) => latest.current.undo(loan),
    }),
    [isBusy, latest],
  );
}
