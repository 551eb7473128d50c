import { ticketText } from '#shared/domain/number-series.ts';
import '../../../staff/form/form.css';
import { useId, useState } from 'react';
import {
  type TicketAudience,
  type TicketTopic,
  ticketAudiences,
  ticketTopics,
  type Urgency,
  urgencies,
} from '#shared/contract/intake-words.ts';
import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { FormCheckbox, FormRadios, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { useLanguageOptions } from '../../people/language-options.ts';
import { noLanguage } from '../../people/person-form.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { useThemeOptions } from '../themes.ts';
import { markGivenHere } from './newcomers.ts';

interface TicketValues {
  topic: TicketTopic | null;
  audience: TicketAudience | null;
  theme: string | null;
  urgency: Urgency | null;
  language: string | null;
  interpreter: boolean;
  callName: string;
  note: string;
}
type Issue = Parameters<Client['tickets']['issue']>[0];
type Change = Parameters<Client['tickets']['change']>[0];

const noTheme = 'none';

/** Gives a visitor at the desk a number, or corrects what one comes for. */
export function TicketDialog({ ticket, onClose }: { ticket: Ticket | null; onClose: () => void }) {
  const { t } = useText();
  const formId = useId();
  const { form, isPending, error, save, giveUp } = useTicketForm(ticket, onClose);
  const languages = useLanguageOptions();
  const themes = useThemeOptions(noTheme);
  const title = ticket
    ? t(($) => $.intake.ticket.changeTitle, { number: ticketText(ticket.number) })
    : t(($) => $.intake.ticket.newTitle);
  const { control } = form;
  return (
    <FormDialog
      title={title}
      formId={formId}
      size="normal"
      sendLabel={t(($) => (ticket ? $.common.save : $.intake.line.give))}
      isPending={isPending}
      onClose={giveUp}
    >
      <Form
        id={formId}
        form={form}
        onSave={save}
        fields={['topic', 'audience', 'theme', 'urgency', 'language', 'interpreter', 'callName', 'note']}
        failure={error}
        label={title}
        firstField="topic"
      >
        <div className="entry-fields">
          <FormRadios<TicketValues, TicketTopic>
            control={control}
            name="topic"
            legend={t(($) => $.intake.ticket.topic)}
            isInline
            options={ticketTopics.map((value) => ({ value, label: t(($) => $.intake.topic[value]) }))}
          />
          <FormRadios<TicketValues, TicketAudience>
            control={control}
            name="audience"
            legend={t(($) => $.intake.ticket.audience)}
            isInline
            options={ticketAudiences.map((value) => ({ value, label: t(($) => $.intake.audience[value]) }))}
          />
          <FormSelect<TicketValues, string>
            control={control}
            name="theme"
            label={t(($) => $.intake.ticket.theme)}
            placeholder={t(($) => $.common.choose)}
            options={themes}
          />
          <FormRadios<TicketValues, Urgency>
            control={control}
            name="urgency"
            legend={t(($) => $.intake.ticket.urgency)}
            isInline
            options={urgencies.map((value) => ({ value, label: t(($) => $.intake.urgency[value]) }))}
          />
          <FormSelect<TicketValues, string>
            control={control}
            name="language"
            label={t(($) => $.intake.ticket.language)}
            placeholder={t(($) => $.common.choose)}
            options={languages}
          />
          <FormCheckbox<TicketValues>
            control={control}
            name="interpreter"
            label={t(($) => $.intake.interpreter)}
          />
          <FormText<TicketValues>
            control={control}
            name="callName"
            label={t(($) => $.intake.ticket.callName)}
            hint={t(($) => $.intake.ticket.callNameHint)}
            optionalText={t(($) => $.common.optional)}
            maxLength={40}
          />
          <FormText<TicketValues>
            control={control}
            name="note"
            label={t(($) => $.intake.ticket.note)}
            optionalText={t(($) => $.common.optional)}
            maxLength={200}
          />
        </div>
      </Form>
    </FormDialog>
  );
}

function useTicketForm(ticket: Ticket | null, onClose: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const say = useSay();
  const { form, kept } = useKeptForm<TicketValues>(`intake.ticket.${ticket?.id ?? 'new'}`, {
    topic: ticket?.topic ?? 'question',
    audience: ticket?.audience ?? 'support',
    theme: ticket?.themeId ?? noTheme,
    urgency: ticket?.urgency ?? 'calm',
    language: ticket?.language ?? noLanguage,
    interpreter: ticket?.interpreter ?? false,
    callName: ticket?.callName ?? '',
    note: ticket?.note ?? '',
  });
  // One dialog gives one number, however often it has to be sent.
  const [ownTicketId] = useState(newId);
  const giveUp = () => {
    kept.forget();
    onClose();
  };
  const undo = useAct((input: { commandId: string; ticketId: string }) => client.tickets.undoIssue(input));
  const issue = useCommand((input: Issue) => client.tickets.issue(input), {
    onSuccess({ ticketId, number, ahead }) {
      say(
        t(($) => $.intake.line.saidGiven, { number: ticketText(number), count: ahead }),
        () => undo.mutate({ ticketId }),
      );
      giveUp();
    },
  });
  const change = useCommand((input: Change) => client.tickets.change(input), { onSuccess: giveUp });
  return {
    form,
    giveUp,
    isPending: issue.isPending || change.isPending,
    error: issue.error ?? change.error,
    save(values: TicketValues) {
      const wish = {
        topic: values.topic ?? 'question',
        audience: values.audience ?? 'support',
        themeId: values.theme === noTheme ? null : values.theme,
        urgency: values.urgency ?? 'calm',
        language: values.language === noLanguage ? null : values.language,
        interpreter: values.interpreter,
        personId: ticket?.person?.id ?? null,
        callName: values.callName.trim(),
        note: values.note.trim(),
      };
      if (ticket) change.mutate({ ticketId: ticket.id, revision: ticket.revision, ...wish });
      else {
        markGivenHere(ownTicketId);
        issue.mutate({ ticketId: ownTicketId, ...wish });
      }
    },
  };
}
