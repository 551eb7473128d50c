import { useId } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type DeviceRole, deviceRoles } from '#shared/contract/network-words.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { FormRadios, FormText } from '../../staff/form/fields.tsx';
import { FormOwners } from './OwnersField.tsx';
import { FormSecret } from './SecretForm.tsx';
import { useTask } from './use-task.ts';

/** What the hub's screen shows for the other one. */
export type Opened = Awaited<ReturnType<Client['network']['openPairing']>>;

interface Values {
  name: string;
  role: DeviceRole | null;
  accountIds: string[];
  secret: string;
}

/** What the computer is called and becomes; with the PIN of whoever lets it in. */
export function AskComputerDialog(props: {
  onOpened: (opened: { answer: Opened; name: string }) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const { client } = useApi();
  const formId = useId();
  const form = useForm<Values>({
    defaultValues: { name: '', role: null, accountIds: [], secret: '' },
    shouldFocusError: false,
  });
  const role = useWatch({ control: form.control, name: 'role' });
  const open = useTask(async ({ name, role, accountIds, secret }: Values) => {
    const answer = await client.network.openPairing({ name, role: role ?? 'desk', accountIds, secret });
    props.onOpened({ answer, name });
  });
  return (
    <FormDialog
      title={t(($) => $.network.pair.title)}
      formId={formId}
      sendLabel={t(($) => $.network.pair.next)}
      isPending={open.isPending}
      onClose={props.onClose}
      size="normal"
    >
      <Form
        id={formId}
        form={form}
        label={t(($) => $.network.pair.title)}
        fields={['name', 'role', 'secret']}
        failure={open.error}
        isShort
        firstField="name"
        onSave={(values) => open.mutate(values)}
      >
        <FormText
          control={form.control}
          name="name"
          label={t(($) => $.network.pair.name)}
          hint={t(($) => $.network.pair.nameHint)}
          maxLength={60}
          isRequired
          check={(name) => (name.trim() === '' ? t(($) => $.network.pair.nameMissing) : undefined)}
        />
        <FormRadios
          control={form.control}
          name="role"
          legend={t(($) => $.network.pair.role)}
          check={(role) => (role === null ? t(($) => $.network.pair.roleMissing) : undefined)}
          options={deviceRoles.map((role) => ({
            value: role,
            label: t(($) => $.network.roles[role]),
            hint: t(($) => $.network.roleHints[role]),
          }))}
        />
        {role === 'support' ? <FormOwners form={form} name="accountIds" /> : null}
        <FormSecret form={form} name="secret" />
      </Form>
    </FormDialog>
  );
}
