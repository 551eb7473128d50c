import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SessionStatus, SignedInAccount } from '#shared/contract/session.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { listenToScanner } from '../../staff/scan/scan-keys-listener.ts';
import { useStaffSession, useTakeStatus } from '../../staff/session.ts';
import { speakToStaff } from '../../staff/staff-language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LockedCalls } from '../kiosks/LockedCalls.tsx';
import { Avatar } from './Avatar.tsx';
import { badgeText } from './badge-text.ts';
import { type Colleague, Colleagues } from './Colleagues.tsx';
import { LockScreen } from './LockScreen.tsx';
import { Stage } from './Stage.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** Who is about to open the screen: whoever locked it, a colleague from the list, or the owner of a scanned badge. */
type Opener =
  | { kind: 'self' }
  | { kind: 'colleague'; colleague: Colleague }
  | { kind: 'badge'; badge: string };

/** Over the desk while it is locked: the work under it stays, and only a PIN or password brings it back. */
export function LockedPage({ account }: { account: SignedInAccount }) {
  const { house } = useStaffSession();
  const { orpc } = useApi();
  const colleagues = useQuery(orpc.session.colleagues.queryOptions()).data ?? [];
  const [opener, setOpener] = useState<Opener>({ kind: 'self' });
  useEffect(
    () =>
      listenToScanner(house.scannerLayout, (code) => setOpener({ kind: 'badge', badge: badgeText(code) })),
    [house.scannerLayout],
  );
  const toSelf = () => setOpener({ kind: 'self' });

  return (
    <LockScreen>
      <LockedCalls />
      <Stage houseName={house.name}>
        {opener.kind === 'self' ? (
          <OwnLock
            account={account}
            secretKind={colleagues.find(({ id }) => id === account.id)?.secretKind}
          />
        ) : null}
        {opener.kind === 'colleague' ? <TakeOver colleague={opener.colleague} /> : null}
        {opener.kind === 'badge' ? <ByBadge badge={opener.badge} /> : null}
        {opener.kind === 'self' ? (
          <Colleagues
            colleagues={colleagues.filter(({ id }) => id !== account.id)}
            onChoose={(colleague) => setOpener({ kind: 'colleague', colleague })}
          />
        ) : (
          <BackToOwner name={account.displayName} onPress={toSelf} />
        )}
      </Stage>
    </LockScreen>
  );
}

interface OwnLockProps {
  account: SignedInAccount;
  secretKind: Colleague['secretKind'] | undefined;
}

function OwnLock({ account, secretKind }: OwnLockProps) {
  const { t } = useText();
  const open = useOpening((client, secret) => client.session.unlock({ secret }));
  const labels = {
    pin: t(($) => $.session.locked.pin),
    password: t(($) => $.session.locked.password),
    unknown: t(($) => $.session.signIn.secret),
  };
  return (
    <>
      <LockHead name={account.displayName} title={t(($) => $.session.locked.title)}>
        {t(($) => $.session.locked.kept)}
      </LockHead>
      <UnlockForm
        label={labels[secretKind ?? 'unknown']}
        secretKind={secretKind}
        button={t(($) => $.session.locked.unlock)}
        opening={open}
        hint={t(($) => $.session.locked.badgeHint)}
      />
    </>
  );
}

function TakeOver({ colleague }: { colleague: Colleague }) {
  const { t } = useText();
  const name = colleague.displayName;
  const open = useOpening((client, secret) => client.session.switchTo({ accountId: colleague.id, secret }));
  return (
    <>
      <LockHead name={name} title={name}>
        {t(($) => $.common.roles[colleague.role])}
      </LockHead>
      <UnlockForm
        key={colleague.id}
        label={t(
          ($) => (colleague.secretKind === 'pin' ? $.session.locked.pinOf : $.session.locked.passwordOf),
          { name },
        )}
        secretKind={colleague.secretKind}
        button={t(($) => $.session.locked.takeOver)}
        opening={open}
      />
    </>
  );
}

function ByBadge({ badge }: { badge: string }) {
  const { t } = useText();
  const open = useOpening((client, secret) => client.session.switchByBadge({ badge, secret }));
  return (
    <>
      <LockHead title={t(($) => $.session.locked.badgeRead)} />
      <UnlockForm
        key={badge}
        label={t(($) => $.session.locked.badgeSecret)}
        secretKind={undefined}
        button={t(($) => $.session.locked.takeOver)}
        opening={open}
      />
    </>
  );
}

function LockHead({ name, title, children }: { name?: string; title: string; children?: string }) {
  return (
    <div className="lock-head">
      {name === undefined ? (
        <span className="avatar" data-large="" aria-hidden="true">
          <Icon name="card" />
        </span>
      ) : (
        <Avatar name={name} isLarge />
      )}
      <div className="stage-heading">
        <h1>{title}</h1>
        {name === undefined || name === title ? null : <p>{name}</p>}
        {children === undefined ? null : <p className="lock-kept">{children}</p>}
      </div>
    </div>
  );
}

function BackToOwner({ name, onPress }: { name: string; onPress: () => void }) {
  const { t } = useText();
  return (
    <p>
      <Button variant="quiet" icon="back" onPress={onPress}>
        {t(($) => $.session.locked.backTo, { name })}
      </Button>
    </p>
  );
}

/** An act that opens the screen; it then speaks the language of whoever opened it. */
function useOpening(act: (client: Client, secret: string) => Promise<SessionStatus>) {
  const { client } = useApi();
  const { i18n } = useText();
  const takeStatus = useTakeStatus();
  return useMutation({
    mutationFn: (secret: string) => act(client, secret),
    onSuccess: async (status) => {
      await speakToStaff(i18n, status.account?.language ?? 'nl');
      takeStatus(status);
    },
  });
}
