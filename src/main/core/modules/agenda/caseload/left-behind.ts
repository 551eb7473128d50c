import { provideCaseCheck } from '../../admin/index.ts';
import { heldQuestions } from '../../intake/index.ts';
import { heldReferrals } from '../../referrals/index.ts';
import { orphansWithout } from '../../trajectories/index.ts';
import { careColleagues } from '../colleagues.ts';
import { heldTasks } from '../tasks/task.store.ts';

/** Tells the accounts what would be left without anybody when one goes: nothing is orphaned in silence. */
export const provideLeftBehind = () =>
  provideCaseCheck({
    async leftBy(ex, accountId) {
      const others = (await careColleagues(ex)).filter((one) => one.id !== accountId);
      const ids = [accountId];
      return {
        trajectories: (await orphansWithout(ex, accountId, new Set(others.map((one) => one.id)))).length,
        questions: (await heldQuestions(ex, ids)).length,
        referrals: (await heldReferrals(ex, ids)).length,
        tasks: (await heldTasks(ex, ids)).length,
      };
    },
  });
