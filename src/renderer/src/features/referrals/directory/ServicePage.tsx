import '../../catalog/catalog.css';
import '../../intake/intake.css';
import '../referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DirectoryService } from '#shared/contract/directory.contract.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { useDayWords } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { themeName, useThemes } from '../../intake/themes.ts';
import { NotYet } from '../../loans/growing.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { ServiceDialog } from './ServiceDialog.tsx';
import { Checked, ServiceActs, ServiceState, titleOf } from './ServiceRow.tsx';
import { scheduleWords } from './service-lines.ts';

/** One service: what somebody must know before going there, and whether that is still true. */
export function ServicePage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { serviceId } = useParams({ from: '/directory/$serviceId' });
  const query = useQuery(orpc.directory.get.queryOptions({ input: { serviceId } }));
  return (
    <div className="catalog-page">
      {query.data ? (
        <OneService service={query.data} />
      ) : (
        <>
          <p>
            <BackLink to="/directory">{t(($) => $.referrals.services.title)}</BackLink>
          </p>
          <NotYet query={query} />
        </>
      )}
    </div>
  );
}

function OneService({ service }: { service: DirectoryService }) {
  const { t } = useText();
  const { role } = useStaffSession().account;
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={titleOf(service)}
        subtitle={service.description}
        status={<ServiceState service={service} />}
        back={<BackLink to="/directory">{t(($) => $.referrals.services.title)}</BackLink>}
      />
      {service.details.alert === '' ? null : (
        <p className="service-alert" role="note">
          {service.details.alert}
        </p>
      )}
      <div className="referral-acts">
        <CheckedToday service={service} mayChange={role !== 'desk'} />
        {isCareRole(role) ? <ReferHere service={service} /> : null}
        {role === 'desk' ? null : <ServiceActs service={service} onEdit={() => setEditing(true)} />}
      </div>
      <div className="service-cards">
        <Reach service={service} />
        <Conditions service={service} />
        <About service={service} />
      </div>
      {isEditing ? <ServiceDialog service={service} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

/** One press says that somebody made sure today. */
function CheckedToday({ service, mayChange }: { service: DirectoryService; mayChange: boolean }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const check = useAct(
    (input: { commandId: string; serviceId: string }) => client.directory.markChecked(input),
    () => say(t(($) => $.referrals.services.saidChecked)),
  );
  return (
    <>
      {mayChange ? (
        <Button variant="primary" icon="check" onPress={() => check.mutate({ serviceId: service.id })}>
          {t(($) => $.referrals.services.checkedToday)}
        </Button>
      ) : null}
      <Checked service={service} />
    </>
  );
}

function ReferHere({ service }: { service: DirectoryService }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Button
      icon="forward"
      isDisabled={!service.active || service.status !== 'active'}
      onPress={() => void navigate({ to: '/referrals/new', search: { service: service.id } })}
    >
      {t(($) => $.referrals.new)}
    </Button>
  );
}

interface Fact {
  term: string;
  value: ReactNode;
}
const filled = (facts: readonly Fact[]): Fact[] =>
  facts.filter(
    ({ value }) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
  );

const lines = (texts: readonly string[]): ReactNode =>
  texts.length === 0 ? null : <span className="referral-note">{texts.join('\n')}</span>;

const addressOf = ({ street, postcode, town }: { street: string; postcode: string; town: string }): string =>
  [street, [postcode, town].join(' ').trim()].filter((text) => text !== '').join(', ');

function Reach({ service }: { service: DirectoryService }) {
  const { t, i18n } = useText();
  const { details } = service;
  const phones = [
    service.phone,
    ...details.phones.map(({ number, description }) => [number, description].join(' ').trim()),
  ];
  const site = /^https?:\/\//.test(service.url) ? (
    <a href={service.url} target="_blank" rel="noreferrer">
      {service.url}
    </a>
  ) : (
    service.url
  );
  const times = details.schedules.map((one) => scheduleWords(one, i18n.language));
  return (
    <Card title={t(($) => $.referrals.services.reach)} icon="house">
      <DefinitionList
        layout="above"
        items={filled([
          {
            term: t(($) => $.referrals.services.places),
            value: lines([
              ...[addressOf(service)].filter((text) => text !== ''),
              ...details.places.map((place) => [place.name, addressOf(place)].filter(Boolean).join(': ')),
            ]),
          },
          { term: t(($) => $.referrals.services.phone), value: lines(phones.filter((text) => text !== '')) },
          { term: t(($) => $.referrals.services.email), value: service.email },
          { term: t(($) => $.referrals.services.url), value: site },
          {
            term: t(($) => $.referrals.services.openShort),
            value: lines([...times, ...[service.opening].filter((text) => text !== '')]),
          },
          { term: t(($) => $.referrals.services.transport), value: details.transport },
          {
            term: t(($) => $.referrals.services.accessibility),
            value: lines([details.accessibility].filter(Boolean)),
          },
        ])}
      />
    </Card>
  );
}

function Conditions({ service }: { service: DirectoryService }) {
  const { t, i18n } = useText();
  const { details } = service;
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const money = new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'EUR' });
  const costs = details.costs.map(({ option, amountCents, note }) =>
    [option, amountCents === null ? '' : money.format(amountCents / 100), note]
      .filter((text) => text !== '')
      .join(' · '),
  );
  const ages = useAges(details);
  return (
    <Card title={t(($) => $.referrals.services.conditions)} icon="people">
      <DefinitionList
        layout="above"
        items={filled([
          { term: t(($) => $.referrals.services.eligibility), value: service.eligibility },
          { term: t(($) => $.referrals.services.ages), value: ages },
          {
            term: t(($) => $.referrals.services.areas),
            value: details.areas.map(({ name }) => name).join(', '),
          },
          {
            term: t(($) => $.referrals.services.languages),
            value: service.languages.map((tag) => names.of(tag) ?? tag).join(', '),
          },
          { term: t(($) => $.referrals.services.interpretation), value: details.interpretation },
          {
            term: t(($) => $.referrals.services.cost),
            value: lines([service.cost, ...costs].filter((text) => text !== '')),
          },
          {
            term: t(($) => $.referrals.services.documents),
            value: lines(details.documents.map(({ name }) => name)),
          },
          { term: t(($) => $.referrals.services.applicationProcess), value: details.applicationProcess },
          { term: t(($) => $.referrals.services.waitTime), value: details.waitTime },
        ])}
      />
    </Card>
  );
}

function useAges({ minimumAge: from, maximumAge: to }: DirectoryService['details']): string {
  const { t } = useText();
  if (from !== null && to !== null) return t(($) => $.referrals.services.agesFromTo, { from, to });
  if (from !== null) return t(($) => $.referrals.services.agesFrom, { from });
  return to === null ? '' : t(($) => $.referrals.services.agesTo, { to });
}

function About({ service }: { service: DirectoryService }) {
  const { t, i18n } = useText();
  const themes = useThemes()
    .filter(({ id }) => service.themeIds.includes(id))
    .map((theme) => themeName(theme, i18n.language));
  const { source, organisationFacts } = service;
  return (
    <Card title={service.organisation} icon="initiative">
      <DefinitionList
        layout="above"
        items={filled([
          {
            term: t(($) => $.referrals.services.organisationDescription),
            value: organisationFacts.description,
          },
          { term: t(($) => $.referrals.services.email), value: organisationFacts.email },
          { term: t(($) => $.referrals.services.url), value: organisationFacts.website },
          { term: t(($) => $.referrals.services.themes), value: themes.join(', ') },
          {
            term: t(($) => $.referrals.services.kiosk),
            value: t(($) => (service.onKiosk ? $.referrals.known.yes : $.referrals.known.no)),
          },
          {
            term: t(($) => $.referrals.services.source),
            value:
              source === null ? '' : [source.name, source.licence, source.url].filter(Boolean).join(', '),
          },
        ])}
      />
      <Use serviceId={service.id} />
    </Card>
  );
}

/** How much it is used: numbers only, whoever asks. */
function Use({ serviceId }: { serviceId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const day = useDayWords();
  const { role } = useStaffSession().account;
  const use = useQuery({
    ...orpc.directory.use.queryOptions({ input: { serviceId } }),
    enabled: role !== 'desk',
  }).data;
  if (!use) return null;
  return (
    <p className="line-hint">
      {t(($) => $.referrals.services.use, {
        day: day(use.sinceDay),
        out: use.out,
        in: use.in,
        open: use.open,
        refused: use.refused,
      })}
    </p>
  );
}
