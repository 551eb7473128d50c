import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useUndoCopy } from './use-undo-copy.ts';

/** Calendars that were copied today, each with its undo; nothing when there are none. */
export function CopiesOfToday() {
  const { t } = useText();
  const { orpc } = useApi();
  const undo = useUndoCopy();
  const copies = useQuery(orpc.calendar.copies.queryOptions()).data ?? [];
  if (copies.length === 0) return null;
  return (
    <Card title={t(($) => $.calendar.copy.today)} icon="list">
      <ul className="closing-list">
        {copies.map((copy) => (
          <li key={copy.id} className="closing">
            <Icon name="initiative" />
            <p>
              {t(($) => $.calendar.copy.todayLine, {
                from: copy.fromName,
                to: copy.targets.map(({ name }) => name).join(', '),
              })}
            </p>
            {copy.undone ? (
              <span className="cal-quiet">{t(($) => $.calendar.copy.wasUndone)}</span>
            ) : (
              <Button size="small" icon="undo" onPress={() => undo(copy.id)}>
                {t(($) => $.common.undo)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
