import type { ClosedPeriod } from '#shared/contract/catalog.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useToast } from '../../../ui/Toaster.tsx';

type AddInput = Parameters<Client['catalog']['addClosedPeriod']>[0];
type RemoveInput = Parameters<Client['catalog']['removeClosedPeriod']>[0];

export interface ClosingLineProps {
  period: ClosedPeriod;
  /** Whose closing it is, in words. */
  whose: string;
  onRemove?: (() => void) | undefined;
}

/** One closing: its days, why, for whom, and a way to open again. */
export function ClosingLine({ period, whose, onRemove }: ClosingLineProps) {
  const { t } = useText();
  const words = useClosingWords();
  return (
    <li className="closing">
      <Icon name={period.initiativeId === null ? 'house' : 'initiative'} />
      <div>
        <p className="closing-days">{words(period)}</p>
        <p className="catalog-quiet">{[period.reason, whose].filter((part) => part !== '').join(' · ')}</p>
      </div>
      {onRemove === undefined ? null : (
        <IconButton
          icon="close"
          label={t(($) => $.catalog.closed.remove, { days: words(period) })}
          onPress={onRemove}
        />
      )}
    </li>
  );
}

/** `maandag 23 november`, or from one day to another. */
export function useClosingWords(): (period: Pick<ClosedPeriod, 'fromDay' | 'toDay'>) => string {
  const { t } = useText();
  const day = useDayWords();
  return ({ fromDay, toDay }) =>
    fromDay === toDay
      ? day(fromDay)
      : t(($) => $.catalog.closed.fromTo, { from: day(fromDay), to: day(toDay) });
}

/** Takes a closing away; it can be put back for as long as the message stands. */
export function useRemoveClosing(): { remove: (period: ClosedPeriod) => void } {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const putBack = useCommand((input: AddInput) => client.catalog.addClosedPeriod(input), { onError });
  const take = useCommand((input: RemoveInput) => client.catalog.removeClosedPeriod(input), { onError });
  return {
    remove: ({ id, ...period }) =>
      take.mutate(
        { closedPeriodId: id },
        {
          onSuccess: () =>
            void toast.show({
              tone: 'done',
              text: t(($) => $.catalog.closed.removed),
              action: {
                label: t(($) => $.common.undo),
                onPress: () => putBack.mutate({ closedPeriodId: newId(), ...period }),
              },
            }),
        },
      ),
  };
}
