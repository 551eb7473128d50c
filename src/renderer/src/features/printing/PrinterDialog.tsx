import '../../staff/form/form.css';
import { useId } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type PrinterKind, printerKinds } from '#shared/contract/printer-words.ts';
import type { KioskPrinter } from '#shared/contract/printing.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormDialog } from '../../staff/form/FormDialog.tsx';
import { FormNumber, FormRadios, FormText } from '../../staff/form/fields.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { type PrinterProblem, type PrinterValues, printerOf, problemOf, valuesOf } from './printer-form.ts';

type SetPrinter = Parameters<Client['printing']['setPrinter']>[0];

export interface PrinterDialogProps {
  kiosk: { id: string; name: string };
  present: KioskPrinter;
  onClose: () => void;
}

/** Where a kiosk puts its numbers on paper. */
export function PrinterDialog({ kiosk, present, onClose }: PrinterDialogProps) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const formId = useId();
  const form = useForm<PrinterValues>({ defaultValues: valuesOf(present.printer), shouldFocusError: false });
  const { control } = form;
  const kind = useWatch({ control, name: 'kind' });
  const set = useCommand((input: SetPrinter) => client.printing.setPrinter(input), {
    onSuccess() {
      toast.show({ tone: 'done', text: t(($) => $.printing.saved, { kiosk: kiosk.name }) });
      onClose();
    },
  });
  const title = t(($) => $.printing.dialog, { kiosk: kiosk.name });
  return (
    <FormDialog
      title={title}
      formId={formId}
      size="normal"
      sendLabel={t(($) => $.printing.save)}
      isPending={set.isPending}
      onClose={onClose}
    >
      <Form
        id={formId}
        form={form}
        fields={['kind', 'host', 'port', 'device']}
        failure={set.error}
        label={title}
        isShort
        onSave={(values) =>
          set.mutate({ kioskId: kiosk.id, revision: present.revision, printer: printerOf(values) })
        }
      >
        <div className="entry-fields">
          <p>{t(($) => $.printing.text)}</p>
          <FormRadios<PrinterValues, PrinterKind>
            control={control}
            name="kind"
            legend={t(($) => $.printing.kind)}
            options={printerKinds.map((value) => ({
              value,
              label: t(($) => $.printing.kinds[value]),
              hint: t(($) => $.printing.how[value]),
            }))}
          />
          {kind === 'network' ? <NetworkFields control={control} /> : null}
          {kind === 'device' ? <DeviceField control={control} /> : null}
        </div>
      </Form>
    </FormDialog>
  );
}

type Bound = { control: ReturnType<typeof useForm<PrinterValues>>['control'] };

/** Says in words what is wrong with one of the fields. */
function useProblem() {
  const { t } = useText();
  return (problem: PrinterProblem | undefined) =>
    problem === undefined ? undefined : t(($) => $.printing[problem]);
}

function NetworkFields({ control }: Bound) {
  const { t } = useText();
  const say = useProblem();
  return (
    <div className="entry-row">
      <FormText<PrinterValues>
        control={control}
        name="host"
        label={t(($) => $.printing.host)}
        hint={t(($) => $.printing.hostHint)}
        maxLength={253}
        isCode
        isRequired
        check={(host) => say(problemOf('host', host))}
      />
      <FormNumber<PrinterValues>
        control={control}
        name="port"
        label={t(($) => $.printing.port)}
        hint={t(($) => $.printing.portHint)}
        check={(port) => say(problemOf('port', port))}
      />
    </div>
  );
}

function DeviceField({ control }: Bound) {
  const { t } = useText();
  const say = useProblem();
  return (
    <FormText<PrinterValues>
      control={control}
      name="device"
      label={t(($) => $.printing.deviceName)}
      hint={t(($) => $.printing.deviceNameHint)}
      maxLength={180}
      isCode
      isRequired
      check={(device) => say(problemOf('device', device))}
    />
  );
}
