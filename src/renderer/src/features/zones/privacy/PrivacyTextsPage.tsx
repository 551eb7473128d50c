import '../../catalog/catalog.css';
import '../zones.css';
import { useQuery } from '@tanstack/react-query';
import type { NoticeText, PrivacyNotice } from '#shared/contract/privacy.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { NoticeEditor } from './NoticeEditor.tsx';

/** What visitors are told about their data: versions, each in its languages. */
export function PrivacyTextsPage() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const say = useSay();
  const query = useQuery(orpc.privacy.notices.queryOptions());
  const set = useAct(
    (input: Parameters<Client['privacy']['setNotice']>[0]) => client.privacy.setNotice(input),
    () => say(t(($) => $.zones.texts.saved)),
  );
  const begin = (texts: NoticeText[]) => set.mutate({ noticeId: newId(), revision: 0, texts });
  const notices = query.data?.notices ?? [];
  const [newest] = notices;
  const inUse = notices.find(({ publishedAt }) => publishedAt !== null);
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.zones.texts.title)}
        subtitle={t(($) => $.zones.texts.subtitle)}
        actions={
          newest && newest.publishedAt !== null ? (
            <Button icon="plus" onPress={() => begin(newest.texts)}>
              {t(($) => $.zones.texts.new)}
            </Button>
          ) : null
        }
      />
      {query.data === undefined ? <Awaiting query={query} /> : null}
      {query.data && newest === undefined ? (
        <EmptyState
          icon="note"
          title={t(($) => $.zones.texts.none)}
          action={
            <Button variant="primary" onPress={() => begin(query.data.suggestion)}>
              {t(($) => $.zones.texts.first)}
            </Button>
          }
        />
      ) : null}
      {notices.map((notice: PrivacyNotice) => (
        <NoticeEditor key={notice.id} notice={notice} isInUse={notice.id === inUse?.id} />
      ))}
    </div>
  );
}
