import './network.css';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Notice } from '#shared/contract/network.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useMoment } from '../admin/Moment.tsx';

/** A line across the desk for administrators: what was done to the network, until each of them has seen it. */
export function NetworkNotices() {
  const { account } = useStaffSession();
  return account.role === 'administrator' ? <Notices /> : null;
}

function Notices() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const router = useRouter();
  const notices = useQuery(orpc.network.notices.queryOptions()).data ?? [];
  const see = useCommand(client.network.seeNotices);
  const sentence = useNoticeSentence();
  const [first, ...more] = notices;
  if (first === undefined) return null;
  return (
    <section className="desk-notice network-notice" aria-label={t(($) => $.network.notices.region)}>
      <Icon name="info" />
      <p>
        {sentence(first)}
        {more.length === 0 ? null : <span className="num"> (+{more.length})</span>}
      </p>
      <Button size="small" onPress={() => void router.navigate({ to: '/computers' })}>
        {t(($) => $.network.notices.show)}
      </Button>
      <Button size="small" isPending={see.isPending} onPress={() => see.mutate({ ids: [first.id] })}>
        {t(($) => $.network.notices.seen)}
      </Button>
    </section>
  );
}

function useNoticeSentence(): (notice: Notice) => string {
  const { t } = useText();
  const moment = useMoment();
  return (notice) =>
    t(($) => $.network.notices[notice.kind], {
      name: notice.name,
      role: notice.role === null ? '' : t(($) => $.network.roles[notice.role ?? 'desk']),
      by: notice.byName ?? t(($) => $.network.notices.somebody),
      moment: moment(notice.at),
    });
}
