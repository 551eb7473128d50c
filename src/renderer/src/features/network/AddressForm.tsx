import { useForm } from 'react-hook-form';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormText } from '../../staff/form/fields.tsx';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../staff/form/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { useTask } from './use-task.ts';

interface Values {
  address: string;
}

const refusals: RefusalFields<Values> = { 'network.addressUnreadable': 'address' };

/** Where the hub is, typed by hand: it moved, and the network does not say so. */
export function AddressForm() {
  const { t } = useText();
  const { client } = useApi();
  const form = useForm<Values>({ defaultValues: { address: '' }, shouldFocusError: false });
  const putAtField = useRefusalAtField(form, refusals);
  const look = useTask(client.network.setAddress);
  return (
    <Form
      form={form}
      label={t(($) => $.network.status.address)}
      fields={['address']}
      failure={failureOnTop(look.error, refusals)}
      isShort
      onSave={(values) => look.mutate(values, { onError: putAtField })}
    >
      <FormText
        control={form.control}
        name="address"
        label={t(($) => $.network.status.otherAddress)}
        hint={t(($) => $.network.status.otherAddressHint)}
        maxLength={260}
        isCode
        check={(text) => (text.trim() === '' ? t(($) => $.network.join.addressMissing) : undefined)}
      />
      <div>
        <Button
          type="submit"
          icon="search"
          isPending={look.isPending}
          pendingLabel={t(($) => $.common.working)}
        >
          {t(($) => $.network.status.lookThere)}
        </Button>
      </div>
    </Form>
  );
}
