import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { NetworkDevice } from '#shared/contract/network.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { FormOwners } from './OwnersField.tsx';

/** Changes whose a support computer is: what they may not know any more it gives up at its next word. */
export function OwnersDialog({ device, onClose }: { device: NetworkDevice; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const formId = useId();
  const form = useForm({ defaultValues: { accountIds: device.accountIds } });
  const change = useCommand(client.network.setDeviceAccounts, { onSuccess: onClose });
  return (
    <FormDialog
      title={device.name}
      formId={formId}
      sendLabel={t(($) => $.common.save)}
      isPending={change.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        label={device.name}
        fields={['accountIds']}
        failure={change.error}
        isShort
        onSave={({ accountIds }) => change.mutate({ deviceId: device.id, accountIds })}
      >
        <FormOwners form={form} name="accountIds" />
      </Form>
    </FormDialog>
  );
}
