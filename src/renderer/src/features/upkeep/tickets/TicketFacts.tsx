import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepairTicket } from '#shared/contract/upkeep.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { EditForm } from '../../../staff/form/EditForm.tsx';
import { FormArea, FormCheckbox, FormText } from '../../../staff/form/fields.tsx';
import { useHasDraft } from '../../../staff/form/use-edit.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { ReportWords } from '../reports/ReportWords.tsx';
import { timeOf } from '../words.ts';

/** What a repair is about and what it took so far; can be changed at the side. */
export function TicketFacts({ ticket, mayWrite }: { ticket: RepairTicket; mayWrite: boolean }) {
  const { t } = useText();
  const hasDraft = useHasDraft(draftOf(ticket.id));
  const [isEditing, setEditing] = useState(mayWrite && hasDraft);
  return (
    <div className="upkeep-stack">
      {isEditing ? (
        <Card title={t(($) => $.upkeep.ticket.change)} icon="edit">
          <EditTicket ticket={ticket} onDone={() => setEditing(false)} />
        </Card>
      ) : (
        <Card
          title={t(($) => $.upkeep.ticket.facts)}
          aside={
            mayWrite ? (
              <Button size="small" variant="quiet" icon="edit" onPress={() => setEditing(true)}>
                {t(($) => $.common.edit)}
              </Button>
            ) : null
          }
        >
          <Facts ticket={ticket} />
        </Card>
      )}
      {ticket.reports.length === 0 ? null : (
        <Card title={t(($) => $.upkeep.ticket.reported)} icon="warning">
          <ul className="upkeep-stack">
            {ticket.reports.map((report) => (
              <li key={report.id}>
                <ReportWords report={report} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function Facts({ ticket }: { ticket: RepairTicket }) {
  const { t, i18n } = useText();
  const euro = (cents: number) => formatEuro(cents, i18n.language);
  return (
    <DefinitionList
      items={[
        {
          term: t(($) => $.upkeep.ticket.finding),
          value: ticket.finding === '' ? t(($) => $.upkeep.ticket.noFinding) : ticket.finding,
        },
        {
          term: t(($) => $.upkeep.work.time),
          value: <span className="num">{timeOf(ticket.minutes, t)}</span>,
        },
        { term: t(($) => $.upkeep.work.costs), value: <span className="num">{euro(ticket.costCents)}</span> },
        ...(ticket.replacementCents === null
          ? []
          : [
              {
                term: t(($) => $.upkeep.work.newPrice),
                value: <span className="num">{euro(ticket.replacementCents)}</span>,
              },
            ]),
        {
          term: t(($) => $.catalog.item.condition),
          value: t(($) => $.catalog.item.conditions[ticket.itemCondition]),
        },
        {
          term: t(($) => $.upkeep.ticket.lending),
          value: ticket.blocks ? t(($) => $.upkeep.ticket.keptIn) : t(($) => $.upkeep.ticket.stillLent),
        },
      ]}
    />
  );
}

const draftOf = (ticketId: string): string => `upkeep.ticket.${ticketId}`;
interface TicketValues {
  title: string;
  finding: string;
  blocks: boolean;
}
type ChangeInput = Parameters<Client['upkeep']['changeTicket']>[0];

function EditTicket({ ticket, onDone }: { ticket: RepairTicket; onDone: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const labels = {
    title: t(($) => $.upkeep.ticket.what),
    finding: t(($) => $.upkeep.ticket.finding),
    blocks: t(($) => $.upkeep.ticket.keepIn),
  };
  const { title, finding, blocks } = ticket;
  return (
    <EditForm
      label={t(($) => $.upkeep.ticket.change)}
      draft={draftOf(ticket.id)}
      saved={{ revision: ticket.revision, values: { title, finding, blocks } }}
      fields={['title', 'finding', 'blocks']}
      firstField="finding"
      refusalFields={{}}
      words={{
        label: (field) => labels[field],
        value: (values, field) =>
          field === 'blocks' ? t(($) => $.common[values.blocks ? 'yes' : 'no']) : values[field],
      }}
      call={(input: ChangeInput) => client.upkeep.changeTicket(input)}
      inputOf={(values: TicketValues, revision) => ({ ticketId: ticket.id, revision, ...values })}
      onSaved={(saved) => {
        queries.setQueryData(orpc.upkeep.ticket.queryKey({ input: { ticketId: saved.id } }), saved);
        onDone();
      }}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.upkeep.ticket.key() })}
      onClose={onDone}
    >
      {({ control }) => (
        <div className="entry-fields">
          <FormText<TicketValues>
            control={control}
            name="title"
            label={labels.title}
            isRequired
            maxLength={120}
            check={(text) => (text.trim() === '' ? t(($) => $.upkeep.ticket.needsTitle) : undefined)}
          />
          <FormArea<TicketValues>
            control={control}
            name="finding"
            label={labels.finding}
            hint={t(($) => $.upkeep.ticket.findingHint)}
            maxLength={2000}
          />
          <FormCheckbox<TicketValues> control={control} name="blocks" label={labels.blocks} />
        </div>
      )}
    </EditForm>
  );
}
