import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useMoment } from '../../../staff/moment.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useAct, useSay } from '../acts.ts';
import { useDayOf } from '../moments.ts';
import { PhotoStrip } from '../photo/PhotoStrip.tsx';
import { ReportWords } from '../reports/ReportWords.tsx';
import { ticketIcons, ticketTones, useWorkWords } from '../words.ts';
import { type HistoryLine, historyLines, type ItemHistoryParts } from './history-lines.ts';

const few = 5;

export interface ItemHistoryProps {
  history: ItemHistoryParts;
  of: string;
  mayWrite: boolean;
}

/** What was seen, reported, repaired and checked, newest first; the older part on request. */
export function ItemHistory({ history, of, mayWrite }: ItemHistoryProps) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const lines = historyLines(history);
  if (lines.length === 0) return <p className="upkeep-quiet">{t(($) => $.upkeep.item.nothing)}</p>;
  return (
    <>
      <ol className="timeline" aria-label={t(($) => $.upkeep.item.history)}>
        {lines.slice(0, isWhole ? undefined : few).map((line) => (
          <Line key={`${line.kind} ${idOf(line)}`} line={line} of={of} mayWrite={mayWrite} />
        ))}
      </ol>
      {!isWhole && lines.length > few ? (
        <p>
          <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
            {t(($) => $.upkeep.item.all, { count: lines.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function idOf(line: HistoryLine): string {
  if (line.kind === 'condition') return line.record.id;
  if (line.kind === 'report') return line.report.id;
  return line.kind === 'ticket' ? line.ticket.id : line.check.id;
}

const marks: Record<HistoryLine['kind'], IconName> = {
  condition: 'eye',
  report: 'warning',
  ticket: 'tools',
  check: 'check',
};

function Line({ line, of, mayWrite }: { line: HistoryLine; of: string; mayWrite: boolean }) {
  const isUndone =
    (line.kind === 'condition' && line.record.undone) || (line.kind === 'check' && line.check.undone);
  return (
    <li className="timeline-entry" data-undone={isUndone ? '' : undefined}>
      <span className="timeline-mark" aria-hidden="true">
        <Icon name={marks[line.kind]} size="1.125rem" />
      </span>
      <div className="timeline-words">
        {line.kind === 'condition' ? <Seen line={line} of={of} /> : null}
        {line.kind === 'report' ? <ReportWords report={line.report} /> : null}
        {line.kind === 'ticket' ? <Repair line={line} /> : null}
        {line.kind === 'check' ? <Check line={line} /> : null}
      </div>
      {mayWrite ? <UndoLine line={line} /> : null}
    </li>
  );
}

type Of<K extends HistoryLine['kind']> = Extract<HistoryLine, { kind: K }>;

function Seen({ line: { record }, of }: { line: Of<'condition'>; of: string }) {
  const { t } = useText();
  const moment = useMoment();
  const title = t(($) => $.common.labelled, {
    label: t(($) => $.upkeep.condition.moments[record.moment]),
    value: t(($) => $.catalog.item.conditions[record.condition]),
  });
  return (
    <>
      <p className="timeline-title">
        {record.undone ? <s>{title}</s> : title}
        {record.undone ? <span className="upkeep-quiet"> · {t(($) => $.upkeep.undone)}</span> : null}
      </p>
      {record.note === '' ? null : <p className="timeline-note">{record.note}</p>}
      <PhotoStrip photoIds={record.photoIds} of={of} />
      <p className="upkeep-quiet">
        {moment(record.at)}
        {record.by === null ? '' : ` · ${record.by}`}
      </p>
    </>
  );
}

function Repair({ line: { ticket } }: { line: Of<'ticket'> }) {
  const { t } = useText();
  const day = useDayOf();
  const work = useWorkWords()(ticket);
  return (
    <>
      <p className="timeline-title">
        <Link to="/upkeep/tickets/$ticketId" params={{ ticketId: ticket.id }}>
          <bdi>{ticket.title}</bdi>
        </Link>{' '}
        <Status tone={ticketTones[ticket.state]} icon={ticketIcons[ticket.state]}>
          {t(($) => $.upkeep.states[ticket.state])}
        </Status>
      </p>
      <p className="upkeep-quiet">
        {day(ticket.openedAt)}
        {work === null ? '' : ` · ${work}`}
      </p>
    </>
  );
}

function Check({ line: { check } }: { line: Of<'check'> }) {
  const { t } = useText();
  const moment = useMoment();
  return (
    <>
      <p className="timeline-title">
        {check.undone ? <s>{check.planName}</s> : <bdi>{check.planName}</bdi>}{' '}
        <Status tone={check.undone ? 'neutral' : check.result === 'passed' ? 'done' : 'danger'}>
          {check.undone ? t(($) => $.upkeep.undone) : t(($) => $.upkeep.results[check.result])}
        </Status>
      </p>
      {check.note === '' ? null : <p className="timeline-note">{check.note}</p>}
      <p className="upkeep-quiet">
        {moment(check.at)}
        {check.by === null ? '' : ` · ${check.by}`}
      </p>
    </>
  );
}

type UndoConditionInput = Parameters<Client['upkeep']['undoCondition']>[0];
type UndoDoneInput = Parameters<Client['upkeep']['undoDone']>[0];

/** What was written today by the house itself can be taken back here. */
function UndoLine({ line }: { line: HistoryLine }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const said = () => say(t(($) => $.upkeep.saidUndone));
  const condition = useAct((input: UndoConditionInput) => client.upkeep.undoCondition(input), said);
  const check = useAct((input: UndoDoneInput) => client.upkeep.undoDone(input), said);
  const undo =
    line.kind === 'condition' && line.record.canUndo
      ? () => condition.mutate({ conditionId: line.record.id })
      : line.kind === 'check' && line.check.canUndo
        ? () => check.mutate({ checkId: line.check.id })
        : null;
  if (!undo) return null;
  return (
    <Button size="small" variant="quiet" icon="undo" onPress={undo}>
      {t(($) => $.common.undo)}
    </Button>
  );
}
