import { useId, useState } from 'react';
import type { KnownPlace } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { PlaceField } from '../PlaceField.tsx';
import { useAct } from '../use-act.ts';

type RenameInput = Parameters<Client['stock']['renamePlace']>[0];

interface PlacesCardProps {
  initiativeId: string | null;
  places: readonly KnownPlace[];
}

/** The places of an initiative with how much stands there; each can get another name. */
export function PlacesCard({ initiativeId, places }: PlacesCardProps) {
  const { t } = useText();
  const [renamed, setRenamed] = useState<KnownPlace | null>(null);
  return (
    <Card title={t(($) => $.stock.move.places)} icon="house">
      <div className="stock-stack">
        <p className="stock-quiet">{t(($) => $.stock.move.placesWords)}</p>
        {places.length === 0 ? (
          <EmptyState icon="house" size="small" title={t(($) => $.stock.move.noPlaces)} />
        ) : (
          <ul className="place-lines">
            {places.map((known) => (
              <li key={known.place}>
                <bdi>{known.place}</bdi>
                <span className="stock-quiet">
                  {t(($) => $.stock.start.placeItems, { count: known.items })}
                </span>
                <Button
                  size="small"
                  variant="quiet"
                  icon="edit"
                  aria-label={t(($) => $.stock.move.renameTitle, { place: known.place })}
                  onPress={() => setRenamed(known)}
                >
                  {t(($) => $.stock.move.rename)}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {renamed && initiativeId !== null ? (
        <RenameDialog
          initiativeId={initiativeId}
          known={renamed}
          places={places}
          onClose={() => setRenamed(null)}
        />
      ) : null}
    </Card>
  );
}

interface RenameProps {
  initiativeId: string;
  known: KnownPlace;
  places: readonly KnownPlace[];
  onClose: () => void;
}

function RenameDialog({ initiativeId, known, places, onClose }: RenameProps) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const [name, setName] = useState(known.place);
  const formId = useId();
  const rename = useAct((input: RenameInput) => client.stock.renamePlace(input));
  const to = name.trim();
  const isOther = to !== '' && to !== known.place;
  const go = () => {
    if (!isOther) return;
    rename.mutate(
      { initiativeId, from: known.place, to, items: known.items },
      {
        onSuccess: ({ items }) => {
          toast.show({ tone: 'done', text: t(($) => $.stock.move.renamed, { count: items, place: to }) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.stock.move.renameTitle, { place: known.place })}
      formId={formId}
      sendLabel={t(($) => $.stock.move.rename)}
      isPending={rename.isPending}
      isDisabled={!isOther}
      onClose={onClose}
    >
      <form
        id={formId}
        className="stock-fields"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <PlaceField
          label={t(($) => $.stock.move.newName)}
          value={name}
          onChange={setName}
          options={places.map(({ place }) => place)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first act in this window is typing here
          autoFocus
        />
        <p>{t(($) => $.stock.move.renamePreview, { count: known.items })}</p>
        {isOther && places.some(({ place }) => place === to) ? (
          <p className="stock-attention">{t(($) => $.stock.move.merge)}</p>
        ) : null}
      </form>
    </FormDialog>
  );
}
