import type { Scales } from '#shared/contract/trajectories.contract.ts';
import type { ScaleTool } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';

type SetScale = Parameters<Client['trajectories']['setScale']>[0];
type RestoreScale = Parameters<Client['trajectories']['restoreScale']>[0];

/** The newest version of a tool, as what is written over. */
export const newestVersion = (scales: Scales, tool: ScaleTool): number => scales[tool]?.version ?? 0;

/** Saves other words; the message takes them back by putting the version before back as a new one. */
export function useSetScale(tool: ScaleTool, basedOn: number, onDone: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const undo = useAct((input: RestoreScale) => client.trajectories.restoreScale(input));
  return useCommand((input: SetScale) => client.trajectories.setScale(input), {
    onSuccess(after) {
      const back = () => undo.mutate({ tool, version: basedOn, basedOn: newestVersion(after, tool) });
      say(
        t(($) => $.trajectories.scales.saved),
        basedOn === 0 ? undefined : back,
      );
      onDone();
    },
  });
}

/** Puts an earlier version back. */
export function useRestoreScale() {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  return useAct((input: RestoreScale) => {
    const restored = client.trajectories.restoreScale(input);
    void restored.then(
      () => say(t(($) => $.trajectories.scales.restored, { version: input.version })),
      () => undefined,
    );
    return restored;
  });
}
