import '../upkeep.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { UpkeepPlan } from '#shared/contract/upkeep.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { EditForm } from '../../../staff/form/EditForm.tsx';
import { Form } from '../../../staff/form/Form.tsx';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../../staff/form/refusals.ts';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useMayWrite } from '../../catalog/rights.ts';
import { useInitiatives } from '../../catalog/use-initiatives.ts';
import { useAct, useSay } from '../acts.ts';
import { PlanFields } from './PlanFields.tsx';
import { emptyPlan, type PlanValues, planFieldOrder, planFieldsOf, planValuesOf } from './plan-form.ts';
import { usePlanWords } from './plan-words.ts';

const refusalFields: RefusalFields<PlanValues> = {
  'upkeep.planNeedsInterval': 'everyDays',
  'upkeep.planListsNothing': 'scope',
  'upkeep.planOtherInitiative': 'scope',
};

/** One upkeep plan; `new` in the address makes one. */
export function PlanPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { planId } = useParams({ from: '/upkeep/plans/$planId' });
  const isNew = planId === 'new';
  const query = useQuery(orpc.upkeep.plan.queryOptions({ input: { planId }, enabled: !isNew }));
  if (isNew) return <NewPlan />;
  if (query.data) return <KnownPlan key={planId} plan={query.data} />;
  return (
    <div className="upkeep-page">
      <p>
        <BackLink to="/upkeep" search={{ tab: 'plans' }}>
          {t(($) => $.upkeep.tabs.plans)}
        </BackLink>
      </p>
      <Awaiting query={query} />
    </div>
  );
}

type CreateInput = Parameters<Client['upkeep']['createPlan']>[0];

function NewPlan() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  const today = useHouseDay();
  const mayWrite = useMayWrite();
  const own = useInitiatives().filter(({ id, itemCount }) => mayWrite(id) && itemCount > 0);
  const [only, ...others] = own;
  const { form, kept } = useKeptForm<PlanValues>(
    'upkeep.plan.new',
    emptyPlan(only && others.length === 0 ? only.id : null, today),
  );
  const showAtField = useRefusalAtField(form, refusalFields);
  const [planId] = useState(newId);
  const create = useCommand((input: CreateInput) => client.upkeep.createPlan(input), {
    onSuccess(plan) {
      kept.forget();
      queries.setQueryData(orpc.upkeep.plan.queryKey({ input: { planId: plan.id } }), plan);
      say(t(($) => $.upkeep.plan.saved, { name: plan.name, count: plan.itemCount }));
      void navigate({ to: '/upkeep', search: { tab: 'due' } });
    },
    onError: showAtField,
  });
  return (
    <div className="upkeep-page">
      <PageHeader
        title={t(($) => $.upkeep.plan.new)}
        subtitle={t(($) => $.upkeep.plan.newWords)}
        back={
          <BackLink to="/upkeep" search={{ tab: 'plans' }}>
            {t(($) => $.upkeep.tabs.plans)}
          </BackLink>
        }
      />
      <div className="plan-form">
        <Form
          form={form}
          onSave={(values) => create.mutate({ planId, ...planFieldsOf(values, today) })}
          fields={planFieldOrder}
          failure={failureOnTop(create.error, refusalFields)}
          label={t(($) => $.upkeep.plan.new)}
        >
          <Card>
            <PlanFields form={form} initiatives={own} />
          </Card>
          <SaveBar
            isSaving={create.isPending}
            onCancel={() => {
              kept.forget();
              void navigate({ to: '/upkeep', search: { tab: 'plans' } });
            }}
          />
        </Form>
      </div>
    </div>
  );
}

type UpdateInput = Parameters<Client['upkeep']['updatePlan']>[0];

function KnownPlan({ plan }: { plan: UpkeepPlan }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const today = useHouseDay();
  const mayWrite = useMayWrite();
  const own = useInitiatives().filter(({ id }) => id === plan.initiativeId || mayWrite(id));
  const leave = () => void navigate({ to: '/upkeep', search: { tab: 'plans' } });
  return (
    <div className="upkeep-page">
      <PageHeader
        title={plan.name}
        status={plan.active ? undefined : <Status tone="neutral">{t(($) => $.upkeep.plan.stopped)}</Status>}
        subtitle={t(($) => $.upkeep.plan.lateWords, { late: plan.overdueCount, count: plan.itemCount })}
        back={
          <BackLink to="/upkeep" search={{ tab: 'plans' }}>
            {t(($) => $.upkeep.tabs.plans)}
          </BackLink>
        }
        actions={mayWrite(plan.initiativeId) ? <PlanActs plan={plan} /> : null}
      />
      <div className="plan-form">
        <EditForm
          label={plan.name}
          draft={`upkeep.plan.${plan.id}`}
          saved={{ revision: plan.revision, values: planValuesOf(plan) }}
          fields={planFieldOrder}
          firstField="name"
          refusalFields={refusalFields}
          words={usePlanWords()}
          call={(input: UpdateInput) => client.upkeep.updatePlan(input)}
          inputOf={(values: PlanValues, revision) => ({
            planId: plan.id,
            revision,
            ...planFieldsOf(values, today),
          })}
          onSaved={(saved) => {
            queries.setQueryData(orpc.upkeep.plan.queryKey({ input: { planId: saved.id } }), saved);
            leave();
          }}
          onStale={() => void queries.invalidateQueries({ queryKey: orpc.upkeep.plan.key() })}
          onClose={leave}
        >
          {(form) => (
            <Card>
              <PlanFields form={form} initiatives={own} />
            </Card>
          )}
        </EditForm>
      </div>
    </div>
  );
}

type ActiveInput = Parameters<Client['upkeep']['setPlanActive']>[0];

function PlanActs({ plan }: { plan: UpkeepPlan }) {
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const say = useSay();
  const act = useAct((input: ActiveInput) => client.upkeep.setPlanActive(input));
  const set = (active: boolean) =>
    act.mutate(
      { planId: plan.id, active },
      {
        onSuccess: ({ name }) =>
          say(
            active
              ? t(($) => $.upkeep.plan.saidStarted, { name })
              : t(($) => $.upkeep.plan.saidStopped, { name }),
            () => act.mutate({ planId: plan.id, active: !active }),
          ),
      },
    );
  return (
    <>
      <Button
        icon={plan.active ? 'stop' : 'refresh'}
        isDisabled={act.isPending}
        onPress={() => set(!plan.active)}
      >
        {plan.active ? t(($) => $.upkeep.plan.stop) : t(($) => $.upkeep.plan.start)}
      </Button>
      {plan.active ? (
        <Button
          icon="scan"
          onPress={() => void navigate({ to: '/upkeep/checks/$planId', params: { planId: plan.id } })}
        >
          {t(($) => $.upkeep.check.start)}
        </Button>
      ) : null}
    </>
  );
}
