import '../../catalog/catalog.css';
import '../../intake/intake.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useSay } from '../../upkeep/acts.ts';
import { ReferralForm } from './ReferralForm.tsx';
import { emptyReferral, fieldsOf, type ReferralValues } from './referral-form.ts';

/** Within how many days an answer is expected when nobody says otherwise. */
const usualDays = 14;

/** Refers somebody, from a question, a person or nothing; or notes a referral that came in. */
export function NewReferralPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { way, person: personId, question, service } = useSearch({ from: '/referrals/new' });
  const isIn = way === 'in';
  const person = useQuery(
    orpc.people.get.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== undefined }),
  );
  const questions = useQuery(
    orpc.questions.ofPerson.queryOptions({
      input: { personId: personId ?? '' },
      enabled: personId !== undefined && question !== undefined,
    }),
  );
  const asked = questions.data?.questions.find(({ id }) => id === question);
  const isReady =
    personId === undefined || (!person.isPending && (question === undefined || !questions.isPending));
  return (
    <div className="catalog-page intake-register">
      <PageHeader
        title={t(($) => (isIn ? $.referrals.form.titleIn : $.referrals.form.titleOut))}
        subtitle={t(($) => (isIn ? $.referrals.form.subtitleIn : $.referrals.form.subtitleOut))}
        back={<BackLink to="/referrals">{t(($) => $.staff.places.referrals)}</BackLink>}
      />
      {isReady ? (
        <NewReferral
          isIn={isIn}
          draft={`referrals.new.${isIn ? 'in' : (question ?? personId ?? service ?? 'out')}`}
          given={{
            person: person.data ? { id: person.data.id, name: person.data.name || person.data.number } : null,
            ...(service === undefined ? {} : { service }),
            ...(asked
              ? {
                  theme: asked.themeId,
                  questions: [asked.id],
                  urgency: asked.urgency,
                  scope: asked.scope === 'own' ? ('own' as const) : ('team' as const),
                }
              : {}),
          }}
        />
      ) : null}
    </div>
  );
}

interface NewReferralProps {
  isIn: boolean;
  draft: string;
  given: Partial<ReferralValues>;
}

type Create = Parameters<Client['referrals']['create']>[0];

function NewReferral({ isIn, draft, given }: NewReferralProps) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const navigate = useNavigate();
  const say = useSay();
  const today = useHouseDay();
  const [referralId] = useState(newId);
  const { form, kept } = useKeptForm<ReferralValues>(draft, {
    ...emptyReferral(today, addDays(today, usualDays)),
    ...given,
  });
  const person = form.watch('person');
  const household =
    useQuery(
      orpc.households.ofPerson.queryOptions({
        input: { personId: person?.id ?? '' },
        enabled: person !== null,
      }),
    ).data?.now ?? null;
  const create = useCommand((input: Create) => client.referrals.create(input), {
    onSuccess() {
      kept.forget();
      say(t(($) => (isIn ? $.referrals.form.savedIn : $.referrals.form.savedOut)));
      void navigate({ to: '/referrals/$referralId', params: { referralId }, replace: true });
    },
  });
  return (
    <ReferralForm
      form={form}
      title={t(($) => (isIn ? $.referrals.form.titleIn : $.referrals.form.titleOut))}
      isIn={isIn}
      isSaving={create.isPending}
      failure={create.error}
      household={person === null ? null : household}
      isSubjectFixed={false}
      saveLabel={t(($) => (isIn ? $.referrals.form.saveIn : $.referrals.form.saveOut))}
      onCancel={() => {
        kept.forget();
        void navigate({ to: '/referrals' });
      }}
      onSave={(values) => {
        if (values.person === null) {
          form.setError('person', { message: t(($) => $.referrals.form.needsPerson) });
          return;
        }
        create.mutate({
          referralId,
          direction: isIn ? 'in' : 'out',
          subject: {
            personId: values.person.id,
            householdId: values.forHousehold ? (household?.id ?? null) : null,
          },
          ...fieldsOf(values),
          ...(isIn ? { questionIds: [], sentDay: values.sentDay } : { sentDay: null }),
        });
      }}
    />
  );
}
