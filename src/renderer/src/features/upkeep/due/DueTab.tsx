import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DueLine, UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../../staff/form/kept.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Select } from '../../../ui/Select.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { nextOffset, pageSize } from '../../catalog/things/paging.ts';
import { DueRow } from './DueRow.tsx';

type Which = 'pressing' | 'soon' | 'all';
const statesOf: Record<Which, DueLine['state'][]> = {
  pressing: ['due', 'overdue'],
  soon: ['soon', 'due', 'overdue'],
  all: ['ok', 'soon', 'due', 'overdue'],
};

/** What must be done, most pressing first, and the plans it comes from: each is worked through with the scanner. */
export function DueTab({ initiative }: { initiative: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const of = initiative ? { initiativeId: initiative } : {};
  const plans = useQuery(
    orpc.upkeep.plans.queryOptions({ input: of, placeholderData: (earlier) => earlier }),
  );
  if (!plans.data) return <Awaiting query={plans} />;
  if (plans.data.length === 0) return <NoPlans />;
  return (
    <div className="due">
      <section className="due-plans" aria-labelledby="due-plans">
        <h2 id="due-plans">{t(($) => $.upkeep.due.work)}</h2>
        <ul className="due-plan-list">
          {plans.data.map((plan) => (
            <PlanLine key={plan.id} plan={plan} />
          ))}
        </ul>
      </section>
      <DueList initiative={initiative} plans={plans.data} />
    </div>
  );
}

function NoPlans() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon="calendar"
      title={t(($) => $.upkeep.plan.none)}
      action={
        <Button
          icon="plus"
          onPress={() => void navigate({ to: '/upkeep/plans/$planId', params: { planId: 'new' } })}
        >
          {t(($) => $.upkeep.plan.new)}
        </Button>
      }
    >
      <p>{t(($) => $.upkeep.plan.noneWords)}</p>
    </EmptyState>
  );
}

function PlanLine({ plan }: { plan: UpkeepPlan }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <li className="due-plan">
      <div className="due-plan-words">
        <p className="due-plan-name">
          <bdi>{plan.name}</bdi>
          {plan.overdueCount > 0 ? (
            <Badge tone="danger" meaning={t(($) => $.upkeep.due.lateMeaning)}>
              {plan.overdueCount}
            </Badge>
          ) : null}
        </p>
        <p className="upkeep-quiet">
          {plan.initiativeName} · {t(($) => $.catalog.things.itemCount, { count: plan.itemCount })}
        </p>
      </div>
      <Button
        size="small"
        icon="scan"
        aria-label={t(($) => $.upkeep.check.startNamed, { plan: plan.name })}
        onPress={() => void navigate({ to: '/upkeep/checks/$planId', params: { planId: plan.id } })}
      >
        {t(($) => $.upkeep.check.start)}
      </Button>
    </li>
  );
}

function DueList(props: { initiative: string | undefined; plans: readonly UpkeepPlan[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [which, setWhich] = useKeptState<Which>('upkeep.due.which', 'soon');
  const [plan, setPlan] = useKeptState<string>('upkeep.due.plan', 'all');
  const planId = props.plans.some(({ id }) => id === plan) ? plan : undefined;
  const due = useDue(props.initiative, planId, which);
  return (
    <section className="due-lines" aria-labelledby="due-lines">
      <div className="due-head">
        <h2 id="due-lines">{t(($) => $.upkeep.due.title)}</h2>
        <Select<string>
          label={t(($) => $.upkeep.plan.one)}
          isLabelHidden
          placeholder={t(($) => $.common.choose)}
          value={planId ?? 'all'}
          onChange={setPlan}
          options={[
            { value: 'all', label: t(($) => $.upkeep.due.allPlans) },
            ...props.plans.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select<Which>
          label={t(($) => $.upkeep.due.which)}
          isLabelHidden
          placeholder={t(($) => $.common.choose)}
          value={which}
          onChange={setWhich}
          options={(['pressing', 'soon', 'all'] as const).map((value) => ({
            value,
            label: t(($) => $.upkeep.due.whiches[value]),
          }))}
        />
      </div>
      {due.lines ? (
        <div className="due-list" data-empty={due.lines.length === 0 ? '' : undefined}>
          <VirtualList
            label={t(($) => $.upkeep.due.title)}
            items={due.lines}
            itemId={(line) => `${line.planId} ${line.itemId}`}
            rowHeight={69}
            placeKey={`due ${props.initiative ?? ''} ${planId ?? ''} ${which}`}
            onOpen={({ itemId }) => void navigate({ to: '/things/items/$itemId', params: { itemId } })}
            onNearEnd={due.more}
            empty={<EmptyState icon="check" title={t(($) => $.upkeep.due.none)} />}
          >
            {(line) => <DueRow line={line} />}
          </VirtualList>
        </div>
      ) : (
        <Awaiting query={due.query} />
      )}
    </section>
  );
}

/** Page by page, as the list is scrolled. */
export function useDue(initiativeId: string | undefined, planId: string | undefined, which: Which) {
  const { orpc } = useApi();
  const query = useInfiniteQuery(
    orpc.upkeep.due.infiniteOptions({
      input: (offset: number) => ({
        limit: pageSize,
        offset,
        states: statesOf[which],
        ...(initiativeId ? { initiativeId } : {}),
        ...(planId ? { planId } : {}),
      }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => nextOffset(all.flatMap(({ lines }) => lines).length, last.total),
    }),
  );
  return {
    lines: query.data?.pages.flatMap((page) => page.lines),
    total: query.data?.pages[0]?.total ?? 0,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    query,
  };
}
