import '../households/households.css';
import './zones.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '#shared/contract/people.contract.ts';
import { isCareRole } from '#shared/contract/roles.ts';
import type { CareAccess, WhoMayRead } from '#shared/contract/zones.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useAct, useSay } from '../upkeep/acts.ts';
import { useEndOfAccess } from './access-ends.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { Readers } from './Readers.tsx';
import { ReadLogDialog } from './ReadLogDialog.tsx';

/** Who may read the care side of a person, access for a while, and who did read. For those whose work is care, and the coordinator. */
export function ReadingCard({ person }: { person: Person }) {
  const { t } = useText();
  const { role } = useStaffSession().account;
  const [open, setOpen] = useState<'record' | 'log' | null>(null);
  const isCare = isCareRole(role);
  if (!isCare && role !== 'coordinator') return null;
  const name = person.name || person.number;
  const logButton = (
    <Button size="small" icon="eye" onPress={() => setOpen('log')}>
      {t(($) => $.zones.log.button)}
    </Button>
  );
  return (
    <Card title={t(($) => $.zones.who.title)} icon="lock">
      <div className="zones-stack">
        {person.limited ? <p>{t(($) => $.zones.open.hidden)}</p> : null}
        {isCare && !person.limited ? <WhoReads personId={person.id} /> : null}
        <div className="zones-acts">
          {isCare ? (
            <Button size="small" icon="note" onPress={() => setOpen('record')}>
              {t(($) => $.zones.open.button)}
            </Button>
          ) : null}
          {person.limited ? null : logButton}
        </div>
      </div>
      {open === 'record' ? (
        <OpenDialog personId={person.id} name={name} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'log' ? (
        <ReadLogDialog personId={person.id} name={name} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  );
}

const none: readonly CareAccess[] = [];

function WhoReads({ personId }: { personId: string }) {
  const { orpc } = useApi();
  const query = useQuery(orpc.zones.whoMayRead.queryOptions({ input: { personId } }));
  useEndOfAccess(query.data?.accesses ?? none);
  if (!query.data) return <Awaiting query={query} />;
  return (
    <>
      <Readers who={query.data} />
      <Running accesses={query.data.accesses.filter(({ isRunning }) => isRunning)} />
    </>
  );
}

/** Access that runs now, each with its end in one press. */
function Running({ accesses }: { accesses: WhoMayRead['accesses'] }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const end = useAct(
    (input: Parameters<Client['zones']['end']>[0]) => client.zones.end(input),
    () => say(t(($) => $.zones.open.closed)),
  );
  if (accesses.length === 0) return null;
  return (
    <section className="zones-stack" aria-label={t(($) => $.zones.running.title)}>
      <h3>{t(($) => $.zones.running.title)}</h3>
      <ul className="zones-list">
        {accesses.map((access) => (
          <li key={access.id} className="zones-line">
            <AccessWords access={access} />
            {access.mayEnd ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={t(($) => $.zones.running.endOf, { name: access.name })}
                onPress={() => end.mutate({ accessId: access.id })}
              >
                {t(($) => $.zones.running.end)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AccessWords({ access }: { access: CareAccess }) {
  const { t } = useText();
  const moment = useMoment();
  const { account } = useStaffSession();
  const when = moment(access.until);
  const { name, reason } = access;
  if (access.kind === 'referral')
    return <span>{t(($) => $.zones.running.referral, { name, when, by: access.byName ?? '' })}</span>;
  return (
    <span>
      {access.accountId === account.id
        ? t(($) => $.zones.open.running, { when, reason })
        : t(($) => $.zones.running.opening, { name, when, reason })}
    </span>
  );
}
