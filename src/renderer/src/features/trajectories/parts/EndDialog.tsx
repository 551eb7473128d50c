import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { type EndReason, endReasons } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { FormDate, FormSelect, FormText } from '../../../staff/form/fields.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { ActDialog } from '../ActDialog.tsx';
import type { ActInput } from '../acts.ts';

interface Values {
  endReason: EndReason | null;
  endedDay: string | null;
  endNote: string;
}

/** Ends a trajectory, with the reason; undone from the message. */
export function EndDialog({ trajectory, onClose }: { trajectory: Trajectory; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const today = useHouseDay();
  const trajectoryId = trajectory.id;
  const reopen = useAct((input: ActInput<'reopen'>) => client.trajectories.reopen(input));
  return (
    <ActDialog<Values, ActInput<'end'>, Trajectory>
      title={t(($) => $.trajectories.endForm.title)}
      sendLabel={t(($) => $.trajectories.endForm.send)}
      draft={`trajectories.end.${trajectoryId}`}
      initial={{ endReason: null, endedDay: today, endNote: '' }}
      fields={['endReason', 'endedDay', 'endNote']}
      call={(input) => client.trajectories.end(input)}
      inputOf={({ endReason, endedDay, endNote }) =>
        endReason === null
          ? null
          : {
              trajectoryId,
              revision: trajectory.revision,
              endReason,
              endedDay: endedDay ?? today,
              endNote: endNote.trim(),
            }
      }
      onDone={({ revision }) =>
        say(
          t(($) => $.trajectories.endForm.said),
          () => reopen.mutate({ trajectoryId, revision }),
        )
      }
      onClose={onClose}
    >
      {({ control, watch }) => (
        <>
          <FormSelect<Values, EndReason>
            control={control}
            name="endReason"
            label={t(($) => $.trajectories.endForm.reason)}
            placeholder={t(($) => $.common.choose)}
            options={endReasons.map((value) => ({ value, label: t(($) => $.trajectories.end[value]) }))}
            check={(reason) => (reason === null ? t(($) => $.trajectories.endForm.needsReason) : undefined)}
          />
          <FormDate<Values>
            control={control}
            name="endedDay"
            label={t(($) => $.trajectories.endForm.day)}
            today={today}
            unreadable={t(($) => $.catalog.unreadableDay)}
          />
          <FormText<Values>
            control={control}
            name="endNote"
            label={t(($) => $.trajectories.endForm.note)}
            maxLength={200}
            check={(note) =>
              watch('endReason') === 'other' && note.trim() === ''
                ? t(($) => $.trajectories.needsReason)
                : undefined
            }
          />
        </>
      )}
    </ActDialog>
  );
}
