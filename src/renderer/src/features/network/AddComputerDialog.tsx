import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Controller, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import type { PairingState } from '#shared/contract/network.contract.ts';
import { type DeviceRole, deviceRoles } from '#shared/contract/network-words.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Form } from '../../staff/form/Form.tsx';
import { FormRadios, FormText } from '../../staff/form/fields.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CheckboxGroup } from '../admin/CheckboxGroup.tsx';
import { CompareDigits } from './CompareDigits.tsx';
import { FormSecret } from './SecretForm.tsx';
import { useTask } from './use-task.ts';
import { WaitingForComputer } from './WaitingForComputer.tsx';

type Opened = Awaited<ReturnType<Client['network']['openPairing']>>;

/** Lets one computer in: who it is, then the code for its screen, then six digits that two people compare. */
export function AddComputerDialog({ onClose }: { onClose: () => void }) {
  const { client } = useApi();
  const [opened, setOpened] = useState<{ answer: Opened; name: string } | null>(null);
  const close = () => {
    void client.network.endPairing({ isRefused: false }).catch(() => {});
    onClose();
  };
  if (opened === null) return <AskDialog onOpened={setOpened} onClose={onClose} />;
  return (
    <PairingDialog
      opened={opened.answer}
      name={opened.name}
      onAgain={() => setOpened(null)}
      onClose={close}
    />
  );
}

interface Values {
  name: string;
  role: DeviceRole | null;
  accountIds: string[];
  secret: string;
}

function AskDialog(props: {
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
    <Dialog
      isOpen
      onOpenChange={props.onClose}
      title={t(($) => $.network.pair.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={props.onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isPending={open.isPending}
            pendingLabel={t(($) => $.common.working)}
          >
            {t(($) => $.network.pair.next)}
          </Button>
        </>
      }
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
        {role === 'support' ? <Owners form={form} /> : null}
        <FormSecret form={form} name="secret" />
      </Form>
    </Dialog>
  );
}

/** Whose cases come onto the computer: of the people who accompany families. */
function Owners({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useText();
  const { orpc } = useApi();
  const accounts = useQuery(orpc.admin.listAccounts.queryOptions()).data ?? [];
  const careTeam = accounts.filter(({ role, active }) => active && isCareRole(role));
  return (
    <Controller
      control={form.control}
      name="accountIds"
      render={({ field }) => (
        <CheckboxGroup
          legend={t(($) => $.network.pair.accounts)}
          hint={t(($) => $.network.pair.accountsHint)}
          options={careTeam.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          values={field.value}
          onChange={field.onChange}
        />
      )}
    />
  );
}

function PairingDialog(props: { opened: Opened; name: string; onAgain: () => void; onClose: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const pairing = useQuery(orpc.network.pairing.queryOptions({ refetchInterval: 700 }));
  const accept = useTask((state: Extract<PairingState, { kind: 'compare' }>) =>
    client.network.acceptPairing({ claimId: state.claimId, roleBefore: state.roleBefore }),
  );
  const refuse = useTask(() => client.network.endPairing({ isRefused: true }));
  const state = pairing.data ?? { kind: 'waiting' as const, endsAt: props.opened.endsAt, failures: 0 };
  const isOver = state.kind === 'closed';
  return (
    <Dialog
      isOpen
      isAlert={state.kind === 'compare'}
      onOpenChange={props.onClose}
      title={t(($) => $.network.pair.title)}
      closeLabel={t(($) => $.common.close)}
      footer={
        isOver ? (
          <>
            {state.end === 'accepted' ? null : (
              <Button onPress={props.onAgain}>{t(($) => $.network.pair.again)}</Button>
            )}
            <Button variant="primary" onPress={props.onClose}>
              {t(($) => $.common.close)}
            </Button>
          </>
        ) : state.kind === 'waiting' ? (
          <Button onPress={props.onClose}>{t(($) => $.common.cancel)}</Button>
        ) : undefined
      }
    >
      <div className="network-flow" aria-live="polite">
        {pairing.isError ? <FailurePanel error={pairing.error} /> : null}
        {accept.error === null ? null : <FailurePanel error={accept.error} />}
        {state.kind === 'waiting' ? <WaitingForComputer opened={props.opened} state={state} /> : null}
        {state.kind === 'compare' ? (
          <CompareDigits
            digits={state.digits}
            title={t(($) => $.network.pair.compareTitle)}
            text={t(($) => $.network.pair.compareText)}
            about={
              state.roleBefore === null || state.roleBefore === state.role
                ? t(($) => $.network.pair.compareNew, {
                    name: state.name,
                    role: t(($) => $.network.roles[state.role]),
                  })
                : t(($) => $.network.pair.compareWas, {
                    before: t(($) => $.network.roles[state.roleBefore ?? state.role]),
                    role: t(($) => $.network.roles[state.role]),
                  })
            }
            isPending={accept.isPending || refuse.isPending}
            onAnswer={(isSame) => (isSame ? accept.mutate(state) : refuse.mutate(undefined))}
          />
        ) : null}
        {isOver && state.end === 'accepted' ? <Done name={props.name} /> : null}
        {isOver && state.end !== 'accepted' ? (
          <p>{t(($) => $.network.pair.end[endWord(state.end)])}</p>
        ) : null}
      </div>
    </Dialog>
  );
}

const endWord = (end: Extract<PairingState, { kind: 'closed' }>['end']) =>
  end === null || end === 'accepted' ? 'closed' : end;

function Done({ name }: { name: string }) {
  const { t } = useText();
  return (
    <div className="network-done">
      <Icon name="check" size="2rem" />
      <div>
        <p className="network-strong">{t(($) => $.network.pair.doneTitle, { name })}</p>
        <p>{t(($) => $.network.pair.doneText)}</p>
      </div>
    </div>
  );
}
