import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Status } from '../../../ui/Status.tsx';
import { Table } from '../../../ui/Table.tsx';
import { useRhythm } from './rhythm.ts';

/** What is done when, with what, and what it stops while it is late. */
export function PlansTab({ initiative }: { initiative: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const query = useQuery(
    orpc.upkeep.plans.queryOptions({
      input: { includeStopped: true, ...(initiative ? { initiativeId: initiative } : {}) },
      placeholderData: (earlier) => earlier,
    }),
  );
  const open = (planId: string) => void navigate({ to: '/upkeep/plans/$planId', params: { planId } });
  return (
    <>
      <p className="upkeep-switch" data-at="start">
        <Button icon="plus" onPress={() => open('new')}>
          {t(($) => $.upkeep.plan.new)}
        </Button>
      </p>
      {query.data ? <PlanTable plans={query.data} onOpen={open} /> : <Awaiting query={query} />}
    </>
  );
}

function PlanTable({ plans, onOpen }: { plans: readonly UpkeepPlan[]; onOpen: (planId: string) => void }) {
  const { t } = useText();
  const rhythm = useRhythm();
  return (
    <Table<UpkeepPlan>
      label={t(($) => $.upkeep.tabs.plans)}
      rows={plans}
      rowId={({ id }) => id}
      rowText={({ name }) => name}
      onOpen={({ id }) => onOpen(id)}
      empty={
        <EmptyState icon="calendar" title={t(($) => $.upkeep.plan.none)}>
          <p>{t(($) => $.upkeep.plan.noneWords)}</p>
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          header: t(($) => $.upkeep.plan.name),
          isRowHeader: true,
          renderCell: (plan) => (
            <span className="plan-name">
              <bdi>{plan.name}</bdi>
              <WorkWord plan={plan} />
            </span>
          ),
        },
        {
          id: 'about',
          header: t(($) => $.upkeep.plan.about),
          renderCell: (plan) => <About plan={plan} />,
        },
        {
          id: 'rhythm',
          header: t(($) => $.upkeep.plan.rhythm),
          renderCell: (plan) => <span className="plan-rhythm-words">{rhythm(plan)}</span>,
        },
        {
          id: 'gate',
          header: t(($) => $.upkeep.plan.whenLate),
          renderCell: (plan) => <WhenLate plan={plan} />,
        },
        {
          id: 'late',
          header: t(($) => $.upkeep.plan.late),
          isNumeric: true,
          renderCell: (plan) =>
            t(($) => $.upkeep.plan.lateOf, { late: plan.overdueCount, all: plan.itemCount }),
        },
      ]}
    />
  );
}

/** The kind of work, unless the plan is simply called that. */
function WorkWord({ plan }: { plan: UpkeepPlan }) {
  const { t } = useText();
  const word = t(($) => $.upkeep.works[plan.work]);
  return word === plan.name ? null : <span className="upkeep-quiet">{word}</span>;
}

function About({ plan }: { plan: UpkeepPlan }) {
  const { t } = useText();
  const names = plan.kinds.map(({ name }) => name);
  const what =
    plan.scope === 'initiative'
      ? t(($) => $.upkeep.plan.everything)
      : plan.scope === 'kinds'
        ? names.slice(0, 3).join(', ') + (names.length > 3 ? ` +${names.length - 3}` : '')
        : t(($) => $.upkeep.plan.listed, { count: plan.items.length });
  return (
    <span className="plan-name">
      <bdi>{what}</bdi>
      <span className="upkeep-quiet">{plan.initiativeName}</span>
    </span>
  );
}

function WhenLate({ plan }: { plan: UpkeepPlan }) {
  const { t } = useText();
  if (!plan.active) return <Status tone="neutral">{t(($) => $.upkeep.plan.stopped)}</Status>;
  return plan.isGate ? (
    <Status tone="attention" icon="lock">
      {t(($) => $.upkeep.plan.gate)}
    </Status>
  ) : (
    <Status tone="info">{t(($) => $.upkeep.plan.onlyWarns)}</Status>
  );
}
