import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { noLanguage } from '../../people/person-form.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';
import {
  againOf,
  askerFrom,
  filledQuestions,
  newQuestionValues,
  type RegisterValues,
} from './register-form.ts';

type Register = Parameters<Client['questions']['register']>[0];

/** The form of a contact: kept while somebody else takes the screen, saved in one act, and taken back by one. */
export function useRegister(ticket: Ticket | null, given: { id: string; name: string } | null) {
  const { client, orpc } = useApi();
  const { t } = useText();
  const say = useSay();
  const navigate = useNavigate();
  const [contactId] = useState(newId);
  const person =
    given ??
    (ticket?.person ? { id: ticket.person.id, name: ticket.person.name || ticket.person.number } : null);
  const { form, kept } = useKeptForm<RegisterValues>(`intake.register.${ticket?.id ?? given?.id ?? 'new'}`, {
    kind: 'person',
    person,
    forHousehold: false,
    people: 1,
    channel: 'desk',
    language: ticket?.language ?? noLanguage,
    interpreter: ticket?.interpreter ?? false,
    length: null,
    questions: [newQuestionValues(ticket?.themeId ?? null, ticket?.urgency)],
    again: [],
  });
  const chosen = form.watch('person');
  const household = useQuery(
    orpc.households.ofPerson.queryOptions({
      input: { personId: chosen?.id ?? '' },
      enabled: chosen !== null,
    }),
  ).data?.now;
  const leave = () => {
    kept.forget();
    void navigate({ to: ticket ? '/line' : '/questions' });
  };
  const undo = useAct((input: Parameters<Client['questions']['markContactError']>[0]) =>
    client.questions.markContactError(input),
  );
  const command = useCommand((input: Register) => client.questions.register(input), {
    onSuccess({ contact }) {
      say(
        t(($) => $.intake.register.said, { count: contact.questionIds.length }),
        () => undo.mutate({ contactId: contact.id, reason: t(($) => $.intake.register.undoneReason) }),
      );
      leave();
    },
  });
  return {
    form,
    command,
    leave,
    household: chosen === null ? null : (household ?? null),
    save(values: RegisterValues) {
      const asker = askerFrom(values, household?.id ?? null);
      if (asker === null) return;
      command.mutate({
        contactId,
        at: null,
        ticketId: ticket?.id ?? null,
        asker,
        channel: values.channel ?? 'desk',
        language: values.language === noLanguage ? null : values.language,
        interpreter: values.interpreter,
        length: values.length,
        initiativeId: null,
        newQuestions: filledQuestions(values.questions).map((question) => ({
          questionId: newId(),
          themeId: question.theme ?? '',
          urgency: question.urgency ?? 'calm',
          note: question.note.trim(),
          scope: question.scope ?? 'team',
          answer: question.answer === 'open' ? null : question.answer,
          answerReason: question.answer === 'refused' ? question.reason.trim() : '',
        })),
        again: [...againOf(values)],
      });
    },
  };
}
