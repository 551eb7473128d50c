import './reminders.css';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { LogList } from './LogList.tsx';

/** What was sent to a person about their things, folded in; nothing when nothing was. */
export function PersonReminders({ personId }: { personId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.reminders.log.queryOptions({ input: { personId, limit: 50 } }));
  const entries = query.data?.entries ?? [];
  if (entries.length === 0) return null;
  return (
    <details className="late-folded">
      <summary>
        {t(($) => $.reminders.panel.log)} ({entries.length})
      </summary>
      <LogList entries={entries} />
    </details>
  );
}
