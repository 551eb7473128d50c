import type { NetworkDevice } from '#shared/contract/network.contract.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { ago } from '../admin/ago.ts';
import { Moment } from '../admin/Moment.tsx';
import { useNow } from '../admin/use-now.ts';
import { CopyAge } from './CopyAge.tsx';

/** Milliseconds without a word after which a computer counts as not there. */
const hereFor = 120_000;

export interface DeviceTableProps {
  devices: readonly NetworkDevice[];
  /** Left out for who may only look. */
  acts: { revoke(device: NetworkDevice): void; owners(device: NetworkDevice): void } | undefined;
}

export function DeviceTable({ devices, acts }: DeviceTableProps) {
  const { t, i18n } = useText();
  const now = useNow();
  return (
    <Table
      label={t(($) => $.network.computers.list)}
      rows={devices}
      rowId={({ id }) => id}
      rowText={({ name }) => name}
      empty={
        <EmptyState icon="computers" title={t(($) => $.network.computers.none)} size="small">
          {t(($) => $.network.computers.noneHint)}
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          header: t(($) => $.network.computers.name),
          isRowHeader: true,
          renderCell: ({ name }) => <bdi>{name}</bdi>,
        },
        {
          id: 'role',
          header: t(($) => $.network.computers.role),
          renderCell: ({ role }) => t(($) => $.network.roles[role]),
        },
        {
          id: 'state',
          header: t(($) => $.network.computers.state),
          renderCell: (device) => <DeviceState device={device} now={now} />,
        },
        {
          id: 'seen',
          header: t(($) => $.network.computers.seen),
          renderCell: ({ seenAt }) =>
            seenAt === null ? t(($) => $.network.computers.neverSeen) : ago(seenAt, now, i18n.language),
        },
        {
          id: 'added',
          header: t(($) => $.network.computers.added),
          renderCell: ({ pairedAt, pairedByName }) => (
            <>
              <Moment at={pairedAt} />
              {pairedByName === null ? null : ` ${t(($) => $.network.computers.by, { name: pairedByName })}`}
            </>
          ),
        },
        ...(acts === undefined
          ? []
          : [
              {
                id: 'act',
                header: t(($) => $.network.computers.acts),
                renderCell: (device: NetworkDevice) =>
                  device.status === 'revoked' ? null : <Acts device={device} acts={acts} />,
              },
            ]),
      ]}
    />
  );
}

function Acts({ device, acts }: { device: NetworkDevice; acts: NonNullable<DeviceTableProps['acts']> }) {
  const { t } = useText();
  const [owners, revoke] = [t(($) => $.network.pair.accounts), t(($) => $.network.computers.revoke)];
  return (
    <span className="network-states">
      {device.role === 'support' ? (
        <Button size="small" aria-label={`${owners} ${device.name}`} onPress={() => acts.owners(device)}>
          {owners}
        </Button>
      ) : null}
      <Button size="small" aria-label={`${revoke}: ${device.name}`} onPress={() => acts.revoke(device)}>
        {revoke}
      </Button>
    </span>
  );
}

function DeviceState({ device, now }: { device: NetworkDevice; now: string }) {
  const { t } = useText();
  if (device.tookOverAt !== null)
    return <Status tone="neutral">{t(($) => $.network.computers.tookOver)}</Status>;
  if (device.status === 'revoked')
    return (
      <Status tone={device.wipedAt === null ? 'attention' : 'neutral'}>
        {t(($) => $.network.computers[device.wipedAt === null ? 'notWiped' : 'wiped'])}
      </Status>
    );
  const isHere = device.seenAt !== null && Date.parse(now) - Date.parse(device.seenAt) < hereFor;
  return (
    <span className="network-states">
      <Status tone={isHere ? 'done' : 'attention'}>
        {t(($) => $.network.computers[isHere ? 'hereNow' : 'notHere'])}
      </Status>
      <CopyAge device={device} now={now} />
      {device.clockMinutesWrong === null ? null : (
        <Status tone="attention" icon="clock">
          {t(($) => $.network.computers.clockWrong, { count: device.clockMinutesWrong })}
        </Status>
      )}
    </span>
  );
}
