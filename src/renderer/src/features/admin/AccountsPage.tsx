import './admin.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#shared/contract/admin.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { AccountTable } from './AccountTable.tsx';
import { accountRoles, foundAccounts } from './account-list.ts';
import { NewAccountDialog } from './NewAccountDialog.tsx';

type Open = { kind: 'none' } | { kind: 'new' } | { kind: 'account'; id: string };

/** Everybody who can sign in; an administrator makes and changes accounts here. */
export function AccountsPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { account: own } = useStaffSession();
  const accounts = useQuery(orpc.admin.listAccounts.queryOptions());
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const mayChange = own.role === 'administrator';
  const close = () => setOpen({ kind: 'none' });
  const shown = open.kind === 'account' ? accounts.data?.find(({ id }) => id === open.id) : undefined;

  return (
    <>
      <PageHeader
        title={t(($) => $.admin.accounts.title)}
        subtitle={t(($) => (mayChange ? $.admin.accounts.subtitle : $.admin.accounts.onlyAdministrator))}
        icon="switchUser"
        actions={
          mayChange ? (
            <Button variant="primary" icon="plus" onPress={() => setOpen({ kind: 'new' })}>
              {t(($) => $.admin.accounts.new)}
            </Button>
          ) : undefined
        }
      />
      {accounts.isError ? <FailurePanel error={accounts.error} /> : null}
      {accounts.data === undefined ? (
        accounts.isError ? null : (
          <Spinner label={t(($) => $.common.loading)} />
        )
      ) : (
        <FoundAccounts
          accounts={accounts.data}
          onOpen={mayChange ? ({ id }) => setOpen({ kind: 'account', id }) : undefined}
        />
      )}
      <RoleWords />
      {open.kind === 'new' ? <NewAccountDialog onClose={close} /> : null}
      {shown === undefined ? null : <AccountDialog key={shown.id} account={shown} onClose={close} />}
    </>
  );
}

interface FoundAccountsProps {
  accounts: readonly Account[];
  onOpen: ((account: Account) => void) | undefined;
}

function FoundAccounts({ accounts, onOpen }: FoundAccountsProps) {
  const { t } = useText();
  const [wanted, setWanted] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const hasInactive = accounts.some(({ active }) => !active);
  return (
    <>
      <div className="admin-filters">
        <div className="admin-search">
          <SearchField
            label={t(($) => $.admin.accounts.find)}
            placeholder={t(($) => $.admin.accounts.find)}
            clearLabel={t(($) => $.common.clear)}
            value={wanted}
            onChange={setWanted}
          />
        </div>
        {hasInactive ? (
          <Checkbox
            label={t(($) => $.admin.accounts.showInactive)}
            isChecked={withInactive}
            onChange={setWithInactive}
          />
        ) : null}
      </div>
      <AccountTable accounts={foundAccounts(accounts, wanted, withInactive)} onOpen={onOpen} />
    </>
  );
}

/** What each role may do, in one line each. */
function RoleWords() {
  const { t } = useText();
  return (
    <Card title={t(($) => $.admin.accounts.rolesTitle)} icon="info">
      <DefinitionList
        items={accountRoles.map((role) => ({
          id: role,
          term: t(($) => $.common.roles[role]),
          value: t(($) => $.admin.accounts.roleHints[role]),
        }))}
      />
    </Card>
  );
}
