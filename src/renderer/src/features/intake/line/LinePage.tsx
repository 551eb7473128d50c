import '../../catalog/catalog.css';
import '../intake.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Ticket } from '#shared/contract/tickets.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { LineFigures } from './LineFigures.tsx';
import { LineRow, type LineRowProps } from './LineRow.tsx';
import { useLineActs } from './line-acts.ts';
import { useMyPoint } from './my-point.ts';
import { NewcomerSound } from './NewcomerSound.tsx';
import { audiencesOf } from './newcomers.ts';
import { PointChoice } from './PointChoice.tsx';
import { TicketDialog } from './TicketDialog.tsx';

type Opened = { dialog: 'new' } | { dialog: 'change' | 'handOver'; ticket: Ticket };

/** Who waits: calling the next, helping, handing over. Several desks see the same line. */
export function LinePage() {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const acts = useLineActs();
  const [pointId] = useMyPoint();
  const [opened, setOpened] = useState<Opened | null>(null);
  const query = useQuery(orpc.tickets.list.queryOptions({ input: {} }));
  const close = () => setOpened(null);
  const row = {
    acts,
    pointId,
    onChange: (ticket: Ticket) => setOpened({ dialog: 'change', ticket }),
    onHandOver: (ticket: Ticket) => setOpened({ dialog: 'handOver', ticket }),
    onRegister: (ticket: Ticket) => void navigate({ to: '/questions/new', search: { ticket: ticket.id } }),
  };
  return (
    <div className="catalog-page line">
      <PageHeader
        title={t(($) => $.staff.places.line)}
        subtitle={t(($) => $.intake.line.subtitle)}
        actions={
          <>
            <Button icon="eye" onPress={() => void navigate({ to: '/wall' })}>
              {t(($) => $.intake.wall.open)}
            </Button>
            <Button icon="plus" onPress={() => setOpened({ dialog: 'new' })}>
              {t(($) => $.intake.line.give)}
            </Button>
          </>
        }
      />
      <CallBar acts={acts} />
      {query.data ? (
        <>
          <LineFigures figures={query.data.figures} />
          <Sections tickets={query.data.tickets} row={row} onGive={() => setOpened({ dialog: 'new' })} />
        </>
      ) : (
        <NotYet query={query} />
      )}
      {opened?.dialog === 'new' ? <TicketDialog ticket={null} onClose={close} /> : null}
      {opened?.dialog === 'change' ? <TicketDialog ticket={opened.ticket} onClose={close} /> : null}
      {opened?.dialog === 'handOver' ? <HandOverDialog ticket={opened.ticket} onClose={close} /> : null}
    </div>
  );
}

/** Where this screen stands, and the one act that matters: whoever is next. */
function CallBar({ acts }: { acts: ReturnType<typeof useLineActs> }) {
  const { t } = useText();
  const { account } = useStaffSession();
  const [pointId] = useMyPoint();
  const audiences = audiencesOf(account.role);
  return (
    <div className="line-call">
      <PointChoice />
      <Button
        variant="primary"
        icon="speaker"
        isDisabled={pointId === null}
        isPending={acts.isCalling}
        pendingLabel={t(($) => $.common.working)}
        onPress={() => (pointId === null ? undefined : acts.callNext(pointId, [...audiences]))}
      >
        {t(($) => $.intake.line.callNext)}
      </Button>
      {pointId === null ? <p className="line-hint">{t(($) => $.intake.line.choosePoint)}</p> : null}
      <NewcomerSound audiences={audiences} />
    </div>
  );
}

const groups = [
  { key: 'now', states: ['called', 'taken'] },
  { key: 'waiting', states: ['waiting'] },
  { key: 'over', states: ['noShow', 'left', 'done'] },
] as const;

function Sections(props: {
  tickets: readonly Ticket[];
  row: Omit<LineRowProps, 'ticket'>;
  onGive: () => void;
}) {
  const { t } = useText();
  if (props.tickets.length === 0)
    return (
      <EmptyState
        icon="wait"
        title={t(($) => $.intake.line.empty)}
        action={<Button onPress={props.onGive}>{t(($) => $.intake.line.give)}</Button>}
      >
        {t(($) => $.intake.line.emptyWords)}
      </EmptyState>
    );
  return groups.map(({ key, states }) => {
    const tickets = props.tickets.filter(({ state }) => (states as readonly string[]).includes(state));
    if (tickets.length === 0 && key !== 'waiting') return null;
    return (
      <section key={key} className="line-group" aria-label={t(($) => $.intake.line.group[key])}>
        <h2>
          {t(($) => $.intake.line.group[key])} <span className="num">{tickets.length}</span>
        </h2>
        {tickets.length === 0 ? <p className="line-hint">{t(($) => $.intake.line.nobodyWaits)}</p> : null}
        <ol className="line-rows">
          {tickets.map((ticket) => (
            <LineRow key={ticket.id} ticket={ticket} {...props.row} />
          ))}
        </ol>
      </section>
    );
  });
}
