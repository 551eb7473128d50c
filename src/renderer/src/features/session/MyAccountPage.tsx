import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Card } from '../../ui/Card.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import './session.css';
import { ChangeSecretForm } from './ChangeSecretForm.tsx';

/** What the house knows of whoever is signed in, and their own PIN or password. */
export function MyAccountPage() {
  const { t } = useText();
  const { account } = useStaffSession();
  return (
    <>
      <PageHeader title={t(($) => $.session.account.title)} icon="person" />
      <div className="account-page">
        <Card title={t(($) => $.session.account.change)} icon="lock">
          <ChangeSecretForm />
        </Card>
        <Card title={t(($) => $.session.account.about)} icon="person">
          <DefinitionList
            layout="above"
            items={[
              { term: t(($) => $.session.account.name), value: <bdi>{account.displayName}</bdi> },
              { term: t(($) => $.session.account.role), value: t(($) => $.common.roles[account.role]) },
              {
                term: t(($) => $.session.account.initiatives),
                value: <OwnInitiatives ids={account.initiativeIds} />,
              },
              {
                term: t(($) => $.session.account.language),
                value: t(($) => $.common.languages[account.language]),
              },
            ]}
          />
          <p className="session-note account-ask">{t(($) => $.session.account.ask)}</p>
        </Card>
      </div>
    </>
  );
}

/** The initiatives a volunteer works for; everybody else works for the whole house. */
function OwnInitiatives({ ids }: { ids: readonly string[] }) {
  const { t } = useText();
  const { orpc } = useApi();
  const initiatives = useQuery({
    ...orpc.catalog.listInitiatives.queryOptions({ input: {} }),
    enabled: ids.length > 0,
  });
  if (ids.length === 0) return t(($) => $.session.account.wholeHouse);
  const names = (initiatives.data ?? []).filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.length === 0 ? '…' : names.join(', ');
}
