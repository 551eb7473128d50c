import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { Card } from '../../../ui/Card.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';

/** What is kept about an item, its parts and its kind. */
export function ItemFacts({ item, edit }: { item: Item; edit: ReactNode }) {
  const { t, i18n } = useText();
  const text = (value: string): ReactNode =>
    value === '' ? (
      <span className="catalog-quiet">{t(($) => $.catalog.item.nothing)}</span>
    ) : (
      <bdi>{value}</bdi>
    );
  const hostWords =
    item.hostedUntil === null
      ? (item.hostedInitiativeName ?? '')
      : t(($) => $.catalog.item.hostUntil, {
          host: item.hostedInitiativeName ?? '',
          day: formatDay(item.hostedUntil, i18n.language),
        });
  return (
    <div className="catalog-stack">
      <Card title={t(($) => $.catalog.item.facts)} icon="item" aside={edit}>
        <DefinitionList
          items={[
            {
              id: 'kind',
              term: t(($) => $.catalog.kind.one),
              value: (
                <Link to="/things/kinds/$kindId" params={{ kindId: item.kindId }}>
                  <bdi>{item.kindName}</bdi>
                </Link>
              ),
            },
            {
              id: 'initiative',
              term: t(($) => $.catalog.initiative.one),
              value: (
                <Link to="/initiatives/$initiativeId" params={{ initiativeId: item.initiativeId }}>
                  <bdi>{item.initiativeName}</bdi>
                </Link>
              ),
            },
            {
              id: 'barcode',
              term: t(($) => $.catalog.item.barcode),
              value: <span className="num">{item.barcode}</span>,
            },
            {
              id: 'condition',
              term: t(($) => $.catalog.item.condition),
              value: t(($) => $.catalog.item.conditions[item.condition]),
            },
            {
              id: 'place',
              term: t(($) => $.catalog.item.place),
              value: text(
                placeOf(item, (place, shelf) => t(($) => $.catalog.item.placeAndShelf, { place, shelf })),
              ),
            },
            ...(item.hostedInitiativeName === null
              ? []
              : [{ id: 'host', term: t(($) => $.catalog.item.host), value: text(hostWords) }]),
            { id: 'note', term: t(($) => $.catalog.item.note), value: text(item.note) },
            {
              id: 'value',
              term: t(($) => $.catalog.kind.replacement),
              value: text(
                item.replacementCents === null
                  ? ''
                  : formatEuro(item.replacementCents, languageOf(i18n.language).format),
              ),
            },
            {
              id: 'acquired',
              term: t(($) => $.catalog.item.acquired),
              value: text(item.acquiredOn === null ? '' : formatDay(item.acquiredOn, i18n.language)),
            },
            {
              id: 'donor',
              term: t(($) => $.catalog.item.donor),
              value: (
                <>
                  {item.donorPersonId === null ? (
                    text(item.donorName)
                  ) : (
                    <Link to="/people/$personId" params={{ personId: item.donorPersonId }}>
                      <bdi>{item.donorName || t(($) => $.stock.person.nameless)}</bdi>
                    </Link>
                  )}
                  {item.donorUnnamed && (item.donorName !== '' || item.donorPersonId !== null) ? (
                    <p className="catalog-quiet">{t(($) => $.catalog.item.donorUnnamed)}</p>
                  ) : null}
                </>
              ),
            },
            {
              id: 'owner',
              term: t(($) => $.catalog.item.owner),
              value: text(
                item.owner === 'other' ? item.ownerName : t(($) => $.catalog.item.owners[item.owner]),
              ),
            },
          ]}
        />
      </Card>
      {item.parts.length === 0 ? null : (
        <Card title={t(($) => $.catalog.kind.parts)} icon="list">
          <ul className="kind-parts">
            {item.parts.map((part) => (
              <li key={part.id}>
                <span className="num">{part.quantity} ×</span> <bdi>{part.name}</bdi>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

/** Place and shelf as one says them; either may be missing. */
function placeOf({ place, shelf }: Item, both: (place: string, shelf: string) => string): string {
  return place !== '' && shelf !== '' ? both(place, shelf) : place || shelf;
}
