import type { Claim } from '#shared/contract/claims.contract.ts';
import type { ClaimKind, ClaimOutcome } from '#shared/contract/reminder-words.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';

type InputOf<Act extends keyof Client['reminders']> = Parameters<Client['reminders'][Act]>[0];

export interface ClaimActs {
  say: (loanId: string, kind: ClaimKind, thing: string) => void;
  resolve: (claim: Claim, outcome: ClaimOutcome, thing: string) => void;
  undoClaim: (claimId: string) => void;
  undoOutcome: (claimId: string) => void;
}

/** What is said of a thing that does not come back, and how it ended; each says what it did and offers the way back. */
export function useClaimActs(): ClaimActs {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const undone = () => void toast.show({ tone: 'done', text: t(($) => $.reminders.claim.said.undone) });
  const say = useCommand((input: InputOf<'makeClaim'>) => client.reminders.makeClaim(input), { onError });
  const resolve = useCommand((input: InputOf<'resolveClaim'>) => client.reminders.resolveClaim(input), {
    onError,
  });
  const undoClaim = useCommand((input: InputOf<'undoClaim'>) => client.reminders.undoClaim(input), {
    onSuccess: undone,
    onError,
  });
  const undoOutcome = useCommand((input: InputOf<'undoOutcome'>) => client.reminders.undoOutcome(input), {
    onSuccess: undone,
    onError,
  });
  const told = (text: string, onPress: () => void) =>
    void toast.show({ tone: 'done', text, action: { label: t(($) => $.common.undo), onPress } });
  return {
    say: (loanId, kind, thing) =>
      say.mutate(
        { claimId: newId(), loanId, kind },
        {
          onSuccess: ({ id }) =>
            told(
              t(($) => $.reminders.claim.said[kind], { thing }),
              () => undoClaim.mutate({ claimId: id }),
            ),
        },
      ),
    resolve: ({ id }, outcome, thing) =>
      resolve.mutate(
        { claimId: id, outcome },
        {
          onSuccess: () =>
            told(
              t(($) => $.reminders.claim.said[outcome], { thing }),
              () => undoOutcome.mutate({ claimId: id }),
            ),
        },
      ),
    undoClaim: (claimId) => undoClaim.mutate({ claimId }),
    undoOutcome: (claimId) => undoOutcome.mutate({ claimId }),
  };
}
