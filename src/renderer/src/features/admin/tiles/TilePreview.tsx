import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { formatWeekday } from '#shared/domain/day-format.ts';
import { type KioskTile, kioskTilePictograms, tilesAt } from '#shared/domain/kiosk-tiles.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { weekdays } from '../../catalog/hours/hours-draft.ts';
import { readTime } from '../../catalog/hours/read-time.ts';
import type { SettingsValues } from '../changed-settings.ts';
import { allLeft } from './tile-draft.ts';

const days = weekdays.map(String);

/** What a visitor sees on a day at a time, by what is on the form: looked at before it is saved. */
export function TilePreview({ tiles }: { tiles: readonly KioskTile[] }) {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const hasMine = useWatch<SettingsValues, 'kioskMyThings'>({ name: 'kioskMyThings' });
  const leading = useQuery(orpc.kiosks.leading.queryOptions()).data ?? [];
  const [day, setDay] = useState('2');
  const [text, setText] = useState('14:00');
  const time = readTime(text);
  const chosen = time === null ? [] : tilesAt(allLeft(tiles), Number(day), time);
  // My things goes by what is on the form; of the others the core knows whether there is anything behind them.
  const shown = chosen.filter((tile) => (tile === 'mine' ? hasMine : leading.includes(tile)));
  const title = t(($) => $.admin.settings.tiles.preview);
  return (
    <section className="tile-preview" aria-label={title}>
      <div className="tile-hours">
        <Select
          label={title}
          placeholder={t(($) => $.common.choose)}
          value={day}
          onChange={setDay}
          options={days.map((value) => ({ value, label: formatWeekday(Number(value), i18n.language) }))}
        />
        <TextField
          label={t(($) => $.admin.settings.tiles.at)}
          isCode
          width="xs"
          inputMode="numeric"
          value={text}
          onChange={setText}
          onBlur={() => setText(time ?? text)}
          error={time === null ? t(($) => $.admin.settings.tiles.problems.noTime) : undefined}
        />
      </div>
      <ol className="tile-preview-grid" aria-label={t(($) => $.admin.settings.tiles.seen)}>
        {shown.map((tile) => (
          <li key={tile} className="tile-preview-tile">
            <Pictogram name={kioskTilePictograms[tile]} />
            {t(($) => $.admin.settings.tiles.names[tile])}
          </li>
        ))}
      </ol>
    </section>
  );
}
