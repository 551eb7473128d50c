import '../upkeep.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { CheckedList } from './CheckedList.tsx';
import { DueRow } from './DueRow.tsx';
import { useDue } from './DueTab.tsx';
import { ScannedThing } from './ScannedThing.tsx';
import { useChecking } from './use-checking.ts';

/** Working through a plan: scan a thing, say whether it passed, scan the next. */
export function CheckPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { planId } = useParams({ from: '/upkeep/checks/$planId' });
  const query = useQuery(orpc.upkeep.plan.queryOptions({ input: { planId } }));
  if (query.data) return <Checking key={planId} plan={query.data} />;
  return (
    <div className="upkeep-page">
      <p>
        <BackLink to="/upkeep" search={{ tab: 'due' }}>
          {t(($) => $.upkeep.title)}
        </BackLink>
      </p>
      <Awaiting query={query} />
    </div>
  );
}

function Checking({ plan }: { plan: UpkeepPlan }) {
  const { t } = useText();
  const navigate = useNavigate();
  const today = useHouseDay();
  const dayWords = useDayWords();
  const checking = useChecking(plan);
  return (
    <div className="upkeep-page">
      <PageHeader
        title={plan.name}
        icon="scan"
        back={
          <BackLink to="/upkeep" search={{ tab: 'due' }}>
            {t(($) => $.upkeep.tabs.due)}
          </BackLink>
        }
        subtitle={`${t(($) => $.upkeep.works[plan.work])} · ${plan.initiativeName}`}
        actions={
          <Button
            icon="edit"
            onPress={() => void navigate({ to: '/upkeep/plans/$planId', params: { planId: plan.id } })}
          >
            {t(($) => $.upkeep.plan.open)}
          </Button>
        }
      />
      <div className="checking">
        <div className="upkeep-stack">
          <ScannedThing checking={checking} />
          <div className="checking-options">
            <Switch
              isOn={checking.isQuick}
              onChange={checking.setQuick}
              label={t(($) => $.upkeep.check.quick)}
              onText={t(($) => $.common.on)}
              offText={t(($) => $.common.off)}
            />
            <DateField
              label={t(($) => $.upkeep.check.day)}
              today={today}
              yearGuess="past"
              value={checking.day ?? today}
              onChange={(day) => checking.setDay(day === today ? null : day)}
              unreadable={t(($) => $.catalog.unreadableDay)}
              describe={dayWords}
            />
          </div>
          {plan.instructions === '' ? null : (
            <Card title={t(($) => $.upkeep.plan.instructions)} icon="info">
              <p className="upkeep-long">{plan.instructions}</p>
            </Card>
          )}
          <CheckedList checked={checking.checked} onUndo={checking.undo} />
        </div>
        <StillToDo plan={plan} onChoose={checking.choose} />
      </div>
    </div>
  );
}

function StillToDo({ plan, onChoose }: { plan: UpkeepPlan; onChoose: (barcode: string) => void }) {
  const { t } = useText();
  const due = useDue(undefined, plan.id, 'soon');
  return (
    <section className="checking-rest" aria-labelledby="checking-rest">
      <h2 id="checking-rest">{t(($) => $.upkeep.check.rest, { count: due.total })}</h2>
      <div className="due-list" data-empty={due.total === 0 ? '' : undefined}>
        <VirtualList
          label={t(($) => $.upkeep.due.title)}
          items={due.lines ?? []}
          itemId={({ itemId }) => itemId}
          rowHeight={69}
          onOpen={({ barcode }) => onChoose(barcode)}
          onNearEnd={due.more}
          empty={<EmptyState icon="check" title={t(($) => $.upkeep.check.allDone)} />}
        >
          {(line) => <DueRow line={line} isUnderItsPlan />}
        </VirtualList>
      </div>
    </section>
  );
}
