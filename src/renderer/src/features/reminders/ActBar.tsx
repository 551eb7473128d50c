import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { SendChannel } from '#shared/contract/reminder-words.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { MailDialog } from './MailDialog.tsx';
import { RoundDialog } from './RoundDialog.tsx';
import { SendDialog } from './SendDialog.tsx';
import { TextsDialog } from './TextsDialog.tsx';

export interface ActBarProps {
  initiativeId: string | undefined;
  chosen: ReadonlySet<string>;
  /** Rows in sight. */
  shown: number;
  onAll: () => void;
  onNone: () => void;
}

/** Whom you chose, and the ways to remind them. */
export function ActBar({ initiativeId, chosen, shown, onAll, onNone }: ActBarProps) {
  const { t } = useText();
  const [channel, setChannel] = useState<SendChannel | null>(null);
  const [isRound, setRound] = useState(false);
  const [texts, setTexts] = useState<string | null>(null);
  const [mail, setMail] = useState<string | null>(null);
  const mailing = useMailing(() => setChannel('email'));
  const isNobody = chosen.size === 0;
  return (
    <div className="late-acts" role="group" aria-label={t(($) => $.reminders.select.none)}>
      <p className="late-chosen" aria-live="polite">
        {isNobody
          ? t(($) => $.reminders.select.none)
          : t(($) => $.reminders.select.chosen, { count: chosen.size })}
      </p>
      {chosen.size < shown ? (
        <Button variant="quiet" size="small" onPress={onAll}>
          {t(($) => $.reminders.select.group)}
        </Button>
      ) : null}
      {isNobody ? null : (
        <Button variant="quiet" size="small" onPress={onNone}>
          {t(($) => $.reminders.select.clear)}
        </Button>
      )}
      <span className="late-acts-space" />
      <Button variant="primary" icon="print" isDisabled={isNobody} onPress={() => setChannel('letter')}>
        {t(($) => $.reminders.act.letters)}
      </Button>
      <Button icon="note" isDisabled={isNobody} onPress={() => setChannel('text')}>
        {t(($) => $.reminders.act.texts)}
      </Button>
      <Button icon="mail" isDisabled={isNobody} onPress={mailing}>
        {t(($) => $.reminders.act.mail)}
      </Button>
      <Button icon="phone" onPress={() => setRound(true)}>
        {t(($) => $.reminders.act.round)}
      </Button>
      {channel === null ? null : (
        <SendDialog
          channel={channel}
          personIds={[...chosen]}
          initiativeId={initiativeId}
          onClose={() => setChannel(null)}
          onDone={(batchId) => {
            setChannel(null);
            onNone();
            if (channel === 'text') setTexts(batchId);
            if (channel === 'email') setMail(batchId);
          }}
        />
      )}
      {texts === null ? null : <TextsDialog batchId={texts} onClose={() => setTexts(null)} />}
      {mail === null ? null : <MailDialog batchId={mail} onClose={() => setMail(null)} />}
      {isRound ? <RoundDialog initiativeId={initiativeId} onClose={() => setRound(false)} /> : null}
    </div>
  );
}

/** Opens the sending of mail, or says why there is none and where it is switched on. */
function useMailing(open: () => void): () => void {
  const { t } = useText();
  const { orpc } = useApi();
  const toast = useToast();
  const router = useRouter();
  const { account } = useStaffSession();
  const isOn = useQuery(orpc.reminders.overview.queryOptions({ input: {} })).data?.mailOn ?? false;
  const maySet = account.role === 'coordinator' || account.role === 'administrator';
  return () => {
    if (isOn) return open();
    toast.show({
      tone: 'neutral',
      text: t(($) => $.reminders.act.mailOff),
      ...(maySet
        ? {
            action: {
              label: t(($) => $.reminders.act.toSettings),
              onPress: () => void router.navigate({ to: '/settings/reminders' }),
            },
          }
        : {}),
    });
  };
}
