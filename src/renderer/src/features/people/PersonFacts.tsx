import type { ReactNode } from 'react';
import type { Person } from '#shared/contract/people.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { ageOf, birthWords } from './birth-date.ts';
import { languageNames } from './spoken-languages.ts';

/** What is known of a person, and why not where something is missing. */
export function PersonFacts({ person }: { person: Person }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const text = (value: string | null): ReactNode =>
    value === null ? <Missing>{t(($) => $.common.unknown)}</Missing> : <bdi>{value}</bdi>;
  const language = person.language === null ? null : languageNames(person.language, i18n.language);
  const spoken = {
    id: 'language',
    term: t(($) => $.people.languageShort),
    value: text(language && (language.here === null ? language.own : `${language.own} (${language.here})`)),
  };
  if (person.limited) {
    return (
      <>
        <DefinitionList items={[spoken]} />
        <p className="person-limited">{t(($) => $.people.limited)}</p>
      </>
    );
  }
  const street = [person.street, person.houseNumber].filter((part) => part !== null).join(' ');
  const town = [person.postcode, person.town].filter((part) => part !== null).join(' ');
  const address = [street, town].filter((part) => part !== '');
  return (
    <DefinitionList
      items={[
        { id: 'birth', term: t(($) => $.people.birth.label), value: <Birth person={person} /> },
        spoken,
        { id: 'phone', term: t(($) => $.people.phone), value: text(person.phone) },
        { id: 'email', term: t(($) => $.people.email), value: text(person.email) },
        {
          id: 'address',
          term: t(($) => $.people.address),
          value:
            address.length === 0
              ? text(null)
              : address.map((line) => (
                  <p key={line}>
                    <bdi>{line}</bdi>
                  </p>
                )),
        },
        {
          id: 'since',
          term: t(($) => $.people.since),
          value: formatDayOf(person.createdAt, timeZone, i18n.language),
        },
      ]}
    />
  );
}

function Birth({ person }: { person: Person }) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  if (person.birthDate === null)
    return <Missing>{t(($) => $.people.missing[person.birthDateMissing ?? 'notAsked'])}</Missing>;
  const date = birthWords(person.birthDate, i18n.language);
  const age = ageOf(person.birthDate, today);
  return age === null ? date : t(($) => $.people.birth.withAge, { date, count: age });
}

const Missing = ({ children }: { children: string }) => <span className="person-missing">{children}</span>;
