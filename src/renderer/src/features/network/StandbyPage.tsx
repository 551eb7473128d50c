import './network.css';
import { useState } from 'react';
import type { NetworkStatus } from '#shared/contract/network.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Status } from '../../ui/Status.tsx';
import { backupAge } from '../admin/ago.ts';
import { useNow } from '../admin/use-now.ts';
import { Stage } from '../session/Stage.tsx';
import { AddressForm } from './AddressForm.tsx';
import { JoinFlow } from './JoinPage.tsx';
import { copyTones, toneOf } from './network-words.ts';
import { TakeOver } from './TakeOver.tsx';
import { useOwnMoment } from './use-own-moment.ts';
import { useTask } from './use-task.ts';

type Device = NonNullable<NetworkStatus['device']>;

/** A computer that keeps the backups: how old the newest is, how it stands with the hub, and the way to take its place. */
export function StandbyPage({ device }: { device: Device }) {
  const { t } = useText();
  const [doing, setDoing] = useState<'takeOver' | 'join' | null>(null);
  const newestAt = device.copies?.newestAt ?? null;
  const close = () => setDoing(null);
  return (
    <Stage houseName="Deelbalie" isWide>
      {doing === 'join' ? <JoinFlow onBack={close} /> : null}
      {doing === 'takeOver' && newestAt !== null ? <TakeOver newestAt={newestAt} onBack={close} /> : null}
      {doing === null ? (
        <>
          <span className="stage-sign-mark">
            <Icon name="backup" size="2.5rem" />
          </span>
          <div className="stage-heading">
            <h1>{t(($) => $.network.standby.title)}</h1>
            <p>{t(($) => $.network.standby.text)}</p>
          </div>
          <Facts device={device} />
          <Acts device={device} onJoin={() => setDoing('join')} onTakeOver={() => setDoing('takeOver')} />
          <p className="network-note">{t(($) => $.network.standby.how)}</p>
        </>
      ) : null}
    </Stage>
  );
}

function Facts({ device }: { device: Device }) {
  const { t } = useText();
  const now = useNow();
  const moment = useOwnMoment();
  const { copies } = device;
  const newestAt = copies?.newestAt ?? null;
  return (
    <DefinitionList
      items={[
        {
          term: t(($) => $.network.status.name),
          value: `${device.name} (${t(($) => $.network.roles[device.role])})`,
        },
        {
          term: t(($) => $.network.standby.last),
          value:
            copies?.madeBy === 'server' ? (
              t(($) => $.network.standby.server)
            ) : newestAt === null ? (
              t(($) => $.network.standby.none)
            ) : (
              <Status tone={copyTones[backupAge(newestAt, now)]}>{moment(newestAt)}</Status>
            ),
        },
        { term: t(($) => $.network.standby.count), value: copies?.count ?? 0 },
        {
          term: t(($) => $.network.status.title),
          value: <Status tone={toneOf(device)}>{t(($) => $.network.status.short[device.contact])}</Status>,
        },
        {
          term: t(($) => $.network.status.lastContact),
          value:
            device.lastContactAt === null ? t(($) => $.network.status.never) : moment(device.lastContactAt),
        },
        ...(device.hubAddress === null
          ? []
          : [
              {
                term: t(($) => $.network.status.address),
                value: <code dir="ltr">{device.hubAddress}</code>,
              },
            ]),
      ]}
    />
  );
}

function Acts(props: { device: Device; onJoin: () => void; onTakeOver: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { contact, copies } = props.device;
  const tryNow = useTask(client.network.tryNow);
  return (
    <>
      {tryNow.isError ? <FailurePanel error={tryNow.error} /> : null}
      <div className="network-buttons">
        <Button icon="refresh" isPending={tryNow.isPending} onPress={() => tryNow.mutate(undefined)}>
          {t(($) => $.network.status.tryNow)}
        </Button>
        {contact === 'unknown' ? (
          <Button variant="primary" icon="computers" onPress={props.onJoin}>
            {t(($) => $.network.status.addAgain)}
          </Button>
        ) : null}
        {copies?.newestAt ? (
          <Button icon="computers" onPress={props.onTakeOver}>
            {t(($) => $.network.standby.takeOver)}
          </Button>
        ) : null}
      </div>
      {contact === 'away' || contact === 'foreign' ? <AddressForm /> : null}
    </>
  );
}
