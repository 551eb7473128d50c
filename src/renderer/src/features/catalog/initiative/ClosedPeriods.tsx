import { useState } from 'react';
import type { ClosedPeriod, Initiative } from '#shared/contract/catalog.contract.ts';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { AddClosedPeriod } from './AddClosedPeriod.tsx';

type AddInput = Parameters<Client['catalog']['addClosedPeriod']>[0];
type RemoveInput = Parameters<Client['catalog']['removeClosedPeriod']>[0];

/** The days on which an initiative, or the whole house with it, stays closed; from today on. */
export function ClosedPeriods({ initiative, mayChange }: { initiative: Initiative; mayChange: boolean }) {
  const { t } = useText();
  const [isAdding, setAdding] = useState(false);
  const { remove } = useRemoveClosing();
  const words = useClosingWords();
  return (
    <Card
      title={t(($) => $.catalog.closed.title)}
      icon="calendar"
      aside={
        mayChange && !isAdding ? (
          <Button size="small" variant="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t(($) => $.catalog.closed.add)}
          </Button>
        ) : null
      }
    >
      <div className="closings">
        {isAdding ? <AddClosedPeriod initiative={initiative} onClose={() => setAdding(false)} /> : null}
        {initiative.closedPeriods.length === 0 && !isAdding ? (
          <p className="catalog-quiet">{t(($) => $.catalog.closed.none)}</p>
        ) : null}
        <ul className="closing-list">
          {initiative.closedPeriods.map((period) => (
            <li key={period.id} className="closing">
              <Icon name={period.initiativeId === null ? 'house' : 'initiative'} />
              <div>
                <p className="closing-days">{words(period)}</p>
                <p className="catalog-quiet">
                  {[
                    period.reason,
                    period.initiativeId === null
                      ? t(($) => $.catalog.closed.wholeHouse)
                      : t(($) => $.catalog.closed.onlyHere),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </p>
              </div>
              {mayChange ? (
                <IconButton
                  icon="close"
                  label={t(($) => $.catalog.closed.remove, { days: words(period) })}
                  onPress={() => remove(period)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

/** `maandag 23 november`, or from one day to another. */
function useClosingWords(): (period: ClosedPeriod) => string {
  const { t } = useText();
  const day = useDayWords();
  return ({ fromDay, toDay }) =>
    fromDay === toDay
      ? day(fromDay)
      : t(($) => $.catalog.closed.fromTo, { from: day(fromDay), to: day(toDay) });
}

function useRemoveClosing(): { remove: (period: ClosedPeriod) => void } {
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
