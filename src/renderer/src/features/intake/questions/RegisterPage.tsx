import '../../catalog/catalog.css';
import '../../waiting/waiting.css';
import '../../../staff/form/form.css';
import '../intake.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useFieldArray } from 'react-hook-form';
import {
  type ContactChannel,
  type ContactLength,
  contactChannels,
  contactLengths,
} from '#shared/contract/intake-words.ts';
import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Form } from '../../../staff/form/Form.tsx';
import { FormCheckbox, FormSelect } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useLanguageOptions } from '../../people/language-options.ts';
import { AskerFields } from './AskerFields.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { newQuestionValues, type RegisterValues } from './register-form.ts';
import { useRegister } from './use-register.ts';

/** Writing down a contact: who, how, and what they ask. A known person with one question takes four fields. */
export function RegisterPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { ticket: ticketId, person: personId } = useSearch({ from: '/questions/new' });
  const tickets = useQuery(orpc.tickets.list.queryOptions({ input: {}, enabled: ticketId !== undefined }));
  const person = useQuery(
    orpc.people.get.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== undefined }),
  );
  const ticket = tickets.data?.tickets.find(({ id }) => id === ticketId) ?? null;
  const isReady =
    (ticketId === undefined || !tickets.isPending) && (personId === undefined || !person.isPending);
  return (
    <div className="catalog-page intake-register">
      <PageHeader
        title={t(($) => $.intake.register.title)}
        subtitle={
          ticket
            ? t(($) => $.intake.register.ofTicket, { number: ticket.number })
            : t(($) => $.intake.register.subtitle)
        }
      />
      {isReady ? (
        <RegisterForm
          ticket={ticket}
          person={person.data ? { id: person.data.id, name: person.data.name || person.data.number } : null}
        />
      ) : null}
    </div>
  );
}

function RegisterForm({
  ticket,
  person,
}: {
  ticket: Ticket | null;
  person: { id: string; name: string } | null;
}) {
  const { t } = useText();
  const { form, command, household, save, leave } = useRegister(ticket, person);
  return (
    <Form
      form={form}
      onSave={save}
      fields={['kind', 'person', 'people', 'channel', 'language', 'questions']}
      failure={command.error}
      label={t(($) => $.intake.register.title)}
      // Who is known already needs no typing: then the theme is next.
      firstField={person === null ? 'person' : 'questions-0-theme'}
    >
      <div className="intake-columns">
        <div className="entry-fields">
          <AskerFields form={form} household={household} />
          <HowFields form={form} />
        </div>
        <Questions form={form} />
      </div>
      <SaveBar isSaving={command.isPending} onCancel={leave} saveLabel={t(($) => $.intake.register.save)} />
    </Form>
  );
}

type RegisterForm = ReturnType<typeof useRegister>['form'];

function HowFields({ form: { control } }: { form: RegisterForm }) {
  const { t } = useText();
  const languages = useLanguageOptions();
  return (
    <>
      <FormSelect<RegisterValues, ContactChannel>
        control={control}
        name="channel"
        label={t(($) => $.intake.register.channel)}
        placeholder={t(($) => $.common.choose)}
        options={contactChannels.map((value) => ({ value, label: t(($) => $.intake.channel[value]) }))}
      />
      <FormSelect<RegisterValues, string>
        control={control}
        name="language"
        label={t(($) => $.intake.ticket.language)}
        placeholder={t(($) => $.common.choose)}
        options={languages}
      />
      <FormCheckbox<RegisterValues>
        control={control}
        name="interpreter"
        label={t(($) => $.intake.interpreter)}
      />
      <FormSelect<RegisterValues, ContactLength>
        control={control}
        name="length"
        label={t(($) => $.intake.register.length)}
        placeholder={t(($) => $.common.choose)}
        options={contactLengths.map((value) => ({ value, label: t(($) => $.intake.length[value]) }))}
      />
    </>
  );
}

function Questions({ form }: { form: RegisterForm }) {
  const { t } = useText();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'questions' });
  return (
    <div className="intake-questions">
      {fields.map(({ id }, index) => (
        <QuestionFields
          key={id}
          control={form.control}
          index={index}
          onRemove={fields.length === 1 ? null : () => remove(index)}
        />
      ))}
      {fields.length < 12 ? (
        <Button icon="plus" onPress={() => append(newQuestionValues())}>
          {t(($) => $.intake.register.addQuestion)}
        </Button>
      ) : null}
    </div>
  );
}
