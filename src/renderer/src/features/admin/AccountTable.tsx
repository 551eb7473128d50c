import { useQuery } from '@tanstack/react-query';
import type { Account } from '#shared/contract/admin.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { Avatar } from '../session/Avatar.tsx';
import { Moment } from './Moment.tsx';

export interface AccountTableProps {
  accounts: readonly Account[];
  /** Left out for who may only look. */
  onOpen: ((account: Account) => void) | undefined;
}

export function AccountTable({ accounts, onOpen }: AccountTableProps) {
  const { t } = useText();
  return (
    <Table
      label={t(($) => $.admin.accounts.list)}
      rows={accounts}
      rowId={({ id }) => id}
      rowText={({ displayName }) => displayName}
      onOpen={onOpen}
      empty={
        <EmptyState icon="people" title={t(($) => $.admin.accounts.none)} size="small">
          {t(($) => $.admin.accounts.noneHint)}
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          header: t(($) => $.admin.accounts.name),
          isRowHeader: true,
          renderCell: (account) => <Name account={account} />,
        },
        {
          id: 'role',
          header: t(($) => $.admin.accounts.role),
          renderCell: ({ role }) => t(($) => $.common.roles[role]),
        },
        {
          id: 'initiatives',
          header: t(($) => $.admin.accounts.initiatives),
          renderCell: (account) => <InitiativeNames account={account} />,
        },
        {
          id: 'lastSignIn',
          header: t(($) => $.admin.accounts.lastSignIn),
          renderCell: ({ lastSignInAt }) =>
            lastSignInAt === null ? t(($) => $.admin.accounts.never) : <Moment at={lastSignInAt} />,
        },
        {
          id: 'state',
          header: t(($) => $.admin.accounts.state),
          renderCell: ({ active }) => (
            <Status tone={active ? 'done' : 'neutral'}>
              {t(($) => (active ? $.admin.accounts.active : $.admin.accounts.inactive))}
            </Status>
          ),
        },
      ]}
    />
  );
}

function Name({ account }: { account: Account }) {
  const { t } = useText();
  const { account: own } = useStaffSession();
  return (
    <span className="account-name">
      <Avatar name={account.displayName} />
      <span>
        <bdi>{account.displayName}</bdi>
        {account.id === own.id ? (
          <span className="account-you"> ({t(($) => $.admin.accounts.you)})</span>
        ) : null}
        <span className="account-sign-in">
          {account.signInName}
          {account.hasBadge ? (
            <Icon name="card" size="1rem" label={t(($) => $.admin.accounts.access.badgeYes)} />
          ) : null}
        </span>
      </span>
    </span>
  );
}

function InitiativeNames({ account }: { account: Account }) {
  const { t } = useText();
  const { orpc } = useApi();
  const initiatives = useQuery(
    orpc.catalog.listInitiatives.queryOptions({ input: { includeInactive: true } }),
  );
  if (account.role !== 'volunteer')
    return <span className="admin-muted">{t(($) => $.admin.accounts.wholeHouse)}</span>;
  const names = (initiatives.data ?? []).filter(({ id }) => account.initiativeIds.includes(id));
  return names.map(({ name }) => name).join(', ') || '–';
}
