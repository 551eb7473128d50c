import './network.css';
import { useForm } from 'react-hook-form';
import type { NetworkStatus } from '#shared/contract/network.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Form } from '../../staff/form/Form.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Stage } from '../session/Stage.tsx';
import {
  AdministratorFields,
  type AdministratorValues,
  administratorFields,
  noAdministrator,
} from './AdministratorFields.tsx';
import { useNetwork } from './use-network.ts';
import { useTask } from './use-task.ts';

/** The data of the house come in for the first time. */
export function FillingPage() {
  const { t } = useText();
  const device = useNetwork({ isImpatient: true })?.device;
  const isAway = device?.contact === 'away' || device?.contact === 'foreign';
  return (
    <Stage houseName="Deelbalie">
      <div className="stage-heading" role="status">
        <h1>{t(($) => $.network.filling.title)}</h1>
        <p>{t(($) => (isAway ? $.network.filling.away : $.network.filling.text))}</p>
      </div>
      <Spinner label={t(($) => $.network.filling.title)} />
    </Stage>
  );
}

/** A computer that is a kiosk, opened as a desk: nobody can sign in here. */
export function KioskComputerPage({ houseName }: { houseName: string }) {
  const { t } = useText();
  const device = useNetwork()?.device;
  const isBrowser = window.location.protocol.startsWith('http');
  return (
    <Stage houseName={houseName}>
      <div className="stage-heading">
        <h1>{t(($) => $.network.kioskComputer.title)}</h1>
        <p>{t(($) => $.network.kioskComputer.text)}</p>
      </div>
      {device ? (
        <p className="network-strong">{`${device.name}: ${t(($) => $.network.status.short[device.contact])}`}</p>
      ) : null}
      {isBrowser ? (
        <a className="ui-button" data-variant="primary" data-size="large" href="/kiosk">
          {t(($) => $.network.kioskComputer.open)}
        </a>
      ) : null}
      <p className="network-note">{t(($) => $.network.kioskComputer.how)}</p>
    </Stage>
  );
}

/** The lease has run out, or another computer took over: nothing of the house is shown. */
export function ClosedPage({ status, houseName }: { status: NetworkStatus; houseName: string }) {
  const { t } = useText();
  const isTwin = status.hub?.problem === 'twin';
  return (
    <Stage houseName={houseName}>
      <span className="stage-sign-mark">
        <Icon name="lock" size="2.5rem" />
      </span>
      <div className="stage-heading" role="alert">
        <h1>{t(($) => $.network.closed.title)}</h1>
        <p>{t(($) => $.network.closed[status.hub ? (isTwin ? 'twin' : 'superseded') : 'lease'])}</p>
        <p>{t(($) => $.network.closed.kept)}</p>
        {status.hub ? null : <p>{t(($) => $.network.closed.todo)}</p>}
      </div>
      {isTwin ? <GoOnForm /> : null}
    </Stage>
  );
}

/** Two computers say that they are the hub: a person says which one goes on. */
function GoOnForm() {
  const { t } = useText();
  const { client } = useApi();
  const form = useForm<AdministratorValues>({ defaultValues: noAdministrator, shouldFocusError: false });
  const goOn = useTask(client.network.goOn);
  return (
    <Form
      form={form}
      label={t(($) => $.network.goOn.title)}
      fields={administratorFields}
      failure={goOn.error}
      isShort
      onSave={(values) => goOn.mutate(values)}
    >
      <AdministratorFields form={form} />
      <Button
        type="submit"
        variant="primary"
        isPending={goOn.isPending}
        pendingLabel={t(($) => $.common.working)}
      >
        {t(($) => $.network.goOn.send)}
      </Button>
    </Form>
  );
}

/** Whether this computer shows nothing for now. */
export const isClosed = (status: NetworkStatus | undefined): boolean =>
  status?.hub?.problem === 'superseded' ||
  status?.hub?.problem === 'twin' ||
  status?.device?.lease.state === 'locked';
