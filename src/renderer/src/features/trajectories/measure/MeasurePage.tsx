import '../../catalog/catalog.css';
import '../../../staff/form/form.css';
import '../trajectories.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Measurement, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { type Scorer, scorers } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Form } from '../../../staff/form/Form.tsx';
import { FormDate, FormRadios } from '../../../staff/form/fields.tsx';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { useHouseDay } from '../../../staff/house-day.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import type { ActInput } from '../acts.ts';
import { DomainSteps } from './DomainSteps.tsx';
import { ScaleNotice } from './ScaleNotice.tsx';
import { type Answers, answersOf, scoresFrom } from './score-form.ts';

interface Values {
  answers: Answers;
  scoredBy: Scorer | null;
  doneDay: string | null;
}

/** A measurement: one life domain after another, by the keys 1 to 5. */
export function MeasurePage() {
  const { trajectoryId, measurementId } = useParams({
    from: '/trajectories/$trajectoryId/measure/$measurementId',
  });
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.trajectories.get.queryOptions({ input: { trajectoryId } }));
  const measurement = query.data?.measurements.find(({ id }) => id === measurementId);
  const name = query.data?.person.name || query.data?.person.number;
  return (
    <div className="catalog-page tr-measure">
      <PageHeader
        title={
          measurement === undefined
            ? t(($) => $.trajectories.measure.moments)
            : t(($) => $.trajectories.measure.formTitle, {
                stage: t(($) => $.trajectories.stage[measurement.stage]).toLocaleLowerCase(),
              })
        }
        subtitle={t(($) => $.trajectories.measure.formSubtitle)}
        back={
          <BackLink to="/trajectories/$trajectoryId" params={{ trajectoryId }}>
            {name ?? t(($) => $.staff.places.trajectories)}
          </BackLink>
        }
      />
      {query.data && measurement && measurement.state !== 'missed' ? (
        <MeasureForm trajectory={query.data} measurement={measurement} />
      ) : (
        <Awaiting query={query} />
      )}
    </div>
  );
}

function MeasureForm({ trajectory, measurement }: { trajectory: Trajectory; measurement: Measurement }) {
  const { t } = useText();
  const today = useHouseDay();
  const { form, leave, command } = useMeasure(trajectory, measurement);
  const { id: measurementId, revision } = measurement;
  const save = ({ answers, scoredBy, doneDay }: Values) => {
    const scores = scoresFrom(answers);
    if (scores === null) {
      form.setError('answers', { message: t(($) => $.trajectories.measure.missing) });
      return;
    }
    command.mutate({
      measurementId,
      revision,
      scores,
      scoredBy: scoredBy ?? 'together',
      doneDay: doneDay ?? today,
    });
  };
  return (
    <Form
      form={form}
      onSave={save}
      fields={['answers', 'scoredBy', 'doneDay']}
      failure={command.error}
      label={t(($) => $.trajectories.measure.formSubtitle)}
    >
      <div className="tr-measure-how">
        <FormRadios<Values, Scorer>
          control={form.control}
          name="scoredBy"
          legend={t(($) => $.trajectories.measure.scoredBy)}
          isInline
          options={scorers.map((value) => ({ value, label: t(($) => $.trajectories.scorer[value]) }))}
        />
        <FormDate<Values>
          control={form.control}
          name="doneDay"
          label={t(($) => $.trajectories.measure.doneDay)}
          today={today}
          unreadable={t(($) => $.catalog.unreadableDay)}
        />
      </div>
      <ScaleNotice trajectory={trajectory} measurement={measurement} />
      <DomainSteps
        trajectory={trajectory}
        measurement={measurement}
        answers={form.watch('answers')}
        error={form.formState.errors.answers?.message}
        onChange={(answers) => {
          form.clearErrors('answers');
          form.setValue('answers', answers);
        }}
      />
      <SaveBar isSaving={command.isPending} onCancel={leave} />
    </Form>
  );
}

/** The form, kept until it is saved or given up; new scores can be taken back from the message, corrected ones are corrected again. */
function useMeasure({ id: trajectoryId, scaleInUse }: Trajectory, measurement: Measurement) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const today = useHouseDay();
  const navigate = useNavigate();
  const isNew = measurement.state === 'planned';
  const { form, kept } = useKeptForm<Values>(`trajectories.measure.${measurement.id}`, {
    answers: answersOf(measurement),
    scoredBy: measurement.scoredBy ?? 'together',
    doneDay: measurement.doneDay ?? today,
  });
  const leave = () => {
    kept.forget();
    void navigate({ to: '/trajectories/$trajectoryId', params: { trajectoryId } });
  };
  const undo = useAct((input: ActInput<'undoRecord'>) => client.trajectories.undoRecord(input));
  const command = useCommand(
    (input: ActInput<'record'>) =>
      isNew
        ? client.trajectories.record({ ...input, scaleVersion: scaleInUse.version })
        : client.trajectories.correct(input),
    {
      onSuccess({ measurements }) {
        const after = measurements.find(({ id }) => id === measurement.id);
        const takeBack = () =>
          undo.mutate({
            measurementId: measurement.id,
            revision: after?.revision ?? measurement.revision + 1,
          });
        say(
          t(($) => $.trajectories.measure.said),
          isNew ? takeBack : undefined,
        );
        leave();
      },
    },
  );
  return { form, leave, command };
}
