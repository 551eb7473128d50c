import type { Hold } from '#shared/contract/holds.contract.ts';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useToast } from '../../ui/Toaster.tsx';

type InputOf<Act extends keyof Client['holds']> = NonNullable<Parameters<Client['holds'][Act]>[0]> & {
  commandId: string;
};
export type PlaceHold = Omit<InputOf<'place'>, 'commandId'>;

export interface HoldActs {
  cancel: (hold: Hold) => void;
  undoCancel: (hold: Pick<Hold, 'id'>) => void;
  isBusy: boolean;
}

/** Taking somebody off the list and putting them back: each says what it did, with the way back. */
export function useHoldActs(): HoldActs {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const undo = useCommand((input: InputOf<'undoCancel'>) => client.holds.undoCancel(input), {
    onError,
    onSuccess: ({ hold }) =>
      void toast.show({
        tone: 'done',
        text: t(($) => $.waiting.hold.saidBack, { name: hold.personName || hold.personNumber }),
      }),
  });
  const cancel = useCommand((input: InputOf<'cancel'>) => client.holds.cancel(input), {
    onError,
    onSuccess: ({ hold }) =>
      void toast.show({
        tone: 'done',
        text: t(($) => $.waiting.hold.saidCancelled, {
          name: hold.personName || hold.personNumber,
          thing: hold.kindName,
        }),
        action: { label: t(($) => $.common.undo), onPress: () => undo.mutate({ holdId: hold.id }) },
      }),
  });
  return {
    cancel: ({ id }) => cancel.mutate({ holdId: id }),
    undoCancel: ({ id }) => undo.mutate({ holdId: id }),
    isBusy: cancel.isPending || undo.isPending,
  };
}

/** Puts a person on the waiting list; what was refused is left to the form. */
export function usePlaceHold(onPlaced: (hold: Hold) => void) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const { cancel } = useHoldActs();
  return useCommand((input: InputOf<'place'>) => client.holds.place(input), {
    onSuccess({ hold }) {
      toast.show({
        tone: 'done',
        text: t(($) => $.waiting.hold.saidPlaced, {
          name: hold.personName || hold.personNumber,
          thing: hold.kindName,
          place: hold.place ?? 1,
        }),
        action: { label: t(($) => $.common.undo), onPress: () => cancel(hold) },
      });
      onPlaced(hold);
    },
  });
}

/** Moves somebody in the queue. The reason is asked before and stays with it. */
export function useMoveHold(onMoved: () => void) {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  return useCommand((input: InputOf<'move'>) => client.holds.move(input), {
    onSuccess() {
      toast.show({ tone: 'done', text: t(($) => $.waiting.move.said) });
      onMoved();
    },
  });
}
