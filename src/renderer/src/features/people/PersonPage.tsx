import './people.css';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Person } from '#shared/contract/people.contract.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { useHasDraft } from '../../staff/form/use-edit.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { HelpersCard } from '../households/HelpersCard.tsx';
import { HouseholdCard } from '../households/HouseholdCard.tsx';
import { PausesCard } from '../households/PausesCard.tsx';
import { PausedNotice } from '../households/PersonStanding.tsx';
import { PersonQuestions } from '../intake/questions/PersonQuestions.tsx';
import { PersonSaved } from '../loans/ImpactFacts.tsx';
import { PersonLoans } from '../loans/PersonLoans.tsx';
import { MoneyCard } from '../money/MoneyCard.tsx';
import { MoneyOwed } from '../money/MoneyOwed.tsx';
import { PersonReferrals } from '../referrals/PersonReferrals.tsx';
import { PersonTrajectories } from '../trajectories/list/PersonTrajectories.tsx';
import { PersonAsked } from '../waiting/PersonAsked.tsx';
import { PrivacyCard } from '../zones/privacy/PrivacyCard.tsx';
import { ReadingCard } from '../zones/ReadingCard.tsx';
import { EditPerson, personDraft } from './EditPerson.tsx';
import { KioskSecretCard } from './kiosk-secret/KioskSecretCard.tsx';
import { MergedCard } from './merge/MergedCard.tsx';
import { PersonCards } from './PersonCards.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { NationalNumberCard } from './reach/NationalNumberCard.tsx';
import { ReachCard } from './reach/ReachCard.tsx';
import { useRecentPeople } from './recent-people.ts';
import { ShieldCard } from './shield/ShieldCard.tsx';
import { languageNames } from './spoken-languages.ts';

/** One person: what is known, the cards, what they have and had. */
export function PersonPage() {
  const { personId } = useParams({ from: '/people/$personId' });
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.people.get.queryOptions({ input: { personId } }));
  const { note } = useRecentPeople();
  const isThere = query.data !== undefined;
  useEffect(() => {
    if (isThere) note(personId);
    // oxlint-disable-next-line react/exhaustive-deps -- noted once for each person that was found
  }, [isThere, personId]);
  if (!query.data) {
    return (
      <div className="people-page">
        <p>
          <BackLink to="/people">{t(($) => $.people.title)}</BackLink>
        </p>
        <Awaiting query={query} />
      </div>
    );
  }
  // An old link, from before two persons turned out to be one. What is remembered of it may be over: an undo makes them two.
  if (query.data.id !== personId)
    return query.isFetching ? (
      <div className="people-page">
        <Awaiting query={query} />
      </div>
    ) : (
      <Navigate to="/people/$personId" params={{ personId: query.data.id }} replace />
    );
  return <KnownPerson key={personId} person={query.data} />;
}

function KnownPerson({ person }: { person: Person }) {
  const { t, i18n } = useText();
  const navigate = useNavigate();
  const { role } = useStaffSession().account;
  const mayChange = role !== 'volunteer';
  const keepsRegister = isCareRole(role) || role === 'coordinator';
  const hasDraft = useHasDraft(personDraft(person.id));
  const [isEditing, setEditing] = useState(hasDraft && mayChange);
  const language = person.language === null ? null : languageNames(person.language, i18n.language);
  const subtitle = [person.number, language === null ? null : (language.here ?? language.own)];
  return (
    <div className="people-page">
      <PageHeader
        title={person.name || t(($) => $.people.nameless)}
        status={<MoneyOwed personId={person.id} />}
        subtitle={subtitle.filter((part) => part !== null).join(' · ')}
        back={<BackLink to="/people">{t(($) => $.people.title)}</BackLink>}
        actions={
          <Button
            variant="primary"
            icon="loan"
            onPress={() => void navigate({ to: '/lend', search: { person: person.id } })}
          >
            {t(($) => $.people.lendTo)}
          </Button>
        }
      />
      <PausedNotice personId={person.id} />
      <div className="person" data-editing={isEditing ? '' : undefined}>
        <section className="person-has" aria-labelledby="person-loans">
          <h2 id="person-loans" className="visually-hidden">
            {t(($) => $.people.loans)}
          </h2>
          <PersonQuestions personId={person.id} />
          <PersonTrajectories personId={person.id} />
          <PersonReferrals personId={person.id} />
          <PersonSaved personId={person.id} />
          <PersonLoans personId={person.id} />
          <PersonAsked person={{ id: person.id, name: person.name || person.number }} />
        </section>
        <div className="person-known">
          {isEditing ? (
            <Card title={t(($) => $.people.edit.title)} icon="edit">
              <EditPerson person={person} onDone={() => setEditing(false)} />
            </Card>
          ) : (
            <Card
              title={t(($) => $.people.known)}
              icon="person"
              aside={
                mayChange ? (
                  <Button size="small" variant="quiet" icon="edit" onPress={() => setEditing(true)}>
                    {t(($) => $.common.edit)}
                  </Button>
                ) : null
              }
            >
              <PersonFacts person={person} />
            </Card>
          )}
          {mayChange ? <ReachCard person={person} /> : null}
          {keepsRegister ? <MergedCard person={person} /> : null}
          <MoneyCard personId={person.id} />
          {/* Who lives with whom is for the front desk. */}
          {mayChange ? <HouseholdCard person={person} /> : null}
          <HelpersCard person={person} mayChange={mayChange} />
          <PausesCard person={person} mayChange={mayChange} />
          <PrivacyCard person={person} />
          <ReadingCard person={person} />
          <PersonCards person={person} mayChange={mayChange} />
          {mayChange ? <KioskSecretCard person={person} /> : null}
          {keepsRegister ? <NationalNumberCard person={person} /> : null}
          {keepsRegister ? <ShieldCard person={person} /> : null}
        </div>
      </div>
    </div>
  );
}
