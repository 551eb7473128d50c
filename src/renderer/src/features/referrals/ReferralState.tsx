import type { ReferralState as State } from '#shared/contract/referral-words.ts';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../app/text.ts';
import { Status, type Tone } from '../../ui/Status.tsx';

const tones: Record<State, Tone> = {
  draft: 'neutral',
  sent: 'info',
  accepted: 'info',
  waitingList: 'attention',
  inProgress: 'info',
  completed: 'done',
  refused: 'attention',
  failed: 'attention',
  cancelled: 'neutral',
  inError: 'neutral',
};

/** How a referral stands, in a word of our side: what they sent we received. */
export function ReferralState({ referral }: { referral: Pick<Referral, 'state' | 'direction'> }) {
  const { t } = useText();
  const { state, direction } = referral;
  return (
    <Status tone={tones[state]}>
      {t(($) =>
        state === 'sent' && direction === 'in' ? $.referrals.stateIn.sent : $.referrals.state[state],
      )}
    </Status>
  );
}
