import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DamageReport } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import { useGrowing } from '../../loans/growing.tsx';
import { ThingPicture } from '../../loans/ThingPicture.tsx';
import { useAct, useSay } from '../acts.ts';
import { HandleDialog } from './HandleDialog.tsx';
import { ReportWords } from './ReportWords.tsx';

/** Damage that was reported and waits for somebody to decide, oldest first; or what was decided, newest first. */
export function ReportsTab({ initiative }: { initiative: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const [isHandled, setHandled] = useKeptState('upkeep.handled', false);
  const query = useQuery(
    orpc.upkeep.reports.queryOptions({
      input: {
        handled: isHandled,
        limit: growing.limit,
        ...(initiative ? { initiativeId: initiative } : {}),
      },
    }),
  );
  return (
    <>
      {query.data ? <Reports {...query.data} isHandled={isHandled} /> : <Awaiting query={query} />}
      {query.data ? growing.button(query.data.reports.length, query.data.total) : null}
      <p className="upkeep-switch">
        <Button variant="quiet" icon={isHandled ? 'back' : 'check'} onPress={() => setHandled(!isHandled)}>
          {isHandled ? t(($) => $.upkeep.report.showWaiting) : t(($) => $.upkeep.report.showHandled)}
        </Button>
      </p>
    </>
  );
}

function Reports(props: { reports: readonly DamageReport[]; isHandled: boolean }) {
  const { t } = useText();
  const { reports, isHandled } = props;
  if (reports.length === 0) {
    return (
      <EmptyState
        icon="check"
        title={isHandled ? t(($) => $.upkeep.report.noneHandled) : t(($) => $.upkeep.report.none)}
      >
        {isHandled ? undefined : <p>{t(($) => $.upkeep.report.noneWords)}</p>}
      </EmptyState>
    );
  }
  return (
    <ul className="report-rows" aria-label={t(($) => $.upkeep.tabs.reports)}>
      {reports.map((report) => (
        <ReportRow key={report.id} report={report} />
      ))}
    </ul>
  );
}

function ReportRow({ report }: { report: DamageReport }) {
  const { t } = useText();
  const mayWrite = useMayWrite()(report.initiativeId);
  const [asked, setAsked] = useState<'ticket' | 'nothing' | null>(null);
  const undo = useUndoReport();
  return (
    <li className="report-row">
      <ThingPicture pictogram={report.pictogram} photoId={report.photoId} />
      <div className="report-row-words">
        <p>
          <Link className="report-row-name" to="/things/items/$itemId" params={{ itemId: report.itemId }}>
            <bdi>{report.kindName}</bdi>
          </Link>{' '}
          <span className="upkeep-quiet">
            <span className="num">{report.barcode}</span> · {report.initiativeName}
          </span>
        </p>
        <ReportWords report={report} />
        <Outcome report={report} />
      </div>
      <div className="report-row-acts">
        {mayWrite && report.handledAt === null ? (
          <>
            <Button icon="tools" onPress={() => setAsked('ticket')}>
              {t(($) => $.upkeep.report.makeTicket)}
            </Button>
            <Button variant="quiet" onPress={() => setAsked('nothing')}>
              {t(($) => $.upkeep.report.close)}
            </Button>
          </>
        ) : null}
        {report.canUndo && (mayWrite || report.handledAt === null) ? (
          <Button variant="quiet" icon="undo" onPress={() => undo(report.id)}>
            {report.handledAt === null ? t(($) => $.upkeep.report.takeBack) : t(($) => $.common.undo)}
          </Button>
        ) : null}
      </div>
      {asked === null ? null : <HandleDialog report={report} how={asked} onClose={() => setAsked(null)} />}
    </li>
  );
}

/** What became of a report. */
function Outcome({ report }: { report: DamageReport }) {
  const { t } = useText();
  if (report.handledAt === null) return null;
  return (
    <p>
      {report.ticketId === null ? (
        t(($) => $.upkeep.report.closedWith, { note: report.handledNote || '–' })
      ) : (
        <Link to="/upkeep/tickets/$ticketId" params={{ ticketId: report.ticketId }}>
          {t(($) => $.upkeep.report.toTicket)}
        </Link>
      )}
    </p>
  );
}

type UndoInput = Parameters<Client['upkeep']['undoReport']>[0];

export function useUndoReport(): (reportId: string) => void {
  const { client } = useApi();
  const { t } = useText();
  const say = useSay();
  const undo = useAct(
    (input: UndoInput) => client.upkeep.undoReport(input),
    () => say(t(($) => $.upkeep.report.undone)),
  );
  return (reportId) => undo.mutate({ reportId });
}
