import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Card } from '../../ui/Card.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { sizeOf } from './ago.ts';

/** What somebody who helps from afar asks first. */
export function AboutData() {
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const about = useQuery(orpc.system.about.queryOptions());
  if (about.data === undefined) return null;
  const { appVersion, dataFolder, bytes, cipher, engine, server } = about.data;
  return (
    <Card title={t(($) => $.admin.backup.about.title)} icon="info">
      <DefinitionList
        layout="above"
        items={[
          { term: t(($) => $.admin.backup.about.version), value: appVersion },
          { term: t(($) => $.admin.backup.about.size), value: sizeOf(bytes, i18n.language) },
          {
            term: t(($) => $.admin.backup.about.cipher),
            value: cipher ?? t(($) => $.admin.backup.about.noCipher),
          },
          { term: t(($) => $.admin.backup.about.engine), value: engine },
          ...(server === null ? [] : [{ term: t(($) => $.admin.backup.about.server), value: server }]),
          {
            term: t(($) => $.admin.backup.about.folder),
            value: <span className="admin-path">{dataFolder}</span>,
          },
        ]}
      />
    </Card>
  );
}
