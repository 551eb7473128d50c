import { useNavigate } from '@tanstack/react-router';
import type { Hold } from '#shared/contract/holds.contract.ts';
import { useText } from '../../app/text.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Status } from '../../ui/Status.tsx';
import { isShielded } from '../people/shielded.ts';
import { AskedRow, type AskedRowProps } from './AskedRow.tsx';
import type { HoldActs } from './hold-acts.ts';

export interface HoldRowProps {
  hold: Hold;
  named: AskedRowProps['named'];
  acts: HoldActs;
  /** Length of the queue, where somebody can be moved in it. */
  queueLength?: number | undefined;
  onMove?: ((hold: Hold, toPlace: number) => void) | undefined;
}

/** One who waits: the place in the queue, or where the thing lies ready and until when. */
export function HoldRow({ hold, named, acts, queueLength, onMove }: HoldRowProps) {
  const { t } = useText();
  const detail = [
    hold.ready === null ? hold.barcode : hold.ready.barcode,
    hold.ready?.itemPlace,
    named === 'person' ? undefined : hold.initiativeName,
  ];
  return (
    <AskedRow
      asked={hold}
      named={named}
      detail={detail.filter((part) => part !== undefined && part !== null && part !== '').join(' · ')}
      status={<HoldStatus hold={hold} />}
      more={
        hold.movedBecause === null ? undefined : (
          <p className="loan-row-detail">{t(($) => $.waiting.move.because, { reason: hold.movedBecause })}</p>
        )
      }
      actions={
        <>
          {onMove && hold.place !== null ? (
            <MoveButtons hold={hold} queueLength={queueLength ?? hold.place} onMove={onMove} />
          ) : null}
          <HoldButtons hold={hold} acts={acts} />
        </>
      }
    />
  );
}

/** How it stands with one who waits, in words. */
export function HoldStatus({ hold }: { hold: Hold }) {
  const { t } = useText();
  const today = useHouseDay();
  const day = useDayWords();
  if (hold.endedHow !== null)
    return <Status tone="neutral">{t(($) => $.waiting.hold.ended[hold.endedHow ?? 'cancelled'])}</Status>;
  if (hold.ready === null)
    return (
      <Status tone="neutral" icon="wait">
        {t(($) => $.waiting.hold.place, { place: hold.place ?? 1 })}
      </Status>
    );
  return hold.ready.until <= today ? (
    <Status tone="attention">{t(($) => $.waiting.hold.lastDay)}</Status>
  ) : (
    <Status tone="done">
      {t(($) => $.waiting.hold.readyUntil, { day: day(hold.ready?.until ?? today) })}
    </Status>
  );
}

function MoveButtons(props: {
  hold: Hold;
  queueLength: number;
  onMove: (hold: Hold, toPlace: number) => void;
}) {
  const { hold, queueLength, onMove } = props;
  const { t } = useText();
  const place = hold.place ?? 1;
  const name = hold.personName || hold.personNumber;
  return (
    <>
      <IconButton
        icon="arrowUp"
        size="small"
        label={t(($) => $.waiting.move.up, { name })}
        isDisabled={place <= 1}
        onPress={() => onMove(hold, place - 1)}
      />
      <IconButton
        icon="arrowDown"
        size="small"
        label={t(($) => $.waiting.move.down, { name })}
        isDisabled={place >= queueLength}
        onPress={() => onMove(hold, place + 1)}
      />
    </>
  );
}

function HoldButtons({ hold, acts }: { hold: Hold; acts: HoldActs }) {
  const { t } = useText();
  const navigate = useNavigate();
  const what = `${hold.kindName}, ${hold.personName || hold.personNumber}`;
  if (hold.endedHow !== null)
    return hold.canUndo ? (
      <Button
        size="small"
        variant="quiet"
        icon="undo"
        isDisabled={acts.isBusy}
        aria-label={t(($) => $.waiting.undoOf, { what })}
        onPress={() => acts.undoCancel(hold)}
      >
        {t(($) => $.common.undo)}
      </Button>
    ) : null;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        isDisabled={acts.isBusy}
        aria-label={t(($) => $.waiting.hold.cancelOf, { what })}
        onPress={() => acts.cancel(hold)}
      >
        {t(($) => $.waiting.hold.cancel)}
      </Button>
      {hold.ready === null || isShielded(hold.personNumber) ? null : (
        <Button
          size="small"
          icon="loan"
          aria-label={t(($) => $.waiting.handOverOf, { what })}
          onPress={() => void navigate({ to: '/lend', search: { person: hold.personId } })}
        >
          {t(($) => $.waiting.handOver)}
        </Button>
      )}
    </>
  );
}
