import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DamageReport } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormCheckbox, FormText } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useSay } from '../acts.ts';
import { useUndoReport } from './ReportsTab.tsx';

type HandleInput = Parameters<Client['upkeep']['handleReport']>[0];
interface HandleValues {
  title: string;
  note: string;
  blocks: boolean;
}

export interface HandleDialogProps {
  report: DamageReport;
  how: 'ticket' | 'nothing';
  onClose: () => void;
}

/** Deciding about a report: a repair ticket, or nothing with a word why. */
export function HandleDialog({ report, how, onClose }: HandleDialogProps) {
  const { t } = useText();
  const isTicket = how === 'ticket';
  const { form, command, save, giveUp } = useHandle(report, isTicket, onClose);
  const title = isTicket ? t(($) => $.upkeep.report.makeTicket) : t(($) => $.upkeep.report.close);
  return (
    <Dialog isOpen size="small" onOpenChange={onClose} title={title} closeLabel={t(($) => $.common.close)}>
      <Form
        form={form}
        onSave={save}
        fields={['title', 'note']}
        failure={command.error}
        label={title}
        isShort
        firstField={isTicket ? 'title' : 'note'}
      >
        <div className="entry-fields">
          {isTicket ? (
            <FormText<HandleValues>
              control={form.control}
              name="title"
              label={t(($) => $.upkeep.ticket.what)}
              isRequired
              maxLength={120}
              check={(text) => (text.trim() === '' ? t(($) => $.upkeep.ticket.needsTitle) : undefined)}
            />
          ) : null}
          <FormText<HandleValues>
            control={form.control}
            name="note"
            label={isTicket ? t(($) => $.upkeep.work.note) : t(($) => $.upkeep.report.why)}
            optionalText={t(($) => $.common.optional)}
            maxLength={400}
          />
          {isTicket ? (
            <FormCheckbox<HandleValues>
              control={form.control}
              name="blocks"
              label={t(($) => $.upkeep.ticket.keepIn)}
              hint={t(($) => $.upkeep.ticket.keepInHint)}
            />
          ) : null}
        </div>
        <SaveBar isSaving={command.isPending} onCancel={giveUp} />
      </Form>
    </Dialog>
  );
}

function useHandle(report: DamageReport, isTicket: boolean, onClose: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const navigate = useNavigate();
  const toast = useToast();
  const say = useSay();
  const undo = useUndoReport();
  const [ticketId] = useState(newId);
  const [firstLine = ''] = report.words.split('\n');
  const { form, kept } = useKeptForm<HandleValues>(`upkeep.handle.${report.id}`, {
    title: firstLine.slice(0, 120),
    note: '',
    blocks: true,
  });
  const command = useCommand((input: HandleInput) => client.upkeep.handleReport(input), {
    onSuccess(handled) {
      kept.forget();
      onClose();
      const made = handled.ticketId;
      if (made === null)
        return say(
          t(($) => $.upkeep.report.saidClosed),
          () => undo(handled.id),
        );
      toast.show({
        tone: 'done',
        text: t(($) => $.upkeep.report.saidTicket),
        action: {
          label: t(($) => $.upkeep.report.toTicket),
          onPress: () => void navigate({ to: '/upkeep/tickets/$ticketId', params: { ticketId: made } }),
        },
      });
    },
  });
  return {
    form,
    command,
    save: ({ title, note, blocks }: HandleValues) =>
      command.mutate({
        reportId: report.id,
        note: note.trim(),
        ticket: isTicket ? { ticketId, title: title.trim(), blocks } : null,
      }),
    giveUp() {
      kept.forget();
      onClose();
    },
  };
}
