import type { StockTake, TakeLine, TakenScan } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { outcomeLooks } from '../outcome-words.ts';
import { useAct } from '../use-act.ts';

type UndoInput = Parameters<Client['stock']['undoScan']>[0];
type BackInput = Parameters<Client['loans']['giveBack']>[0];

interface LastScanProps {
  take: StockTake;
  last: TakenScan | null;
  /** Nothing was scanned in this count yet. */
  isFirst: boolean;
  onForget: () => void;
}

/** The last scan in letters that are read from two steps away, with what can be done about it. */
export function LastScan({ take, last, isFirst, onForget }: LastScanProps) {
  const { t } = useText();
  if (last === null)
    return (
      <section className="last-scan" data-tone="neutral">
        <span className="last-scan-mark">
          <Icon name="scan" size="2.5rem" />
        </span>
        <div className="last-scan-words">
          <p className="last-scan-name">
            {isFirst ? t(($) => $.stock.take.scanHere) : t(($) => $.stock.take.scanNext)}
          </p>
          <p>{t(($) => $.stock.take.scanWords)}</p>
        </div>
      </section>
    );
  const { line, again, byName } = last;
  const { tone, icon } = outcomeLooks[line.outcome];
  return (
    <section className="last-scan" data-tone={tone}>
      {line.itemId === null ? (
        <span className="last-scan-mark">
          <Icon name={icon ?? 'help'} size="2.5rem" />
        </span>
      ) : (
        <ThingPicture pictogram={line.pictogram} photoId={line.photoId} size="large" />
      )}
      <div className="last-scan-words">
        <p className="last-scan-outcome">
          <Icon name={icon ?? (tone === 'done' ? 'check' : 'warning')} />
          {t(($) => $.stock.outcomes[line.outcome])}
        </p>
        <p className="last-scan-name">
          <bdi>{line.kindName || t(($) => $.stock.take.unknown)}</bdi>
        </p>
        <p>
          <span className="num">{line.code}</span>
          <LineWhy line={line} />
        </p>
        {again ? (
          <p className="last-scan-again">
            {byName === null ? t(($) => $.stock.take.again) : t(($) => $.stock.take.againBy, { who: byName })}
          </p>
        ) : null}
        <ScanActs take={take} line={line} onForget={onForget} />
      </div>
    </section>
  );
}

/** Where it should be, or with whom it should be. */
export function LineWhy({ line }: { line: TakeLine }) {
  const { t } = useText();
  const day = useDayWords();
  const { outcome, holder, place, placeFound, initiativeName } = line;
  const why = (() => {
    if (holder) return t(($) => $.stock.take.with, { name: holder.name, day: day(holder.dueDay) });
    if (outcome === 'otherInitiative')
      return t(($) => $.stock.take.belongsTo, { initiative: initiativeName });
    if (outcome === 'wrongPlace')
      return `${t(($) => $.stock.take.belongs, { place: place || t(($) => $.stock.take.noPlace) })} → ${placeFound}`;
    return place;
  })();
  return why === '' ? null : (
    <>
      {' · '}
      <bdi>{why}</bdi>
    </>
  );
}

function ScanActs({ take, line, onForget }: { take: StockTake; line: TakeLine; onForget: () => void }) {
  const { t } = useText();
  const toast = useToast();
  const { client } = useApi();
  const undo = useAct((input: UndoInput) => client.stock.undoScan(input));
  const giveBack = useAct((input: BackInput) => client.loans.giveBack(input));
  const say = (text: string) => void toast.show({ tone: 'done', text });
  const { itemId, code } = line;
  return (
    <div className="last-scan-acts">
      {line.outcome === 'outHere' && itemId !== null ? (
        <Button
          size="small"
          icon="return"
          isPending={giveBack.isPending}
          onPress={() =>
            giveBack.mutate(
              { itemId },
              {
                onSuccess: () => {
                  say(t(($) => $.stock.take.tookBack, { name: line.kindName }));
                  onForget();
                },
              },
            )
          }
        >
          {t(($) => $.stock.take.takeBack)}
        </Button>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        icon="undo"
        isPending={undo.isPending}
        onPress={() =>
          undo.mutate(
            { takeId: take.id, code },
            {
              onSuccess: () => {
                say(t(($) => $.stock.take.undone, { code }));
                onForget();
              },
            },
          )
        }
      >
        {t(($) => $.stock.take.undoScan)}
      </Button>
    </div>
  );
}
