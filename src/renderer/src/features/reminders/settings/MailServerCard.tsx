import { useState } from 'react';
import type { MailServer } from '#shared/contract/reminder-settings.contract.ts';
import { type MailFailure, mailSecurities } from '#shared/contract/reminder-words.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Status } from '../../../ui/Status.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/Toaster.tsx';

const securityWords = { tls: 'tls', startTls: 'startTls', none: 'noSecurity' } as const;

/** The server mail goes through. The password goes in and is never shown. */
export function MailServerCard({ mail }: { mail: MailServer }) {
  const { t } = useText();
  const { hasPassword, ...saved } = mail;
  const [draft, setDraft] = useState(saved);
  const [password, setPassword] = useState('');
  const save = useSave(() => setPassword(''));
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const text = (name: 'host' | 'userName' | 'fromName' | 'fromAddress') => (
    <TextField
      label={t(($) => $.reminders.settings.mail[name])}
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      maxLength={name === 'fromName' ? 120 : 200}
      isCode={name !== 'fromName'}
      width="full"
    />
  );
  return (
    <Card title={t(($) => $.reminders.settings.mail.title)} icon="mail">
      <div className="late-settings-stack">
        <p className="late-quiet">{t(($) => $.reminders.settings.mail.how)}</p>
        {save.isError ? <FailurePanel error={save.error} /> : null}
        <Checkbox
          label={t(($) => $.reminders.settings.mail.active)}
          isChecked={draft.active}
          onChange={(active) => set({ active })}
        />
        {text('host')}
        <NumberField
          label={t(($) => $.reminders.settings.mail.port)}
          value={draft.port}
          min={1}
          max={65535}
          onChange={(port) => set({ port: port ?? 465 })}
        />
        <RadioGroup
          legend={t(($) => $.reminders.settings.mail.security)}
          isInline
          value={draft.security}
          onChange={(security) => set({ security, port: { tls: 465, startTls: 587, none: 25 }[security] })}
          options={mailSecurities.map((value) => ({
            value,
            label: t(($) => $.reminders.settings.mail[securityWords[value]]),
          }))}
        />
        {draft.security === 'none' ? (
          <Status tone="attention">{t(($) => $.reminders.settings.mail.plain)}</Status>
        ) : null}
        {text('userName')}
        <TextField
          label={t(($) => $.reminders.settings.mail.password)}
          hint={t(($) => $.reminders.settings.mail[hasPassword ? 'passwordKept' : 'passwordNone'])}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          maxLength={200}
          width="full"
        />
        {text('fromName')}
        {text('fromAddress')}
        <div className="late-row">
          <Button
            isPending={save.isPending}
            pendingLabel={t(($) => $.common.saving)}
            onPress={() => save.mutate({ ...draft, ...(password === '' ? {} : { password }) })}
          >
            {t(($) => $.reminders.settings.mail.save)}
          </Button>
        </div>
        <TestMail />
      </div>
    </Card>
  );
}

function TestMail() {
  const { t } = useText();
  const { client } = useApi();
  const [to, setTo] = useState('');
  const test = useCommand((input: Parameters<Client['reminders']['testMail']>[0]) =>
    client.reminders.testMail(input),
  );
  return (
    <>
      <div className="late-row">
        <TextField
          label={t(($) => $.reminders.settings.mail.testTo)}
          value={to}
          onChange={setTo}
          maxLength={200}
          isCode
          width="l"
        />
        <Button
          icon="mail"
          isDisabled={to.trim() === ''}
          isPending={test.isPending}
          pendingLabel={t(($) => $.common.working)}
          onPress={() => test.mutate({ to })}
        >
          {t(($) => $.reminders.settings.mail.test)}
        </Button>
      </div>
      <div aria-live="polite">
        {test.isError ? <FailurePanel error={test.error} /> : null}
        {test.data?.sent ? <Status tone="done">{t(($) => $.reminders.settings.mail.tested)}</Status> : null}
        {test.data?.failure ? <NotTested failure={test.data.failure} /> : null}
      </div>
    </>
  );
}

function NotTested({ failure }: { failure: MailFailure }) {
  const { t } = useText();
  const why = t(($) => $.reminders.failure[failure]);
  return <Status tone="attention">{t(($) => $.reminders.settings.mail.notTested, { why })}</Status>;
}

function useSave(onSaved: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  return useCommand(
    (input: Parameters<Client['reminders']['setMailServer']>[0]) => client.reminders.setMailServer(input),
    {
      onSuccess: () => {
        onSaved();
        toast.show({ tone: 'done', text: t(($) => $.common.saved) });
      },
    },
  );
}
