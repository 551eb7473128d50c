import { useQuery } from '@tanstack/react-query';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useToast } from '../../ui/Toaster.tsx';

/** Mails of which nobody knows whether they arrived: somebody says it. Nothing when there are none. */
export function UnsureCard() {
  const { t } = useText();
  const { orpc, client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const query = useQuery(orpc.reminders.log.queryOptions({ input: { unsureOnly: true, limit: 200 } }));
  const settle = useCommand(
    (input: { commandId: string; reminderIds: string[]; arrived: boolean }) => client.reminders.settle(input),
    { onError: (error) => void toast.show({ tone: 'danger', text: failureText(error) }) },
  );
  const unsure = (query.data?.entries ?? []).filter(({ isUnsure }) => isUnsure);
  if (unsure.length === 0) return null;
  const persons = Map.groupBy(unsure, ({ personId, batchId }) => `${personId} ${batchId}`);
  return (
    <Card title={t(($) => $.reminders.sent.unsureTitle)} icon="warning">
      <p className="late-quiet">{t(($) => $.reminders.sent.unsureHow)}</p>
      <ul className="late-unsure">
        {[...persons].map(([key, entries]) => {
          const reminderIds = entries.map(({ id }) => id);
          return (
            <li key={key}>
              <strong>
                <bdi>{entries[0]?.personName}</bdi>
              </strong>
              <bdi>{entries.map(({ kindName }) => kindName).join(', ')}</bdi>
              <span className="late-claim">
                <Button
                  size="small"
                  icon="check"
                  onPress={() => settle.mutate({ reminderIds, arrived: true })}
                >
                  {t(($) => $.reminders.sent.arrived)}
                </Button>
                <Button size="small" onPress={() => settle.mutate({ reminderIds, arrived: false })}>
                  {t(($) => $.reminders.sent.notArrived)}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
