import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useAct, useSay } from '../upkeep/acts.ts';

type Undo = Parameters<Client['caseload']['undo']>[0];

/** Takes a hand-over of today back, and says what stayed where it is because it was passed on since. */
export function useUndoHandOver(): (handOverId: string) => void {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const act = useAct(
    (input: Undo) => client.caseload.undo(input),
    ({ stayed }) =>
      say(
        stayed === 0
          ? t(($) => $.agenda.handOver.saidUndone)
          : t(($) => $.agenda.handOver.stayed, { count: stayed }),
      ),
  );
  return (handOverId) => act.mutate({ handOverId });
}
