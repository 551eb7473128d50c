import type { Measurement, Trajectory } from '#shared/contract/trajectories.contract.ts';
import { type MissedReason, missedReasons } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { ActDialog } from '../ActDialog.tsx';
import type { ActInput } from '../acts.ts';

interface Values {
  missedReason: MissedReason | null;
  missedNote: string;
}

/** A measurement that did not take place, and why. */
export function MissDialog({ measurement, onClose }: { measurement: Measurement; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const { id: measurementId, revision } = measurement;
  const undo = useAct((input: ActInput<'undoMiss'>) => client.trajectories.undoMiss(input));
  return (
    <ActDialog<Values, ActInput<'miss'>, Trajectory>
      title={t(($) => $.trajectories.measure.missTitle)}
      sendLabel={t(($) => $.common.save)}
      draft={`trajectories.miss.${measurementId}`}
      initial={{ missedReason: null, missedNote: '' }}
      fields={['missedReason', 'missedNote']}
      size="small"
      call={(input) => client.trajectories.miss(input)}
      inputOf={({ missedReason, missedNote }) =>
        missedReason === null
          ? null
          : { measurementId, revision, missedReason, missedNote: missedNote.trim() }
      }
      onDone={({ measurements }) =>
        say(
          t(($) => $.trajectories.measure.saidMissed),
          () =>
            undo.mutate({
              measurementId,
              revision: measurements.find(({ id }) => id === measurementId)?.revision ?? revision + 1,
            }),
        )
      }
      onClose={onClose}
    >
      {({ control, watch }) => (
        <>
          <FormSelect<Values, MissedReason>
            control={control}
            name="missedReason"
            label={t(($) => $.trajectories.measure.missReason)}
            placeholder={t(($) => $.common.choose)}
            options={missedReasons.map((value) => ({ value, label: t(($) => $.trajectories.missed[value]) }))}
            check={(reason) => (reason === null ? t(($) => $.trajectories.needsReason) : undefined)}
          />
          {watch('missedReason') === 'other' ? (
            <FormText<Values>
              control={control}
              name="missedNote"
              label={t(($) => $.trajectories.measure.missNote)}
              maxLength={200}
              isRequired
              check={(text) => (text.trim() === '' ? t(($) => $.trajectories.needsReason) : undefined)}
            />
          ) : null}
        </>
      )}
    </ActDialog>
  );
}
