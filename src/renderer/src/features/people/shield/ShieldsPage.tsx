import '../../catalog/catalog.css';
import '../../zones/zones.css';
import '../people.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RestrictionLine } from '#shared/contract/restrictions.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PersonLink } from '../PersonLink.tsx';
import { ShieldReaders } from './ShieldDialogs.tsx';

/**
 * Who is shielded, as far as the asker may know. A coordinator sees that there are others, since when and who reads, and names another
 * reader when the only one is gone: never who it is.
 */
export function ShieldsPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { role } = useStaffSession().account;
  const query = useQuery(orpc.restrictions.list.queryOptions());
  const lines = query.data;
  return (
    <div className="catalog-page">
      <PageHeader
        back={<BackLink to="/people">{t(($) => $.staff.places.people)}</BackLink>}
        title={t(($) => $.people.shields.title)}
        subtitle={t(($) => (role === 'coordinator' ? $.people.shields.leads : $.people.shields.subtitle))}
      />
      {lines === undefined ? (
        <Awaiting query={query} />
      ) : lines.length === 0 ? (
        <EmptyState icon="lock" title={t(($) => $.people.shields.none)}>
          {t(($) => $.people.shields.noneWords)}
        </EmptyState>
      ) : (
        <Card title={t(($) => $.people.shields.count, { count: lines.length })} icon="lock">
          <ul className="zones-list" aria-label={t(($) => $.people.shields.title)}>
            {lines.map((line) => (
              <ShieldLine key={line.restrictionId} line={line} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function ShieldLine({ line }: { line: RestrictionLine }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const [isOpen, setOpen] = useState(false);
  const { person, readers, restrictionId } = line;
  const day = formatDayOf(line.setAt, timeZone, i18n.language);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const name = person ? person.name || person.number : t(($) => $.people.shield.name);
  return (
    <li className="zones-line">
      <div>
        <p>
          {person ? (
            <PersonLink id={person.id} name={person.name} number={person.number} />
          ) : (
            <strong>{name}</strong>
          )}
        </p>
        <p>
          {readers.length === 0
            ? t(($) => $.people.shields.nobody)
            : t(($) => $.people.shields.readers, { names: list.format(readers.map((one) => one.name)) })}
        </p>
        <p className="zones-quiet">
          {line.setByName === null
            ? t(($) => $.people.shields.since, { day })
            : t(($) => $.people.shields.sinceBy, { day, name: line.setByName })}
        </p>
      </div>
      <div className="zones-acts">
        <Button
          size="small"
          aria-label={t(($) => $.people.shields.changeOf, { name })}
          onPress={() => setOpen(true)}
        >
          {t(($) => $.people.shield.change)}
        </Button>
      </div>
      {isOpen ? (
        <ShieldReaders
          shield={{ restrictionId, readers }}
          keepsMe={person !== null}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </li>
  );
}
