import { useNavigate } from '@tanstack/react-router';
import type { StockTake } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { useStockMoment } from '../use-stock-moment.ts';

/** A count that is going on: how far it is, and the way back to it. */
export function OpenTake({ take }: { take: StockTake }) {
  const { t } = useText();
  const navigate = useNavigate();
  const moment = useStockMoment();
  const { toFind, scanned } = take;
  return (
    <li className="take-card">
      <div className="take-card-words">
        <h3>
          <bdi>{take.name}</bdi>
        </h3>
        <p>
          <bdi>{[take.initiativeName, take.place].filter((part) => part !== null).join(' · ')}</bdi>
        </p>
        <p className="stock-quiet">
          {t(($) => $.stock.takes.startedAt, { moment: moment(take.startedAt, take.startedBy) })}
        </p>
        <p className="stock-quiet">
          {take.lastScanAt === null
            ? t(($) => $.stock.takes.noScan)
            : t(($) => $.stock.takes.lastScan, { moment: moment(take.lastScanAt) })}
        </p>
      </div>
      <ProgressBar
        label={t(($) => $.stock.take.progress)}
        value={toFind === 0 ? 100 : Math.min(100, (scanned / toFind) * 100)}
        valueText={t(($) => $.stock.takes.progress, { scanned, toFind })}
      />
      <Button
        icon="scan"
        variant="secondary"
        onPress={() => void navigate({ to: '/stock/takes/$takeId', params: { takeId: take.id } })}
      >
        {t(($) => $.stock.takes.goOn)}
      </Button>
    </li>
  );
}
