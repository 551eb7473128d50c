import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useApi } from '../../client/api.ts';

/** Something done at this computer itself, which is no command of the house: afterwards it is asked again how it stands. */
export function useTask<Input, Output>(
  act: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
): UseMutationResult<Output, unknown, Input> {
  const { orpc, queries } = useApi();
  return useMutation({
    mutationFn: act,
    onSuccess: (output) => {
      void queries.invalidateQueries({ queryKey: orpc.network.key() });
      onDone?.(output);
    },
  });
}
