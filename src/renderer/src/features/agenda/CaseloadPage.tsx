import './agenda.css';
import '../catalog/catalog.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workload } from '#shared/contract/caseload.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { useDayWords } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { NotYet } from '../loans/growing.tsx';
import { AbsenceCard } from './AbsenceCard.tsx';
import { CasesCard } from './CasesCard.tsx';
import { HandOverList } from './HandOverList.tsx';

/** Who has how much, in numbers; what one has, to hand it over; who is away. */
export function CaseloadPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.caseload.overview.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const worker = query.data?.find((one) => one.accountId === chosen) ?? null;
  return (
    <div className="catalog-page">
      <PageHeader
        back={<BackLink to="/agenda">{t(($) => $.staff.places.agenda)}</BackLink>}
        title={t(($) => $.agenda.caseload.title)}
        subtitle={t(($) => $.agenda.caseload.subtitle)}
      />
      {!query.data ? (
        <NotYet query={query} />
      ) : (
        <Card title={t(($) => $.agenda.caseload.workers)} icon="people" isFlush>
          <Workers workers={query.data} currentId={chosen} onOpen={setChosen} />
        </Card>
      )}
      {worker === null ? null : <CasesCard key={worker.accountId} worker={worker} />}
      <div className="ag-columns">
        <HandOverList />
        <AbsenceCard />
      </div>
    </div>
  );
}

interface WorkersProps {
  workers: readonly Workload[];
  currentId: string | null;
  onOpen: (accountId: string) => void;
}

function Workers({ workers, currentId, onOpen }: WorkersProps) {
  const { t } = useText();
  const counts = ['trajectories', 'referrals', 'questions', 'tasks'] as const;
  return (
    <Table<Workload>
      label={t(($) => $.agenda.caseload.workers)}
      rows={workers}
      rowId={(row) => row.accountId}
      rowText={(row) => row.name}
      onOpen={(row) => onOpen(row.accountId)}
      currentId={currentId ?? undefined}
      columns={[
        {
          id: 'name',
          header: t(($) => $.agenda.caseload.name),
          isRowHeader: true,
          renderCell: (row) => <WorkerName worker={row} />,
        },
        ...counts.map((id) => ({
          id,
          header: t(($) => $.agenda.caseload.count[id]),
          isNumeric: true,
          renderCell: (row: Workload) => row[id],
        })),
        {
          id: 'open',
          header: t(($) => $.agenda.caseload.look),
          isHeaderHidden: true,
          renderCell: (row) => (
            <Button
              size="small"
              variant="quiet"
              aria-label={t(($) => $.agenda.caseload.lookAt, { name: row.name })}
              onPress={() => onOpen(row.accountId)}
            >
              {t(($) => $.agenda.caseload.look)}
            </Button>
          ),
        },
      ]}
    />
  );
}

function WorkerName({ worker }: { worker: Workload }) {
  const { t } = useText();
  const day = useDayWords();
  const { name, active, awayUntil, standInName } = worker;
  return (
    <span className="ag-worker">
      <bdi>{name}</bdi>
      {active ? null : <Status tone="danger">{t(($) => $.agenda.caseload.off)}</Status>}
      {awayUntil === null ? null : (
        <Status tone="attention">
          {t(($) => $.agenda.absence.awayUntil, { day: day(awayUntil), name: standInName ?? '' })}
        </Status>
      )}
    </span>
  );
}
