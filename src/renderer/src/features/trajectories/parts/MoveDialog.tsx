import type { Measurement } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { FormDate, FormNumber } from '../../../staff/form/fields.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { ActDialog } from '../ActDialog.tsx';
import type { ActInput } from '../acts.ts';

interface Values {
  plannedDay: string | null;
  windowDays: number | null;
}

/** Plans a measurement on another day: somebody is away, or it makes more sense together with a visit. */
export function MoveDialog({ measurement, onClose }: { measurement: Measurement; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const today = useHouseDay();
  const { id: measurementId, revision, plannedDay, windowDays } = measurement;
  return (
    <ActDialog<Values, ActInput<'moveMoment'>, unknown>
      title={t(($) => $.trajectories.measure.moveTitle)}
      sendLabel={t(($) => $.common.save)}
      draft={`trajectories.move.${measurementId}`}
      initial={{ plannedDay, windowDays }}
      fields={['plannedDay', 'windowDays']}
      size="small"
      call={(input) => client.trajectories.moveMoment(input)}
      inputOf={(values) => ({
        measurementId,
        revision,
        plannedDay: values.plannedDay ?? plannedDay,
        windowDays: values.windowDays ?? windowDays,
      })}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <FormDate<Values>
            control={control}
            name="plannedDay"
            label={t(($) => $.trajectories.measure.moveDay)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
            check={(day) => (day === null ? t(($) => $.trajectories.action.needsDay) : undefined)}
          />
          <FormNumber<Values>
            control={control}
            name="windowDays"
            label={t(($) => $.trajectories.measure.moveWindow)}
            min={1}
            max={90}
          />
        </>
      )}
    </ActDialog>
  );
}
