import '../../waiting/waiting.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { FormCheckbox, FormDate } from '../../../staff/form/fields.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { ChosenPerson } from '../../waiting/Chosen.tsx';
import { ActDialog } from '../ActDialog.tsx';
import type { ActInput } from '../acts.ts';

interface Values {
  person: { id: string; name: string } | null;
  startedDay: string | null;
  forHousehold: boolean;
  ocmwFile: boolean;
}

/** Starts a trajectory: of whom, since when. The rest is made together, later. */
export function OpenDialog({ person, onClose }: { person: Values['person']; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const today = useHouseDay();
  const navigate = useNavigate();
  const [trajectoryId] = useState(newId);
  const undo = useAct(
    (input: ActInput<'markError'>) => client.trajectories.markError(input),
    () => void navigate({ to: '/trajectories' }),
  );
  return (
    <ActDialog<Values, ActInput<'open'>, unknown>
      title={t(($) => $.trajectories.open.title)}
      sendLabel={t(($) => $.trajectories.open.send)}
      draft={`trajectories.open.${person?.id ?? 'new'}`}
      initial={{ person, startedDay: today, forHousehold: false, ocmwFile: false }}
      fields={['person', 'startedDay', 'forHousehold', 'ocmwFile']}
      call={(input) => client.trajectories.open(input)}
      inputOf={(values, form) => {
        if (values.person === null) {
          form.setError('person', { message: t(($) => $.trajectories.open.needsPerson) });
          return null;
        }
        const { forHousehold, ocmwFile } = values;
        return {
          trajectoryId,
          personId: values.person.id,
          forHousehold,
          startedDay: values.startedDay ?? today,
          ocmwFile,
        };
      }}
      onDone={() => {
        say(
          t(($) => $.trajectories.open.said),
          () => undo.mutate({ trajectoryId, reason: t(($) => $.trajectories.open.undoneReason) }),
        );
        void navigate({ to: '/trajectories/$trajectoryId', params: { trajectoryId } });
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <ChosenPerson
            label={t(($) => $.trajectories.open.person)}
            person={form.watch('person')}
            error={form.formState.errors.person?.message}
            onChange={(next) => {
              form.clearErrors('person');
              form.setValue('person', next);
            }}
          />
          <HouseholdBox personId={form.watch('person')?.id ?? null}>
            <FormCheckbox<Values>
              control={form.control}
              name="forHousehold"
              label={t(($) => $.trajectories.open.forHousehold)}
            />
          </HouseholdBox>
          <FormDate<Values>
            control={form.control}
            name="startedDay"
            label={t(($) => $.trajectories.open.startedDay)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
          />
          <FormCheckbox<Values>
            control={form.control}
            name="ocmwFile"
            label={t(($) => $.trajectories.open.ocmwFile)}
            hint={t(($) => $.trajectories.open.ocmwHint)}
          />
        </>
      )}
    </ActDialog>
  );
}

/** Only who belongs to a household can have a trajectory for all of it. */
function HouseholdBox({ personId, children }: { personId: string | null; children: React.ReactNode }) {
  const { orpc } = useApi();
  const household = useQuery(
    orpc.households.ofPerson.queryOptions({
      input: { personId: personId ?? '' },
      enabled: personId !== null,
    }),
  ).data?.now;
  return household ? children : null;
}
