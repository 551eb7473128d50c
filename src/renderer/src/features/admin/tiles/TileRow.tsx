import { useState } from 'react';
import { formatWeekday } from '#shared/domain/day-format.ts';
import { type KioskTile, kioskTilePictograms } from '#shared/domain/kiosk-tiles.ts';
import { useText } from '../../../app/text.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { weekdays } from '../../catalog/hours/hours-draft.ts';
import { CheckboxGroup } from '../CheckboxGroup.tsx';
import { left, problemOf, withTimes } from './tile-draft.ts';

export interface TileRowProps {
  tile: KioskTile;
  isFirst: boolean;
  isLast: boolean;
  onChange: (tile: KioskTile) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One tile: its place, whether it is there, and when. Help has a place and nothing else to choose. */
export function TileRow({ tile, isFirst, isLast, onChange, onMove, onRemove }: TileRowProps) {
  const { t } = useText();
  const name = t(($) => $.admin.settings.tiles.names[tile.tile]);
  const isHelp = tile.tile === 'unknown';
  return (
    <li className="tile-row">
      <div className="tile-row-head">
        <span className="tile-name">
          <Pictogram name={kioskTilePictograms[tile.tile]} />
          {name}
        </span>
        <IconButton
          icon="arrowUp"
          size="small"
          label={t(($) => $.admin.settings.tiles.up, { name })}
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="arrowDown"
          size="small"
          label={t(($) => $.admin.settings.tiles.down, { name })}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton
          icon="close"
          size="small"
          label={t(($) => $.admin.settings.tiles.remove, { name })}
          isDisabled={isHelp}
          onPress={onRemove}
        />
      </div>
      {isHelp ? (
        <p className="admin-note">{t(($) => $.admin.settings.tiles.always)}</p>
      ) : (
        <Checkbox
          label={t(($) => $.admin.settings.tiles.timed)}
          isChecked={tile.times !== null}
          onChange={(hasTimes) => onChange(withTimes(tile, hasTimes))}
        />
      )}
      {tile.times === null ? null : <Times name={name} tile={tile} times={tile.times} onChange={onChange} />}
    </li>
  );
}

interface TimesProps {
  name: string;
  tile: KioskTile;
  times: NonNullable<KioskTile['times']>;
  onChange: (tile: KioskTile) => void;
}

/** On which days, from when until when. What is wrong is said once a field was left. */
function Times({ name, tile, times, onChange }: TimesProps) {
  const { t, i18n } = useText();
  const [isLeft, setLeft] = useState(false);
  const problem = isLeft ? problemOf(tile) : null;
  const field = (end: 'from' | 'until') => (
    <TextField
      label={t(($) => $.admin.settings.tiles[end])}
      isCode
      width="xs"
      inputMode="numeric"
      value={times[end]}
      onChange={(text) => onChange({ ...tile, times: { ...times, [end]: text } })}
      onBlur={() => {
        onChange(left(tile, end));
        setLeft(true);
      }}
      error={problem === 'noTime' || problem === 'reversed' ? ' ' : undefined}
    />
  );
  return (
    <div className="tile-times" role="group" aria-label={t(($) => $.admin.settings.tiles.when, { name })}>
      <CheckboxGroup
        legend={t(($) => $.admin.settings.tiles.days)}
        options={weekdays.map((day) => ({ value: String(day), label: formatWeekday(day, i18n.language) }))}
        values={times.weekdays.map(String)}
        onChange={(days) => {
          setLeft(true);
          onChange({ ...tile, times: { ...times, weekdays: days.map(Number) } });
        }}
      />
      <div className="tile-hours">
        {field('from')}
        {field('until')}
      </div>
      {problem === null ? null : (
        <p className="tile-problem" role="alert">
          {t(($) => $.admin.settings.tiles.problems[problem])}
        </p>
      )}
    </div>
  );
}
