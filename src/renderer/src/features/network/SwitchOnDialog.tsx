import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { usualHubPort } from '#shared/contract/network-words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { FormNumber } from '../../staff/form/fields.tsx';
import { FormSecret } from './SecretForm.tsx';

interface Values {
  port: number | null;
  secret: string;
}

/** This computer becomes the one that keeps everything for the others. */
export function SwitchOnDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const formId = useId();
  const form = useForm<Values>({
    defaultValues: { port: usualHubPort, secret: '' },
    shouldFocusError: false,
  });
  // The page behind it says that it is so.
  const switchOn = useCommand(client.network.switchOn, { onSuccess: onClose });
  return (
    <FormDialog
      title={t(($) => $.network.on.title)}
      formId={formId}
      sendLabel={t(($) => $.network.on.send)}
      isPending={switchOn.isPending}
      onClose={onClose}
      size="normal"
    >
      <Form
        id={formId}
        form={form}
        label={t(($) => $.network.on.title)}
        fields={['port', 'secret']}
        failure={switchOn.error}
        isShort
        firstField="secret"
        onSave={({ port, secret }) => switchOn.mutate({ port: port ?? usualHubPort, secret })}
      >
        <p>{t(($) => $.network.on.text)}</p>
        <p className="network-note">{t(($) => $.network.on.firewall)}</p>
        <FormNumber
          control={form.control}
          name="port"
          label={t(($) => $.network.on.port)}
          hint={t(($) => $.network.on.portHint)}
          check={(port) =>
            port === null || port < 1024 || port > 65_535 ? t(($) => $.network.on.portWrong) : undefined
          }
        />
        <FormSecret form={form} name="secret" />
      </Form>
    </FormDialog>
  );
}
