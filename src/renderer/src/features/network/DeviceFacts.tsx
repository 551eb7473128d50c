import { useState } from 'react';
import type { NetworkStatus } from '#shared/contract/network.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { saveFile } from '../../staff/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Status } from '../../ui/Status.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { Moment, useMoment } from '../admin/Moment.tsx';
import { useNow } from '../admin/use-now.ts';
import { AddressForm } from './AddressForm.tsx';
import { JoinFlow } from './JoinPage.tsx';
import { isMuch, toneOf } from './network-words.ts';
import { useTask } from './use-task.ts';

type Device = NonNullable<NetworkStatus['device']>;

/** How this computer and its hub stand, in words, with what can be done about it. */
export function DeviceFacts({ device }: { device: Device }) {
  const [isJoining, setJoining] = useState(false);
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const now = useNow();
  const moment = useMoment();
  const tryNow = useTask(client.network.tryNow, () =>
    toast.show({ tone: 'neutral', text: t(($) => $.network.status.trying) }),
  );
  const exporting = useTask(client.network.exportUnsent, ({ fileName, contents, count }) => {
    saveFile(fileName, [contents], 'application/json');
    toast.show({ tone: 'done', text: t(($) => $.network.status.exported, { count }) });
  });
  if (isJoining) return <JoinFlow onBack={() => setJoining(false)} />;
  return (
    <div className="network-flow">
      <Status tone={toneOf(device)} isFilled>
        {contactSentence(t, device, device.lastContactAt === null ? null : moment(device.lastContactAt))}
      </Status>
      {device.lease.state === 'ending' ? (
        <p className="network-strong">
          {t(($) => $.network.status.leaseEnding, { moment: moment(device.lease.locksAt) })}
        </p>
      ) : null}
      {isMuch(device.pending, now) ? (
        <p className="network-strong">{t(($) => $.network.status.tooMuch)}</p>
      ) : null}
      <DefinitionList
        items={[
          {
            term: t(($) => $.network.status.name),
            value: `${device.name} (${t(($) => $.network.roles[device.role])})`,
          },
          {
            term: t(($) => $.network.status.kept),
            value:
              device.pending.count === 0
                ? t(($) => $.network.status.pendingNone)
                : t(($) => $.network.status.pending, { count: device.pending.count }),
          },
          ...(device.pending.oldestAt === null
            ? []
            : [{ term: t(($) => $.network.status.oldest), value: <Moment at={device.pending.oldestAt} /> }]),
          {
            term: t(($) => $.network.status.lastContact),
            value:
              device.lastContactAt === null ? (
                t(($) => $.network.status.never)
              ) : (
                <Moment at={device.lastContactAt} />
              ),
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
      {tryNow.isError ? <FailurePanel error={tryNow.error} /> : null}
      {exporting.isError ? <FailurePanel error={exporting.error} /> : null}
      <div className="network-buttons">
        <Button icon="refresh" isPending={tryNow.isPending} onPress={() => tryNow.mutate(undefined)}>
          {t(($) => $.network.status.tryNow)}
        </Button>
        {device.contact === 'unknown' ? (
          <Button variant="primary" icon="computers" onPress={() => setJoining(true)}>
            {t(($) => $.network.status.addAgain)}
          </Button>
        ) : null}
        {device.pending.count === 0 ? null : (
          <Button icon="backup" isPending={exporting.isPending} onPress={() => exporting.mutate(undefined)}>
            {t(($) => $.network.status.export)}
          </Button>
        )}
      </div>
      {device.pending.count === 0 ? null : (
        <p className="network-note">{t(($) => $.network.status.exportHint)}</p>
      )}
      {device.contact === 'away' || device.contact === 'foreign' ? <AddressForm /> : null}
    </div>
  );
}

type Translate = ReturnType<typeof useText>['t'];

/** "With the house since 10:42", or why not. `moment`: when they last agreed. */
function contactSentence(t: Translate, { contact }: Device, moment: string | null): string {
  if (contact !== 'together') return t(($) => $.network.status[contact]);
  return moment === null
    ? t(($) => $.network.status.togetherSoon)
    : t(($) => $.network.status.together, { time: moment });
}
