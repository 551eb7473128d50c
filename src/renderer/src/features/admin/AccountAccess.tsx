import { type ReactNode, useId, useState } from 'react';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import type { Account } from '#shared/contract/admin.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { badgeText } from '../session/badge-text.ts';
import type { AdminInput } from './acts.ts';
import { BadgeField } from './BadgeField.tsx';
import { GivenSecretField } from './GivenSecretField.tsx';

/** How somebody signs in: an administrator gives a new PIN or password, and gives or takes a badge. */
export function AccountAccess({ account }: { account: Account }) {
  const { t } = useText();
  const [open, setOpen] = useState<'none' | 'secret' | 'badge'>('none');
  const close = () => setOpen('none');
  const isPin = account.secretKind === 'pin';
  return (
    <div className="admin-access">
      <Row
        icon="lock"
        words={t(($) => (isPin ? $.admin.accounts.access.secretPin : $.admin.accounts.access.secretPassword))}
      >
        {open === 'secret' ? null : (
          <Button onPress={() => setOpen('secret')}>{t(($) => $.admin.accounts.access.reset)}</Button>
        )}
      </Row>
      {open === 'secret' ? <SecretForm account={account} onClose={close} /> : null}
      <Row
        icon="card"
        words={t(($) =>
          account.hasBadge ? $.admin.accounts.access.badgeYes : $.admin.accounts.access.badgeNo,
        )}
      >
        {open === 'badge' ? null : (
          <Button onPress={() => setOpen('badge')}>
            {t(($) =>
              account.hasBadge ? $.admin.accounts.access.badgeReplace : $.admin.accounts.access.badgeGive,
            )}
          </Button>
        )}
        {account.hasBadge ? <RemoveBadge account={account} /> : null}
      </Row>
      {open === 'badge' ? <BadgeForm account={account} onClose={close} /> : null}
    </div>
  );
}

function Row({ icon, words, children }: { icon: IconName; words: string; children: ReactNode }) {
  return (
    <div className="admin-access-row">
      <Icon name={icon} />
      <p>{words}</p>
      {children}
    </div>
  );
}

interface PartProps {
  account: Account;
  onClose: () => void;
}

function SecretForm({ account, onClose }: PartProps) {
  const { t } = useText();
  const prefix = useId();
  const form = useForm({
    defaultValues: { secret: '', signInName: account.signInName },
    shouldFocusError: true,
    reValidateMode: 'onSubmit',
  });
  const reset = useReset(
    t(($) => $.admin.accounts.said.secret, { name: account.displayName }),
    onClose,
  );
  const send = form.handleSubmit(({ secret }) => {
    if (!reset.isPending) reset.mutate({ accountId: account.id, secret });
  });
  return (
    <FormProvider {...form}>
      <form className="admin-form admin-access-form" noValidate onSubmit={(event) => void send(event)}>
        {reset.isError ? <FailurePanel error={reset.error} /> : null}
        <GivenSecretField
          fieldId={(name) => `${prefix}-${name}`}
          label={t(($) => $.admin.accounts.access.newSecret)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that opened this is gone
          autoFocus
        />
        <Buttons isPending={reset.isPending} onClose={onClose} />
      </form>
    </FormProvider>
  );
}

function BadgeForm({ account, onClose }: PartProps) {
  const { t } = useText();
  const prefix = useId();
  const form = useForm({ defaultValues: { badge: '' }, shouldFocusError: true, reValidateMode: 'onSubmit' });
  const reset = useReset(
    t(($) => $.admin.accounts.said.badge, { name: account.displayName }),
    onClose,
  );
  const send = form.handleSubmit(({ badge }) => {
    if (!reset.isPending) reset.mutate({ accountId: account.id, secret: null, badge: badgeText(badge) });
  });
  return (
    <form className="admin-form admin-access-form" noValidate onSubmit={(event) => void send(event)}>
      {reset.isError ? <FailurePanel error={reset.error} /> : null}
      <Controller
        control={form.control}
        name="badge"
        rules={{
          validate: (value) => badgeText(value).length >= 4 || t(($) => $.admin.accounts.form.badgeShort),
        }}
        render={({ field, fieldState }) => (
          <BadgeField
            id={`${prefix}-badge`}
            value={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that opened this is gone
            autoFocus
          />
        )}
      />
      <Buttons isPending={reset.isPending} onClose={onClose} />
    </form>
  );
}

function Buttons({ isPending, onClose }: { isPending: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <div className="admin-buttons">
      <Button
        type="submit"
        variant="primary"
        isPending={isPending}
        pendingLabel={t(($) => $.admin.accounts.access.giving)}
      >
        {t(($) => $.admin.accounts.access.give)}
      </Button>
      <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
    </div>
  );
}

function RemoveBadge({ account }: { account: Account }) {
  const { t } = useText();
  const remove = useReset(t(($) => $.admin.accounts.said.badgeRemoved, { name: account.displayName }));
  return (
    <Button
      variant="quiet"
      isPending={remove.isPending}
      onPress={() => remove.mutate({ accountId: account.id, secret: null, badge: null })}
    >
      {t(($) => $.admin.accounts.access.badgeRemove)}
    </Button>
  );
}

function useReset(said: string, onDone?: () => void) {
  const { client } = useApi();
  const toast = useToast();
  return useCommand((input: AdminInput<'resetSecret'>) => client.admin.resetSecret(input), {
    onSuccess: () => {
      toast.show({ tone: 'done', text: said });
      onDone?.();
    },
  });
}
