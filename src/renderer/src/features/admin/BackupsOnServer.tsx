import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Card } from '../../ui/Card.tsx';

/** The data are on a database server: who makes the backups there, and what this screen does not know. */
export function BackupsOnServer({ folder }: { folder: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const about = useQuery(orpc.system.about.queryOptions());
  return (
    <Card title={t(($) => $.admin.backup.server.title)} icon="backup">
      <p>{t(($) => $.admin.backup.server.what, { server: about.data?.server ?? '…' })}</p>
      <p>{t(($) => $.admin.backup.server.blind)}</p>
      <p>{t(($) => $.admin.backup.server.ask)}</p>
      <p className="admin-note admin-path">{t(($) => $.admin.backup.server.folder, { folder })}</p>
    </Card>
  );
}
