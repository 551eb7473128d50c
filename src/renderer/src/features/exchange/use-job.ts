import { useMutation, useQuery } from '@tanstack/react-query';
import type { ImportJob } from '#shared/contract/exchange.contract.ts';
import { useApi } from '../../client/api.ts';
import { failureOf } from '../../client/failures.ts';
import { useSessionStatus } from '../../staff/session.ts';

const lookEveryMs = 300;
/** When the core does not answer: it may be starting again. */
const lookAgainMs = 2000;

export const isRunning = (job: ImportJob | undefined): boolean =>
  job === undefined || job.state === 'reading' || job.state === 'writing';

/** How far an import is. Asks only while it runs and the screen is open; `isLost` when the core no longer knows it. */
export function useJob(jobId: string) {
  const { orpc, client } = useApi();
  const isLocked = useSessionStatus().data?.state === 'locked';
  const query = useQuery({
    ...orpc.exchange.job.queryOptions({ input: { jobId } }),
    enabled: !isLocked,
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => {
      if (state.error && failureOf(state.error).kind === 'refused') return false;
      if (state.error) return lookAgainMs;
      return isRunning(state.data) ? lookEveryMs : false;
    },
  });
  const cancelling = useMutation({ mutationFn: () => client.exchange.cancel({ jobId }) });
  return {
    job: query.data,
    isLost: query.isError && failureOf(query.error).kind === 'refused' && isRunning(query.data),
    cancel: () => cancelling.mutate(),
    isCancelling: cancelling.isPending || cancelling.isSuccess,
  };
}
