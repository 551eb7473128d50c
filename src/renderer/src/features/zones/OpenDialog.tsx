import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { useMoment } from '../../staff/moment.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActDialog } from '../households/ActDialog.tsx';
import { useSay } from '../upkeep/acts.ts';

/** As many letters as a reason has at least; the core asks the same. */
const leastReason = 8;

/** A record outside the own work, opened with a reason. It says before the act who will know. */
export function OpenDialog({
  personId,
  name,
  onClose,
}: {
  personId: string;
  name: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const moment = useMoment();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [accessId] = useState(newId);
  const isShort = reason.trim().length < leastReason;
  const open = useCommand((input: Parameters<Client['zones']['open']>[0]) => client.zones.open(input), {
    onSuccess(access) {
      say(t(($) => $.zones.open.opened, { when: moment(access.until) }));
      onClose();
    },
  });
  const send = () => {
    setAsked(true);
    if (!isShort) open.mutate({ accessId, personId, reason: reason.trim() });
  };
  return (
    <ActDialog
      title={t(($) => $.zones.open.title)}
      words={t(($) => $.zones.open.words, { name })}
      sendLabel={t(($) => $.zones.open.save)}
      onSend={send}
      onClose={onClose}
      isPending={open.isPending}
      failure={open.error}
      size="normal"
    >
      <TextArea
        label={t(($) => $.zones.open.reason)}
        hint={t(($) => $.zones.open.reasonHint)}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={(text) => setReason(text.replaceAll(/\s+/g, ' '))}
        error={isAsked && isShort ? t(($) => $.zones.open.reasonShort) : undefined}
      />
    </ActDialog>
  );
}
