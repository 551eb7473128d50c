import type { LogEntry } from '#shared/contract/reminders.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Status } from '../../ui/Status.tsx';
import { useReminderWords } from './words.ts';

/** What was sent, newest first: how, when, at which step, and whether it arrived. */
export function LogList({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useText();
  if (entries.length === 0) return <p className="late-quiet">{t(($) => $.reminders.panel.noLog)}</p>;
  return (
    <ul className="late-log">
      {entries.map((entry) => (
        <LogRow key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function LogRow({ entry }: { entry: LogEntry }) {
  const { t, i18n } = useText();
  const { house } = useStaffSession();
  const words = useReminderWords();
  const day = formatDayOf(entry.at, house.timeZone, i18n.language);
  return (
    <li>
      <p>
        {t(($) => $.reminders.sent.entry, { how: t(($) => $.reminders.sent.channel[entry.channel]), day })}
        {' · '}
        <bdi>{entry.kindName}</bdi>
      </p>
      <p className="late-quiet">
        {words.step(entry.step)}
        {entry.by === null ? null : ` · ${entry.by}`}
      </p>
      <EntryState entry={entry} />
    </li>
  );
}

export function EntryState({ entry }: { entry: LogEntry }) {
  const { t } = useText();
  if (entry.state === 'sent') return <Status tone="done">{t(($) => $.reminders.sent.done)}</Status>;
  if (entry.state === 'undone')
    return (
      <Status tone="neutral" icon="undo">
        {t(($) => $.reminders.sent.undone)}
      </Status>
    );
  if (entry.state === 'failed') {
    const why = t(($) => $.reminders.failure[entry.failure ?? 'other']);
    return <Status tone="attention">{t(($) => $.reminders.sent.failedEntry, { why })}</Status>;
  }
  return entry.isUnsure ? (
    <Status tone="attention">{t(($) => $.reminders.sent.maybe)}</Status>
  ) : (
    <Status tone="info">{t(($) => $.reminders.sent.prepared)}</Status>
  );
}
