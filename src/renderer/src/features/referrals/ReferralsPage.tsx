import '../catalog/catalog.css';
import '../intake/intake.css';
import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Referral } from '#shared/contract/referrals.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { NotYet } from '../loans/growing.tsx';
import { CodeSearch } from './CodeSearch.tsx';
import { inGroups } from './groups.ts';
import { ReferralRow } from './ReferralRow.tsx';

type View = 'open' | 'mine' | 'ended';
const views: readonly View[] = ['mine', 'open', 'ended'];
const most = 200;

/** Referrals both ways, by what has to be done; what is late stands first in its group. */
export function ReferralsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { view = 'open' } = useSearch({ from: '/referrals' });
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.staff.places.referrals)}
        subtitle={t(($) => $.referrals.subtitle)}
        actions={
          <>
            <Button icon="list" onPress={() => void navigate({ to: '/directory' })}>
              {t(($) => $.referrals.directory)}
            </Button>
            <Button
              icon="import"
              onPress={() => void navigate({ to: '/referrals/new', search: { way: 'in' } })}
            >
              {t(($) => $.referrals.newIn)}
            </Button>
            <Button variant="primary" icon="plus" onPress={() => void navigate({ to: '/referrals/new' })}>
              {t(($) => $.referrals.new)}
            </Button>
          </>
        }
      />
      <CodeSearch />
      <Tabs<View>
        label={t(($) => $.staff.places.referrals)}
        selected={view}
        onChange={(next) => void navigate({ to: '/referrals', replace: true, search: { view: next } })}
        items={views.map((id) => ({
          id,
          label: t(($) => $.referrals.view[id]),
          content: <ReferralList view={id} />,
        }))}
      />
    </div>
  );
}

function ReferralList({ view }: { view: View }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.referrals.list.queryOptions({
      input: { view, limit: most },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const { referrals, total } = query.data;
  if (total === 0)
    return (
      <EmptyState icon="forward" title={t(($) => $.referrals.empty[view])}>
        {t(($) => $.referrals.emptyWords)}
      </EmptyState>
    );
  return (
    <div className="catalog-stack">
      {view === 'ended' ? (
        <Rows label={t(($) => $.referrals.view.ended)} referrals={referrals} />
      ) : (
        inGroups(referrals).map(({ group, referrals: rows }) => (
          <section key={group} className="referral-group" aria-label={t(($) => $.referrals.group[group])}>
            <h2>
              {t(($) => $.referrals.group[group])} <span className="num">{rows.length}</span>
            </h2>
            <Rows label={t(($) => $.referrals.group[group])} referrals={rows} />
          </section>
        ))
      )}
      {total > referrals.length ? (
        <p className="line-hint">{t(($) => $.referrals.more, { count: total - referrals.length })}</p>
      ) : null}
    </div>
  );
}

function Rows({ label, referrals }: { label: string; referrals: readonly Referral[] }) {
  return (
    <ol className="question-rows" aria-label={label}>
      {referrals.map((referral) => (
        <ReferralRow key={referral.id} referral={referral} isPersonNamed />
      ))}
    </ol>
  );
}
