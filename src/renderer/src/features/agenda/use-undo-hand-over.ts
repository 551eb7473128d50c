import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useAct, useSay } from '../upkeep/acts.ts';

type Undo = Parameters<Client['caseload']['undo']>[0];

/** Takes a hand-over of today, or of a day to come, back, and says what stayed where it is because it was passed on since. */
export function useUndoHandOver(): (handOverId: string) => void {
  const { t } = useText();
  const { client } = useApi();
  const say = useSay();
  const act = useAct(
    (input: Undo) => client.caseload.undo(input),
    ({ stayed, handOver }) =>
      say(
        stayed > 0
          ? t(($) => $.agenda.handOver.stayed, { count: stayed })
          : handOver.doneDay === null
            ? t(($) => $.agenda.handOver.saidPlanUndone)
            : t(($) => $.agenda.handOver.saidUndone),
      ),
  );
  return (handOverId) => act.mutate({ handOverId });
}
