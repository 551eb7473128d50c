import { useNavigate } from '@tanstack/react-router';
import type { Trajectory } from '#shared/contract/trajectories.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { PastButton } from '../../agenda/PastDialog.tsx';
import { useAct, useSay } from '../../upkeep/acts.ts';
import { type ActInput, useCompanions } from '../acts.ts';

/** Who accompanies, and may therefore read. */
export function TeamDialog({ trajectory, onClose }: { trajectory: Trajectory; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const navigate = useNavigate();
  const say = useSay();
  const { id: trajectoryId, team } = trajectory;
  const add = useAct((input: ActInput<'addWorker'>) => client.trajectories.addWorker(input));
  const remove = useAct(
    (input: ActInput<'removeWorker'>) => client.trajectories.removeWorker(input),
    (left) => (left === null ? void navigate({ to: '/trajectories' }) : undefined),
  );
  const others = useCompanions().filter(({ id }) => !team.some(({ accountId }) => accountId === id));
  return (
    <Dialog
      isOpen
      size="small"
      title={t(($) => $.trajectories.team.title)}
      closeLabel={t(($) => $.common.close)}
      onOpenChange={onClose}
      footer={<Button onPress={onClose}>{t(($) => $.common.close)}</Button>}
    >
      <p className="tr-quiet">{t(($) => $.trajectories.team.hint)}</p>
      <ul className="tr-team">
        {team.map(({ accountId, name }) => (
          <li key={accountId}>
            <bdi>{name}</bdi>
            {team.length === 1 ? null : (
              <Button
                size="small"
                variant="quiet"
                aria-label={t(($) => $.trajectories.team.removeNamed, { name })}
                onPress={() => {
                  remove.mutate({ trajectoryId, accountId });
                  say(
                    t(($) => $.trajectories.team.saidRemoved, { name }),
                    () => add.mutate({ trajectoryId, accountId }),
                  );
                }}
              >
                {t(($) => $.trajectories.team.remove)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <PastButton kind="trajectory" id={trajectoryId} />
      {others.length === 0 ? null : (
        <Select<string>
          label={t(($) => $.trajectories.team.add)}
          placeholder={t(($) => $.common.choose)}
          value={null}
          onChange={(accountId) => {
            const name = others.find(({ id }) => id === accountId)?.name ?? '';
            add.mutate({ trajectoryId, accountId });
            say(
              t(($) => $.trajectories.team.saidAdded, { name }),
              () => remove.mutate({ trajectoryId, accountId }),
            );
          }}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Dialog>
  );
}
