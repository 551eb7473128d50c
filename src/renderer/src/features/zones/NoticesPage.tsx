import '../catalog/catalog.css';
import './zones.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CareNotice } from '#shared/contract/zones.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Status } from '../../ui/Status.tsx';
import { useAct, useSay } from '../upkeep/acts.ts';
import { OpeningRate } from './OpeningRate.tsx';

/** What the signed-in person was told about access: opened all the same, and reading along. */
export function NoticesPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { role } = useStaffSession().account;
  const query = useQuery(orpc.zones.notices.queryOptions());
  const { notices = [], unseen = 0 } = query.data ?? {};
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.zones.notices.title)}
        subtitle={t(($) => $.zones.notices.subtitle)}
        status={
          unseen > 0 ? (
            <Status tone="attention">{t(($) => $.zones.notices.unseenCount, { count: unseen })}</Status>
          ) : null
        }
      />
      {role === 'coordinator' ? <OpeningRate /> : null}
      {query.data === undefined ? (
        <Awaiting query={query} />
      ) : notices.length === 0 ? (
        <EmptyState icon="eye" title={t(($) => $.zones.notices.none)} />
      ) : (
        <Card title={t(($) => $.zones.notices.title)} icon="eye">
          <ul className="zones-list">
            {notices.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function NoticeLine({ notice }: { notice: CareNotice }) {
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const moment = useMoment();
  const say = useSay();
  const mark = useAct((input: Parameters<Client['zones']['markSeen']>[0]) => client.zones.markSeen(input));
  const end = useAct(
    (input: Parameters<Client['zones']['end']>[0]) => client.zones.end(input),
    () => say(t(($) => $.zones.open.closed)),
  );
  const { access, person, seenAt } = notice;
  const isSeen = seenAt !== null;
  const personName = person ? person.name || person.number : t(($) => $.zones.notices.shielded);
  const title =
    access.kind === 'opening'
      ? t(($) => $.zones.notices.opened, { name: access.name, person: personName })
      : t(($) => $.zones.notices.along, { by: access.byName ?? '', person: personName });
  return (
    <li className="zones-line">
      <div>
        <p>
          {isSeen ? title : <strong>{title}</strong>}{' '}
          {isSeen ? null : <Status tone="attention">{t(($) => $.zones.notices.new)}</Status>}
        </p>
        {access.reason === '' ? null : <p>{t(($) => $.zones.notices.reason, { reason: access.reason })}</p>}
        <p className="zones-quiet">
          {moment(notice.at)} ·{' '}
          {t(($) => (access.isRunning ? $.zones.notices.runs : $.zones.notices.over), {
            when: moment(access.until),
          })}
        </p>
      </div>
      <div className="zones-acts">
        {person ? (
          <Button
            size="small"
            variant="quiet"
            icon="person"
            onPress={() => void navigate({ to: '/people/$personId', params: { personId: person.id } })}
          >
            {t(($) => $.zones.notices.toPerson)}
          </Button>
        ) : null}
        {access.isRunning && access.mayEnd ? (
          <Button
            size="small"
            variant="quiet"
            icon="lock"
            aria-label={t(($) => $.zones.running.endOf, { name: access.name })}
            onPress={() => end.mutate({ accessId: access.id })}
          >
            {t(($) => $.zones.running.end)}
          </Button>
        ) : null}
        <Button
          size="small"
          icon={isSeen ? 'undo' : 'check'}
          onPress={() => {
            mark.mutate(
              { noticeId: notice.id, isSeen: !isSeen },
              {
                onSuccess() {
                  if (!isSeen)
                    say(
                      t(($) => $.zones.notices.markedSeen),
                      () => mark.mutate({ noticeId: notice.id, isSeen: false }),
                    );
                },
              },
            );
          }}
        >
          {t(($) => (isSeen ? $.zones.notices.unseen : $.zones.notices.seen))}
        </Button>
      </div>
    </li>
  );
}
