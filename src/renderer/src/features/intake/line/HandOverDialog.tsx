import { ticketText } from '#shared/domain/number-series.ts';
import '../../../staff/form/form.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type TicketAudience, ticketAudiences } from '#shared/contract/intake-words.ts';
import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { FailurePanel } from '../../../app/FailurePanel.tsx';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';

const anybody = 'anybody';
type HandOver = Parameters<Client['tickets']['handOver']>[0];

/** Somebody else goes on. The visitor keeps the place in the line that the arrival gave. */
export function HandOverDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { client, orpc } = useApi();
  const { t } = useText();
  const [audience, setAudience] = useState<TicketAudience>('support');
  const [to, setTo] = useState<string>(anybody);
  const [note, setNote] = useState(ticket.note);
  const colleagues = useQuery(orpc.session.colleagues.queryOptions()).data ?? [];
  const send = useCommand((input: HandOver) => client.tickets.handOver(input), { onSuccess: onClose });
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.intake.handOver.title, { number: ticketText(ticket.number) })}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            isPending={send.isPending}
            pendingLabel={t(($) => $.common.working)}
            onPress={() =>
              send.mutate({
                ticketId: ticket.id,
                audience,
                toAccountId: to === anybody ? null : to,
                note: note.trim(),
              })
            }
          >
            {t(($) => $.intake.act.handOver)}
          </Button>
        </>
      }
    >
      <div className="entry-fields">
        {send.error ? <FailurePanel error={send.error} /> : null}
        <RadioGroup<TicketAudience>
          legend={t(($) => $.intake.ticket.audience)}
          isInline
          value={audience}
          onChange={setAudience}
          options={ticketAudiences.map((value) => ({ value, label: t(($) => $.intake.audience[value]) }))}
        />
        <Select
          label={t(($) => $.intake.handOver.to)}
          placeholder={t(($) => $.common.choose)}
          value={to}
          onChange={setTo}
          options={[
            { value: anybody, label: t(($) => $.intake.handOver.anybody) },
            ...colleagues.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
        />
        <TextField
          label={t(($) => $.intake.ticket.note)}
          hint={t(($) => $.intake.handOver.noteHint)}
          optionalText={t(($) => $.common.optional)}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
      </div>
    </Dialog>
  );
}
