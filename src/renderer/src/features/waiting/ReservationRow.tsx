import { useNavigate } from '@tanstack/react-router';
import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { useText } from '../../app/text.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { isShielded } from '../people/shielded.ts';
import { AskedRow, type AskedRowProps } from './AskedRow.tsx';
import type { ReservationActs } from './reservation-acts.ts';

export interface ReservationRowProps {
  reservation: Reservation;
  named: AskedRowProps['named'];
  acts: ReservationActs;
}

/** One reservation: the days, what could go wrong, and what can be done. */
export function ReservationRow({ reservation, named, acts }: ReservationRowProps) {
  const { t } = useText();
  const { barcode, itemPlace, initiativeName, isFlexible } = reservation;
  const detail = [
    isFlexible ? barcode : t(($) => $.waiting.reservation.exactly, { code: barcode }),
    itemPlace,
    named === 'person' ? '' : initiativeName,
  ];
  return (
    <AskedRow
      asked={reservation}
      named={named}
      detail={detail.filter((part) => part !== '').join(' · ')}
      status={<ReservationStatus reservation={reservation} />}
      more={reservation.inDanger === null ? undefined : <Danger danger={reservation.inDanger} />}
      actions={<ReservationButtons reservation={reservation} acts={acts} />}
    />
  );
}

/** Its days in words: to be fetched today, overdue, or from when until when. */
function ReservationStatus({ reservation }: { reservation: Reservation }) {
  const { t } = useText();
  const today = useHouseDay();
  const day = useDayWords();
  const { fromDay, toDay, endedHow } = reservation;
  if (endedHow !== null)
    return <Status tone="neutral">{t(($) => $.waiting.reservation.ended[endedHow])}</Status>;
  if (fromDay === today)
    return (
      <Status tone="info" icon="today">
        {t(($) => $.waiting.reservation.today, { to: day(toDay) })}
      </Status>
    );
  if (fromDay < today)
    return (
      <Status tone="attention">
        {t(($) => $.waiting.reservation.notFetched, { from: day(fromDay), to: day(toDay) })}
      </Status>
    );
  return (
    <Status tone="neutral" icon="calendar">
      {t(($) => $.waiting.reservation.days, { from: day(fromDay), to: day(toDay) })}
    </Status>
  );
}

function Danger({ danger }: { danger: NonNullable<Reservation['inDanger']> }) {
  const { t } = useText();
  return (
    <Status tone="attention" isFilled>
      {t(($) => $.waiting.reservation.danger[danger])}
    </Status>
  );
}

function ReservationButtons({ reservation, acts }: { reservation: Reservation; acts: ReservationActs }) {
  const { t } = useText();
  const navigate = useNavigate();
  const today = useHouseDay();
  const { id, kindId, kindName, personId, personName, personNumber } = reservation;
  const what = `${kindName}, ${personName || personNumber}`;
  if (reservation.endedHow !== null)
    return reservation.canUndo ? (
      <Button
        size="small"
        variant="quiet"
        icon="undo"
        isDisabled={acts.isBusy}
        aria-label={t(($) => $.waiting.undoOf, { what })}
        onPress={() => acts.undoCancel(reservation)}
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
        aria-label={t(($) => $.waiting.reservation.cancelOf, { what })}
        onPress={() => acts.cancel(reservation)}
      >
        {t(($) => $.waiting.reservation.cancel)}
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon="calendar"
        aria-label={t(($) => $.waiting.reservation.changeOf, { what })}
        onPress={() =>
          void navigate({
            to: '/things/kinds/$kindId/calendar',
            params: { kindId },
            search: { reservation: id },
          })
        }
      >
        {t(($) => $.common.edit)}
      </Button>
      {reservation.fromDay <= today && !isShielded(personNumber) ? (
        <Button
          size="small"
          icon="loan"
          aria-label={t(($) => $.waiting.handOverOf, { what })}
          onPress={() => void navigate({ to: '/lend', search: { person: personId } })}
        >
          {t(($) => $.waiting.handOver)}
        </Button>
      ) : null}
    </>
  );
}
