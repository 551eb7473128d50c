import type { ReferralWithHistory } from '#shared/contract/referrals.contract.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';

type Undo = Parameters<Client['referrals']['undo']>[0];

/** Says what was done to a referral, with the way back while it is the last act. */
export function useSaidWithUndo(): (text: string, answer: ReferralWithHistory) => void {
  const { client } = useApi();
  const say = useSay();
  const undo = useAct((input: Undo) => client.referrals.undo(input));
  return (text, { referral, events }) => {
    const last = events.find(({ canUndo }) => canUndo);
    say(text, last && (() => undo.mutate({ referralId: referral.id, eventId: last.id })));
  };
}
