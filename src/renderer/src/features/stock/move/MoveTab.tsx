import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import { useScan } from '../../../staff/scan/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useOwnInitiativeOptions } from '../../catalog/use-initiatives.ts';
import { MovementLine } from '../item/MovementLine.tsx';
import { PlaceField, useKnownPlaces } from '../PlaceField.tsx';
import { PlacesCard } from './PlacesCard.tsx';

interface Target {
  place: string;
  shelf: string;
}

/** Putting things in their place by scanning, and the places there are. */
export function MoveTab() {
  const { t } = useText();
  const initiatives = useOwnInitiativeOptions();
  const [chosen, setChosen] = useKeptState<string | null>('stock.moveInitiative', null);
  const initiativeId = initiatives.some(({ value }) => value === chosen)
    ? chosen
    : (initiatives[0]?.value ?? null);
  const places = useKnownPlaces(initiativeId);
  const [target, setTarget] = useKeptState<Target>('stock.target', { place: '', shelf: '' });
  const shelves = places.find(({ place }) => place === target.place)?.shelves ?? [];
  return (
    <div className="moving">
      <div className="stock-stack">
        <Card title={t(($) => $.stock.move.title)} icon="scan">
          <div className="stock-fields">
            <p>{t(($) => $.stock.move.words)}</p>
            {initiatives.length > 1 ? (
              <Select
                label={t(($) => $.stock.initiative)}
                placeholder={t(($) => $.common.choose)}
                options={initiatives}
                value={initiativeId}
                onChange={setChosen}
              />
            ) : null}
            <div className="stock-pair">
              <PlaceField
                label={t(($) => $.stock.place)}
                hint={t(($) => $.stock.move.placeHint)}
                value={target.place}
                onChange={(place) => setTarget({ ...target, place })}
                options={places.map(({ place }) => place)}
              />
              <PlaceField
                label={t(($) => $.stock.shelf)}
                hint={t(($) => $.common.optional)}
                value={target.shelf}
                onChange={(shelf) => setTarget({ ...target, shelf })}
                options={shelves}
                maxLength={60}
              />
            </div>
            <ScanTo target={target} />
          </div>
        </Card>
        <PlacesCard initiativeId={initiativeId} places={places} />
      </div>
      <RecentMoves />
    </div>
  );
}

/** Where the next scan goes, in large letters. */
function ScanTo({ target }: { target: Target }) {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const where = useWhere(target);
  useMoveScan(target, where, setSaid);
  return (
    <div className="move-ready" data-ready={where === '' ? undefined : ''}>
      <Icon name="scan" size="2rem" />
      <div>
        <p className="move-ready-where">
          {where === '' ? t(($) => $.stock.move.needsPlace) : t(($) => $.stock.move.ready, { where })}
        </p>
        {said === '' ? null : <p>{said}</p>}
      </div>
    </div>
  );
}

function useWhere({ place, shelf }: Target): string {
  const { t } = useText();
  if (place.trim() === '') return '';
  return shelf.trim() === ''
    ? place.trim()
    : t(($) => $.stock.move.placeAndShelf, { place: place.trim(), shelf: shelf.trim() });
}

function useMoveScan(target: Target, where: string, onSaid: (text: string) => void): void {
  const { t } = useText();
  const { client } = useApi();
  useScan(async ({ code }) => {
    if (where === '') return { tone: 'bad', text: t(($) => $.stock.move.needsPlace) };
    const found = await client.loans.lookUp({ code });
    // A person's card opens the person, as anywhere.
    if (found.kind === 'person') return null;
    if (found.kind !== 'item') return { tone: 'bad', text: t(($) => $.stock.move.notItem) };
    const { item } = found.whereabouts;
    const movementId = newId();
    const [place, shelf] = [target.place.trim(), target.shelf.trim()];
    const moved = await client.stock.moveItem({
      commandId: newId(),
      movementId,
      itemId: item.id,
      place,
      shelf,
    });
    const text = moved
      ? t(($) => $.stock.move.said, { name: item.kindName, where })
      : t(($) => $.stock.move.stood, { name: item.kindName, where });
    onSaid(text);
    if (!moved) return { tone: 'good', text, isShown: true };
    return {
      tone: 'good',
      text,
      undo: () => {
        void client.stock.undoMovement({ commandId: newId(), movementId });
        onSaid('');
      },
    };
  });
}

function RecentMoves() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(
    orpc.stock.recentMovements.queryOptions({
      input: { limit: 30, kinds: ['moved', 'hosted', 'cameHome', 'soldOut', 'givenAway'] },
    }),
  );
  return (
    <Card title={t(($) => $.stock.move.recent)} icon="clock" isFlush>
      {query.data ? (
        query.data.total === 0 ? (
          <EmptyState icon="stock" size="small" title={t(($) => $.stock.move.none)} />
        ) : (
          <ul className="movement-lines">
            {query.data.movements.map((movement) => (
              <MovementLine key={movement.id} movement={movement} named="thing" />
            ))}
          </ul>
        )
      ) : (
        <Awaiting query={query} />
      )}
    </Card>
  );
}
