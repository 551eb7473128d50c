import '../upkeep.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import type { DueLine, TicketSummary } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import { ReportDialog } from '../reports/ReportDialog.tsx';
import { dueTones, ticketIcons, ticketTones, useDueWords } from '../words.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ConditionDialog } from './ConditionDialog.tsx';
import { ItemHistory } from './ItemHistory.tsx';

/** How one thing is and was: repairs that go on, what must be done, photos before and after, and its history. */
export function ItemUpkeep({ item }: { item: Item }) {
  const { t } = useText();
  const { orpc } = useApi();
  const [asked, setAsked] = useState<'report' | 'condition' | null>(null);
  const mayWrite = useMayWrite()(item.initiativeId);
  const query = useQuery(orpc.upkeep.history.queryOptions({ input: { itemId: item.id } }));
  const { id, kindName, barcode } = item;
  return (
    <Card
      title={t(($) => $.upkeep.item.title)}
      icon="tools"
      aside={
        <span className="item-upkeep-acts">
          {mayWrite ? (
            <Button size="small" icon="photo" onPress={() => setAsked('condition')}>
              {t(($) => $.upkeep.condition.new)}
            </Button>
          ) : null}
          <Button size="small" icon="warning" onPress={() => setAsked('report')}>
            {t(($) => $.upkeep.report.new)}
          </Button>
        </span>
      }
    >
      {query.data ? (
        <div className="upkeep-stack">
          <Now tickets={query.data.tickets} due={query.data.due} />
          <BeforeAfter conditions={query.data.conditions} of={kindName} />
          <ItemHistory history={pastOf(query.data)} of={kindName} mayWrite={mayWrite} />
        </div>
      ) : (
        <Awaiting query={query} />
      )}
      {asked === 'report' ? (
        <ReportDialog item={{ id, kindName, barcode }} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'condition' ? <ConditionDialog item={item} onClose={() => setAsked(null)} /> : null}
    </Card>
  );
}

/** What is still open stands on top; below it is what is over. */
const pastOf = <H extends { tickets: readonly TicketSummary[] }>(history: H): H => ({
  ...history,
  tickets: history.tickets.filter(({ closedAt }) => closedAt !== null),
});

/** What goes on now: open repairs, and how the thing stands under its plans. */
function Now({ tickets, due }: { tickets: readonly TicketSummary[]; due: readonly DueLine[] }) {
  const { t } = useText();
  const dueWords = useDueWords();
  const open = tickets.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0 && due.length === 0) return null;
  return (
    <ul className="item-upkeep-now">
      {open.map((ticket) => (
        <li key={ticket.id}>
          <Link to="/upkeep/tickets/$ticketId" params={{ ticketId: ticket.id }}>
            <bdi>{ticket.title}</bdi>
          </Link>
          <Status tone={ticketTones[ticket.state]} icon={ticketIcons[ticket.state]}>
            {t(($) => $.upkeep.states[ticket.state])}
          </Status>
          <KeptIn isKept={ticket.blocks} />
        </li>
      ))}
      {due.map((line) => (
        <li key={line.planId}>
          <Link to="/upkeep/checks/$planId" params={{ planId: line.planId }}>
            <bdi>{line.planName}</bdi>
          </Link>
          <Status tone={dueTones[line.state]}>{dueWords(line)}</Status>
          <KeptIn isKept={line.stops} />
        </li>
      ))}
    </ul>
  );
}

function KeptIn({ isKept }: { isKept: boolean }) {
  const { t } = useText();
  return isKept ? (
    <span className="due-row-stop">
      <Icon name="lock" size="1rem" /> {t(($) => $.upkeep.due.keptIn)}
    </span>
  ) : (
    <span />
  );
}
