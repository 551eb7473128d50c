import type { Scales } from '#shared/contract/trajectories.contract.ts';
import type { ScaleTool } from '#shared/contract/trajectory-words.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { useAct, useSay } from '../../upkeep/acts.ts';

type SetScale = Parameters<Client['trajectories']['setScale']>[0];
type RemoveTool = Parameters<Client['trajectories']['removeTool']>[0];
type RestoreScale = Parameters<Client['trajectories']['restoreScale']>[0];

/** The newest version of a tool, as what is written over. */
export const newestVersion = (scales: Scales, tool: ScaleTool): number => scales[tool]?.version ?? 0;

/**
 * Saves other words; the message takes them back by putting the version before back as a new one. An instrument that was not there
 * before is taken away again.
 */
export function useSetScale(tool: ScaleTool, basedOn: number, onDone: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const restore = useAct((input: RestoreScale) => client.trajectories.restoreScale(input));
  const remove = useAct((input: RemoveTool) => client.trajectories.removeTool(input));
  return useCommand((input: SetScale) => client.trajectories.setScale(input), {
    onSuccess(after) {
      const now = newestVersion(after, tool);
      say(
        t(($) => (basedOn === 0 ? $.trajectories.scales.toolNoted : $.trajectories.scales.saved)),
        () =>
          basedOn === 0
            ? remove.mutate({ basedOn: now })
            : restore.mutate({ tool, version: basedOn, basedOn: now }),
      );
      onDone();
    },
  });
}

/** The instrument is taken away; the message puts it back. */
export function useRemoveTool(version: number) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const restore = useAct((input: RestoreScale) => client.trajectories.restoreScale(input));
  return useAct(
    (input: RemoveTool) => client.trajectories.removeTool(input),
    () =>
      say(
        t(($) => $.trajectories.scales.removed),
        () => restore.mutate({ tool: 'licensed', version, basedOn: 0 }),
      ),
  );
}

/** Puts an earlier version back. */
export function useRestoreScale(version: number) {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  return useAct(
    (input: RestoreScale) => client.trajectories.restoreScale(input),
    () => say(t(($) => $.trajectories.scales.restored, { version })),
  );
}
