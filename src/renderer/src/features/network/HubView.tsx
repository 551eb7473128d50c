import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NetworkDevice, NetworkStatus } from '#shared/contract/network.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Status } from '../../ui/Status.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { AddComputerDialog } from './AddComputerDialog.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { OwnersDialog } from './OwnersDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { addressText } from './WaitingForComputer.tsx';

type Hub = NonNullable<NetworkStatus['hub']>;

/** The hub: whether it serves, where it is found, and every computer of the house. */
export function HubView({ hub }: { hub: Hub }) {
  const { t } = useText();
  const { orpc } = useApi();
  const isAdministrator = useStaffSession().account.role === 'administrator';
  const devices = useQuery(orpc.network.devices.queryOptions({ refetchInterval: 15_000 }));
  const [doing, setDoing] = useState<'add' | 'off' | 'import' | null>(null);
  const [leaving, setLeaving] = useState<NetworkDevice | null>(null);
  const [owned, setOwned] = useState<NetworkDevice | null>(null);
  const close = () => setDoing(null);
  return (
    <div className="network-hub">
      <Card title={t(($) => $.network.computers.hubTitle)} icon="computers">
        {hub.problem === null ? <Serving hub={hub} /> : <Problem problem={hub.problem} />}
        {isAdministrator ? (
          <div className="network-buttons network-apart">
            {hub.isServing ? (
              <Button variant="primary" icon="plus" onPress={() => setDoing('add')}>
                {t(($) => $.network.computers.add)}
              </Button>
            ) : null}
            {hub.isServing ? (
              <Button icon="import" onPress={() => setDoing('import')}>
                {t(($) => $.network.computers.import)}
              </Button>
            ) : null}
            <Button variant="quiet" onPress={() => setDoing('off')}>
              {t(($) => $.network.computers.switchOff)}
            </Button>
          </div>
        ) : null}
      </Card>
      {devices.isError ? <FailurePanel error={devices.error} /> : null}
      <DeviceTable
        devices={devices.data ?? []}
        acts={isAdministrator ? { revoke: setLeaving, owners: setOwned } : undefined}
      />
      {doing === 'add' ? <AddComputerDialog onClose={close} /> : null}
      {doing === 'import' ? <ImportDialog onClose={close} /> : null}
      {doing === 'off' ? <SwitchOffDialog onClose={close} /> : null}
      {owned === null ? null : <OwnersDialog device={owned} onClose={() => setOwned(null)} />}
      {leaving === null ? null : <RevokeDialog device={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

function Serving({ hub }: { hub: Hub }) {
  const { t } = useText();
  const { orpc } = useApi();
  const isAdministrator = useStaffSession().account.role === 'administrator';
  const where = useQuery(orpc.network.hub.queryOptions({ enabled: isAdministrator }));
  return (
    <div className="network-flow">
      <Status tone="done" isFilled>
        {t(($) => $.network.computers.serving)}
      </Status>
      {hub.devices === 0 ? null : (
        <p className="num">
          {t(($) => $.network.computers.here, { here: hub.devicesHere, count: hub.devices })}
        </p>
      )}
      {where.data === undefined ? null : (
        <p>
          {t(($) => $.network.computers.addresses)}{' '}
          {where.data.addresses.map((address) => (
            <code key={address.host} dir="ltr" className="network-address">
              {addressText(address)}
            </code>
          ))}
        </p>
      )}
      <p className="network-note">{t(($) => $.network.computers.leaveOn)}</p>
    </div>
  );
}

function Problem({ problem }: { problem: NonNullable<Hub['problem']> }) {
  const { t } = useText();
  const words = t(($) => $.network.computers.problems[problem]);
  const end = words.indexOf('. ') + 1;
  return <ErrorPanel title={words.slice(0, end)} next={words.slice(end).trim()} />;
}

function SwitchOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const off = useCommand(client.network.switchOff, {
    onSuccess: () => {
      toast.show({ tone: 'done', text: t(($) => $.network.computers.switchedOff) });
      onClose();
    },
  });
  return (
    <SecretDialog
      title={t(($) => $.network.computers.switchOffTitle)}
      text={t(($) => $.network.computers.switchOffText)}
      sendLabel={t(($) => $.network.computers.switchOff)}
      isPending={off.isPending}
      failure={off.error}
      onSend={(secret) => off.mutate({ secret })}
      onClose={onClose}
    />
  );
}

function RevokeDialog({ device, onClose }: { device: NetworkDevice; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const revoke = useCommand(client.network.revoke, {
    onSuccess: () => {
      toast.show({ tone: 'done', text: t(($) => $.network.computers.revokedToast, { name: device.name }) });
      onClose();
    },
  });
  return (
    <SecretDialog
      title={t(($) => $.network.computers.revokeTitle, { name: device.name })}
      text={t(($) => $.network.computers.revokeText)}
      sendLabel={t(($) => $.network.computers.revoke)}
      isPending={revoke.isPending}
      failure={revoke.error}
      onSend={(secret) => revoke.mutate({ deviceId: device.id, secret })}
      onClose={onClose}
    />
  );
}
