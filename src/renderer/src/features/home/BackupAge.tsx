import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Card } from '../../ui/Card.tsx';
import { Status, type Tone } from '../../ui/Status.tsx';
import { NotYet } from '../loans/growing.tsx';
import { formatAgo } from './ago.ts';

/** A backup is made every day the house is open; a long weekend is no reason to worry. */
const worryAfterMs = 4 * 24 * 3_600_000;

/** How old the last backup is that was checked, for whoever looks after the house. */
export function BackupAge() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.system.about.queryOptions());
  const at = query.data?.lastVerifiedBackupAt ?? null;
  // Seen from the moment of the answer, which comes anew with every backup.
  const age = at === null ? null : query.dataUpdatedAt - Date.parse(at);
  const tone: Tone = age === null ? 'danger' : age > worryAfterMs ? 'attention' : 'done';
  return (
    <Card icon="backup" title={t(($) => $.staff.today.backup.title)}>
      {query.data ? (
        <div className="today-backup">
          <Status tone={tone}>
            {age === null
              ? t(($) => $.staff.today.backup.none)
              : t(($) => $.staff.today.backup.last, { ago: formatAgo(age, i18n.language) })}
          </Status>
          <Link to="/backup">{t(($) => $.staff.today.backup.more)}</Link>
        </div>
      ) : (
        <NotYet query={query} />
      )}
    </Card>
  );
}
