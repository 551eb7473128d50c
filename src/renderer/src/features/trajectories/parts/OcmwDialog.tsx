import { useQuery } from '@tanstack/react-query';
import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useMoment } from '../../../staff/moment.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import type { ActInput } from '../acts.ts';

/** Whether there is a file at the OCMW: yes or no, and who said so when. Nothing of what is in it. */
export function OcmwDialog({ trajectory, onClose }: { trajectory: Trajectory; onClose: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const say = useSay();
  const moment = useMoment();
  const trajectoryId = trajectory.id;
  const trace = useQuery(orpc.trajectories.ocmwTrace.queryOptions({ input: { trajectoryId } })).data ?? [];
  const back = useAct((input: ActInput<'update'>) => client.trajectories.update(input));
  const update = useAct(
    (input: ActInput<'update'>) => client.trajectories.update(input),
    ({ revision, ocmwFile }) =>
      say(
        t(($) => $.trajectories.ocmw.said),
        () => back.mutate({ trajectoryId, revision, ocmwFile: !ocmwFile }),
      ),
  );
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.trajectories.ocmw.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={<Button onPress={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <RadioGroup<'yes' | 'no'>
        legend={t(($) => $.trajectories.open.ocmwHint)}
        value={trajectory.ocmwFile ? 'yes' : 'no'}
        onChange={(next) =>
          update.mutate({ trajectoryId, revision: trajectory.revision, ocmwFile: next === 'yes' })
        }
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(($) => $.trajectories.ocmw[value]),
        }))}
      />
      <h3 className="tr-trace">{t(($) => $.trajectories.ocmw.trace)}</h3>
      {trace.length === 0 ? <p className="tr-quiet">{t(($) => $.trajectories.ocmw.traceNone)}</p> : null}
      <ul className="tr-team">
        {trace.map(({ ocmwFile, at, byName }) => (
          <li key={at}>
            {[t(($) => (ocmwFile ? $.trajectories.ocmw.yes : $.trajectories.ocmw.no)), moment(at), byName]
              .filter((part) => part !== null)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
