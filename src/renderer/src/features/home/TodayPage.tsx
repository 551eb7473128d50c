import './home.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords, useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SilentKiosks } from '../kiosks/SilentKiosks.tsx';
import { NotYet } from '../loans/growing.tsx';
import { PrinterTroubles } from '../printing/PrinterTroubles.tsx';
import { WaitingFigures } from '../waiting/WaitingFigures.tsx';
import { BackupAge } from './BackupAge.tsx';
import { DayFigures, type DayView } from './DayFigures.tsx';
import { DayLoans } from './DayLoans.tsx';
import { FirstDay, useIsFirstDay } from './FirstDay.tsx';
import { OpenNow } from './OpenNow.tsx';

const management: ReadonlySet<string> = new Set(['coordinator', 'administrator']);

/** The day at a glance: what comes back, what is late, what is open. */
export function TodayPage() {
  const { t } = useText();
  const { account } = useStaffSession();
  const day = useHouseDay();
  const words = useDayWords();
  const isFirstDay = useIsFirstDay();
  return (
    <>
      <PageHeader icon="today" title={t(($) => $.staff.places.today)} subtitle={words(day)} />
      <div className="today">
        <div className="today-main">{isFirstDay ? <FirstDay /> : <LendingDay />}</div>
        <div className="today-side">
          <SilentKiosks />
          <PrinterTroubles />
          <OpenNow />
          {management.has(account.role) ? <BackupAge /> : null}
        </div>
      </div>
    </>
  );
}

/** The figures of the lending day. Until one is chosen: what comes back today, and what is late. */
function LendingDay() {
  const { orpc } = useApi();
  const query = useQuery(orpc.loans.today.queryOptions());
  const [chosen, setChosen] = useState<DayView | null>(null);
  if (!query.data) return <NotYet query={query} />;
  const figures = query.data;
  return (
    <>
      <DayFigures
        figures={figures}
        chosen={chosen}
        onChoose={(view) => setChosen(view === chosen ? null : view)}
      />
      <WaitingFigures />
      {chosen === null ? (
        <>
          <DayList view="dueToday" total={figures.dueToday} height="34dvh" />
          <DayList view="late" total={figures.late} height="46dvh" />
        </>
      ) : (
        <DayList key={chosen} view={chosen} total={figures[chosen]} height="62dvh" />
      )}
    </>
  );
}

function DayList({ view, total, height }: { view: DayView; total: number; height: string }) {
  const { t } = useText();
  return (
    <Card
      isFlush
      title={t(($) => $.staff.today.lists[view].title)}
      aside={total === 0 ? null : <Badge tone={view === 'late' ? 'attention' : 'neutral'}>{total}</Badge>}
    >
      <DayLoans view={view} total={total} height={height} />
    </Card>
  );
}
