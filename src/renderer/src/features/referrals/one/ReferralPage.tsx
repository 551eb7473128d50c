import '../../catalog/catalog.css';
import '../../intake/intake.css';
import '../referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReferralWithHistory } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { EditReferral } from '../form/EditReferral.tsx';
import { PartyWords } from '../ReferralRow.tsx';
import { ReferralState } from '../ReferralState.tsx';
import { ReferralActs } from './ReferralActs.tsx';
import { ReferralFacts } from './ReferralFacts.tsx';
import { ReferralHistory } from './ReferralHistory.tsx';

/** One referral: how it stands, what can be done now, and all that happened. */
export function ReferralPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { referralId } = useParams({ from: '/referrals/$referralId' });
  const query = useQuery(orpc.referrals.get.queryOptions({ input: { referralId } }));
  return (
    <div className="catalog-page">
      {query.data ? (
        <OneReferral {...query.data} />
      ) : (
        <>
          <BackLink to="/referrals">{t(($) => $.staff.places.referrals)}</BackLink>
          <NotYet query={query} />
        </>
      )}
    </div>
  );
}

function OneReferral({ referral, events }: ReferralWithHistory) {
  const { t } = useText();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={referral.themeName}
        subtitle={<PartyWords referral={referral} />}
        status={<ReferralState referral={referral} />}
        back={<BackLink to="/referrals">{t(($) => $.staff.places.referrals)}</BackLink>}
      />
      {isEditing ? (
        <EditReferral referral={referral} onDone={() => setEditing(false)} />
      ) : (
        <>
          <ReferralActs referral={referral} onEdit={() => setEditing(true)} />
          <div className="referral-one">
            <Card title={t(($) => $.referrals.one.facts)} icon="forward">
              <ReferralFacts referral={referral} />
            </Card>
            <Card title={t(($) => $.referrals.one.history)} icon="clock">
              <ReferralHistory referral={referral} events={events} />
            </Card>
          </div>
        </>
      )}
      <p className="line-hint">{t(($) => $.referrals.logged)}</p>
    </>
  );
}
