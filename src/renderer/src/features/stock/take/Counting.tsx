import { useState } from 'react';
import type { StockTake, TakeCounts, TakeLine, TakenScan } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useKeptState } from '../../../staff/form/kept.ts';
import { useScan } from '../../../staff/scan/index.ts';
import { Card } from '../../../ui/Card.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { soundsGood } from '../outcome-words.ts';
import { PlaceField, useKnownPlaces } from '../PlaceField.tsx';
import { LastScan } from './LastScan.tsx';
import { TakeLineRow } from './TakeLineRow.tsx';

interface CountingProps {
  take: StockTake;
  counts: TakeCounts;
  recent: readonly TakeLine[];
}

/** Scanning: what the last scan was in large letters, how far the count is, and where one stands. */
export function Counting({ take, counts, recent }: CountingProps) {
  const { t } = useText();
  const known = useKnownPlaces(take.initiativeId);
  const [place, setPlace] = useKeptState(`stock.place.${take.id}`, take.place ?? '');
  const { last, forget } = useCounting(take, place.trim());
  const found = (counts.found ?? 0) + (counts.wrongPlace ?? 0) + (counts.returnedSince ?? 0);
  const all = found + (counts.missing ?? 0);
  // The newest line of the list stands above it in large letters already.
  const before = last ? recent.filter(({ code }) => code !== last.line.code) : recent;
  return (
    <div className="stock-stack counting">
      <ProgressBar
        label={t(($) => $.stock.take.progress)}
        value={all === 0 ? 100 : (found / all) * 100}
        valueText={t(($) => $.stock.take.found, { found, all })}
      />
      <LastScan take={take} last={last} isFirst={recent.length === 0} onForget={forget} />
      <PlaceField
        label={t(($) => $.stock.take.where)}
        hint={t(($) => $.stock.take.whereHint)}
        value={place}
        onChange={setPlace}
        options={known.map((one) => one.place)}
      />
      {before.length === 0 ? null : (
        <Card title={t(($) => $.stock.take.recent)} icon="clock" isFlush>
          <ul className="take-recent">
            {before.slice(0, 6).map((line) => (
              <li key={line.code}>
                <TakeLineRow line={line} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

/** Counts what is scanned, and keeps what the last scan was. */
function useCounting(take: StockTake, placeFound: string) {
  const { t } = useText();
  const { client } = useApi();
  const [last, setLast] = useState<TakenScan | null>(null);
  useScan(async ({ code }) => {
    const scanned = await client.stock.scan({ commandId: newId(), takeId: take.id, code, placeFound });
    setLast(scanned);
    const { line, again } = scanned;
    const what = again ? t(($) => $.stock.take.again) : t(($) => $.stock.outcomes[line.outcome]);
    return {
      tone: soundsGood(line.outcome) ? 'good' : 'bad',
      text: t(($) => $.common.labelled, { label: what, value: line.kindName || line.code }),
      isShown: true,
    };
  });
  return { last, forget: () => setLast(null) };
}
