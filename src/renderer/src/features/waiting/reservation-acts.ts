import type { Reservation } from '#shared/contract/reservations.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { useToast } from '../../ui/Toaster.tsx';

type InputOf<Act extends keyof Client['reservations']> = NonNullable<
  Parameters<Client['reservations'][Act]>[0]
> & { commandId: string };

export interface ReservationActs {
  cancel: (reservation: Reservation) => void;
  undoCancel: (reservation: Pick<Reservation, 'id'>) => void;
  isBusy: boolean;
}

/** Cancelling a reservation and taking that back: each says what it did, with the way back. */
export function useReservationActs(): ReservationActs {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const day = useDayWords();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const undo = useCommand((input: InputOf<'undoCancel'>) => client.reservations.undoCancel(input), {
    onError,
    onSuccess: ({ reservation }) =>
      void toast.show({
        tone: 'done',
        text: t(($) => $.waiting.reservation.saidBack, { thing: reservation.kindName }),
      }),
  });
  const cancel = useCommand((input: InputOf<'cancel'>) => client.reservations.cancel(input), {
    onError,
    onSuccess: ({ reservation }) =>
      void toast.show({
        tone: 'done',
        text: t(($) => $.waiting.reservation.saidCancelled, {
          thing: reservation.kindName,
          day: day(reservation.fromDay),
        }),
        action: {
          label: t(($) => $.common.undo),
          onPress: () => undo.mutate({ reservationId: reservation.id }),
        },
      }),
  });
  return {
    cancel: ({ id }) => cancel.mutate({ reservationId: id }),
    undoCancel: ({ id }) => undo.mutate({ reservationId: id }),
    isBusy: cancel.isPending || undo.isPending,
  };
}

/** Makes a reservation; what was refused is left to the form. */
export function useMakeReservation(onMade: (reservation: Reservation) => void) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const day = useDayWords();
  const { cancel } = useReservationActs();
  return useCommand((input: InputOf<'make'>) => client.reservations.make(input), {
    onSuccess({ reservation }) {
      toast.show({
        tone: 'done',
        text: t(($) => $.waiting.reservation.saidMade, {
          thing: `${reservation.kindName} ${reservation.barcode}`,
          name: reservation.personName || reservation.personNumber,
          day: day(reservation.fromDay),
        }),
        action: { label: t(($) => $.common.undo), onPress: () => cancel(reservation) },
      });
      onMade(reservation);
    },
  });
}

/** Gives a reservation other days or another item; what was refused is left to the form. */
export function useChangeReservation(onChanged: (reservation: Reservation) => void) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const day = useDayWords();
  return useCommand((input: InputOf<'change'>) => client.reservations.change(input), {
    onSuccess({ reservation }) {
      toast.show({
        tone: 'done',
        text: t(($) => $.waiting.reservation.saidChanged, {
          from: day(reservation.fromDay),
          to: day(reservation.toDay),
        }),
      });
      onChanged(reservation);
    },
  });
}
