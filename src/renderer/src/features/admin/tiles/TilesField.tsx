import './tiles.css';
import { Controller, useFormContext } from 'react-hook-form';
import { type KioskTile, kioskTilePictograms, mostKioskTiles } from '#shared/domain/kiosk-tiles.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import type { SettingsValues } from '../changed-settings.ts';
import { TilePreview } from './TilePreview.tsx';
import { TileRow } from './TileRow.tsx';
import { moved, notChosen, problemOf } from './tile-draft.ts';

/** What people are asked first at a kiosk: which tiles, in which order, and when; and how that looks at any moment. */
export function TilesField({ id }: { id: string }) {
  const { t } = useText();
  const { control } = useFormContext<SettingsValues>();
  return (
    <Controller
      control={control}
      name="kioskTiles"
      rules={{
        validate: (tiles) =>
          tiles.every((tile) => problemOf(tile) === null) || t(($) => $.admin.settings.tiles.problem),
      }}
      render={({ field, fieldState }) => (
        <fieldset id={id} tabIndex={-1} className="ui-field" data-invalid={fieldState.error ? '' : undefined}>
          <legend className="ui-choice-legend">{t(($) => $.admin.settings.tiles.title)}</legend>
          <p className="ui-field-hint">{t(($) => $.admin.settings.tiles.hint)}</p>
          <Chosen tiles={field.value} onChange={field.onChange} />
          <NotChosen tiles={field.value} onChange={field.onChange} />
          <TilePreview tiles={field.value} />
        </fieldset>
      )}
    />
  );
}

interface Part {
  tiles: readonly KioskTile[];
  onChange: (tiles: KioskTile[]) => void;
}

function Chosen({ tiles, onChange }: Part) {
  return (
    <ol className="tile-rows">
      {tiles.map((tile, at) => (
        <TileRow
          key={tile.tile}
          tile={tile}
          isFirst={at === 0}
          isLast={at === tiles.length - 1}
          onChange={(next) => onChange(tiles.map((one, index) => (index === at ? next : one)))}
          onMove={(by) => onChange(moved(tiles, at, by))}
          onRemove={() => onChange(tiles.filter((_, index) => index !== at))}
        />
      ))}
    </ol>
  );
}

function NotChosen({ tiles, onChange }: Part) {
  const { t } = useText();
  const others = notChosen(tiles);
  if (others.length === 0) return null;
  const isFull = tiles.length >= mostKioskTiles;
  return (
    <div className="tile-others">
      <p className="ui-field-hint">
        {isFull
          ? t(($) => $.admin.settings.tiles.full, { count: mostKioskTiles })
          : t(($) => $.admin.settings.tiles.others)}
      </p>
      {others.map((name) => (
        <Button
          key={name}
          size="small"
          icon="plus"
          isDisabled={isFull}
          onPress={() => onChange([...tiles, { tile: name, times: null }])}
        >
          <span className="tile-name">
            <Pictogram name={kioskTilePictograms[name]} />
            {t(($) => $.admin.settings.tiles.names[name])}
          </span>
        </Button>
      ))}
    </div>
  );
}
