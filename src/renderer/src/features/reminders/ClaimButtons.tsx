import './reminders.css';
import { useQuery } from '@tanstack/react-query';
import { claimOutcomes } from '#shared/contract/reminder-words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Status } from '../../ui/Status.tsx';
import { useClaimActs } from './claim-acts.ts';
import type { ClaimsByLoan } from './use-claims.ts';

export interface ClaimButtonsProps {
  loanId: string;
  /** How the thing is called in sentences. */
  thing: string;
  /** What was said, when the list asked for all its rows at once (`useClaimsOf`). Otherwise this row asks by itself. */
  claims?: ClaimsByLoan | undefined;
}

/** What can be said of a thing that is out: that it is back, or lost; and of what was said: how it ended. */
export function ClaimButtons({ loanId, thing, claims: known }: ClaimButtonsProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const acts = useClaimActs();
  const mayLetGo = useStaffSession().account.role !== 'volunteer';
  const asked = useQuery(
    orpc.reminders.claimsOf.queryOptions({ input: { loanIds: [loanId] }, enabled: known === undefined }),
  ).data;
  const claims = known ? (known.get(loanId) ?? []) : asked;
  if (claims === undefined) return null;
  const open = claims.find(({ resolvedAt }) => resolvedAt === null);
  const outcomes = claimOutcomes.filter(
    (one) => mayLetGo || one === 'foundInHouse' || one === 'foundWithPerson',
  );
  return (
    <span className="late-claim">
      {open ? (
        <Status tone="attention" icon={open.kind === 'lost' ? 'help' : 'search'}>
          {t(($) => $.reminders.claim.state[open.kind])}
        </Status>
      ) : null}
      <MenuButton
        label={t(($) => $.reminders.claim.more, { thing })}
        isIconOnly
        actions={[
          ...(open === undefined
            ? [
                {
                  id: 'claimsReturned',
                  label: t(($) => $.reminders.claim.back),
                  icon: 'search' as const,
                  onPress: () => acts.say(loanId, 'claimsReturned', thing),
                },
              ]
            : outcomes.map((outcome) => ({
                id: outcome,
                label: t(($) => $.reminders.claim.outcome[outcome]),
                icon: outcome === 'foundInHouse' ? ('check' as const) : undefined,
                onPress: () => acts.resolve(open, outcome, thing),
              }))),
          ...(open?.kind === 'lost'
            ? []
            : [
                {
                  id: 'lost',
                  label: t(($) => $.reminders.claim.lost),
                  icon: 'help' as const,
                  onPress: () => acts.say(loanId, 'lost', thing),
                },
              ]),
          ...(open?.canUndo
            ? [
                {
                  id: 'undo',
                  label: t(($) => $.common.undo),
                  icon: 'undo' as const,
                  onPress: () => acts.undoClaim(open.id),
                },
              ]
            : []),
        ]}
      />
    </span>
  );
}
