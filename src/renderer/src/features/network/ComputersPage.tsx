import './network.css';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { DeviceFacts } from './DeviceFacts.tsx';
import { HubView } from './HubView.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { SwitchOnDialog } from './SwitchOnDialog.tsx';
import { useNetwork } from './use-network.ts';

/** Which computers of the house work together. With one computer: what it would bring, and the switch. */
export function ComputersPage() {
  const { t } = useText();
  const status = useNetwork();
  return (
    <>
      <PageHeader
        title={t(($) => $.network.computers.title)}
        subtitle={t(($) => $.network.computers.subtitle)}
        icon="computers"
      />
      {status === undefined ? <Spinner label={t(($) => $.common.loading)} /> : null}
      {status?.role === 'alone' ? <Alone isPossible={status.isPossible} /> : null}
      {status?.hub ? <HubView hub={status.hub} /> : null}
      {status?.device ? <Own device={status.device} /> : null}
    </>
  );
}

function Alone({ isPossible }: { isPossible: boolean }) {
  const { t } = useText();
  const isAdministrator = useStaffSession().account.role === 'administrator';
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <EmptyState
        icon="computers"
        title={t(($) => $.network.computers.aloneTitle)}
        action={
          isPossible && isAdministrator ? (
            <Button variant="primary" onPress={() => setAsking(true)}>
              {t(($) => $.network.computers.switchOn)}
            </Button>
          ) : null
        }
      >
        <p>{t(($) => (isPossible ? $.network.computers.aloneText : $.network.computers.notPossible))}</p>
      </EmptyState>
      {isAsking ? <SwitchOnDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Own({ device }: { device: Parameters<typeof DeviceFacts>[0]['device'] }) {
  const { t } = useText();
  const isAdministrator = useStaffSession().account.role === 'administrator';
  const [isLeaving, setLeaving] = useState(false);
  return (
    <Card title={t(($) => $.network.status.title)} icon="computers">
      <DeviceFacts device={device} />
      {isAdministrator ? (
        <div className="network-buttons network-apart">
          <Button onPress={() => setLeaving(true)}>{t(($) => $.network.leave.button)}</Button>
        </div>
      ) : null}
      {isLeaving ? <LeaveDialog onClose={() => setLeaving(false)} /> : null}
    </Card>
  );
}
