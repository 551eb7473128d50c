import type { OpeningException } from '#shared/contract/calendar.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useDayStateWords } from '../month/day-state.ts';

export interface ExceptionListProps {
  exceptions: readonly OpeningException[];
  mayChange: boolean;
  /** The name of an initiative; an exception of the whole house says so itself. */
  nameOf: (initiativeId: string) => string;
}

/** Days with other hours; each can be taken away, and put back for as long as the message stands. */
export function ExceptionList({ exceptions, mayChange, nameOf }: ExceptionListProps) {
  const { t } = useText();
  const day = useDayWords();
  const { hours } = useDayStateWords();
  const remove = useRemoveException();
  return (
    <ul className="closing-list">
      {exceptions.map((one) => (
        <li key={one.id} className="closing">
          <Icon name={one.initiativeId === null ? 'house' : 'clock'} />
          <div>
            <p className="closing-days">
              {t(($) => $.common.labelled, { label: day(one.day), value: hours(one.ranges) })}
            </p>
            <p className="cal-quiet">
              {[
                one.reason,
                one.initiativeId === null ? t(($) => $.calendar.rules.wholeHouse) : nameOf(one.initiativeId),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </div>
          {mayChange ? (
            <IconButton
              icon="close"
              label={t(($) => $.calendar.exception.remove, { day: day(one.day) })}
              onPress={() => remove(one)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function useRemoveException(): (exception: OpeningException) => void {
  const { client } = useApi();
  const { t } = useText();
  const toast = useToast();
  const failureText = useFailureText();
  const onError = (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) });
  const putBack = useCommand(
    (input: Parameters<Client['calendar']['setException']>[0]) => client.calendar.setException(input),
    { onError },
  );
  const take = useCommand(
    (input: Parameters<Client['calendar']['removeException']>[0]) => client.calendar.removeException(input),
    { onError },
  );
  return ({ id, ...exception }) =>
    take.mutate(
      { exceptionId: id },
      {
        onSuccess: () =>
          void toast.show({
            tone: 'done',
            text: t(($) => $.calendar.exception.removed),
            action: {
              label: t(($) => $.common.undo),
              onPress: () => putBack.mutate({ exceptionId: newId(), ...exception }),
            },
          }),
      },
    );
}
