import '../intake/intake.css';
import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isCareRole } from '#shared/contract/roles.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ReferralRow } from './ReferralRow.tsx';

/** Where a person and their household were referred, as far as the reader may know; reading it leaves a line in the log. */
export function PersonReferrals({ personId }: { personId: string }) {
  const { role } = useStaffSession().account;
  return isCareRole(role) ? <ReferralsCard personId={personId} /> : null;
}

function ReferralsCard({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const referrals = useQuery(orpc.referrals.ofPerson.queryOptions({ input: { personId } })).data;
  const title = t(($) => $.referrals.ofPersonTitle);
  return (
    <Card
      title={title}
      icon="forward"
      aside={
        <Button
          size="small"
          icon="plus"
          onPress={() => void navigate({ to: '/referrals/new', search: { person: personId } })}
        >
          {t(($) => $.referrals.new)}
        </Button>
      }
    >
      {referrals === undefined ? null : referrals.length === 0 ? (
        <p className="line-hint">{t(($) => $.referrals.ofPersonNone)}</p>
      ) : (
        <ol className="question-rows" aria-label={title}>
          {referrals.map((referral) => (
            <ReferralRow key={referral.id} referral={referral} isPersonNamed={false} />
          ))}
        </ol>
      )}
      <p className="line-hint">{t(($) => $.referrals.logged)}</p>
    </Card>
  );
}
