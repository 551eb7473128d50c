import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useSaid } from './household-acts.ts';

type Households = Client['households'];
type InputOf<Act extends keyof Households> = Parameters<Households[Act]>[0];
export type AddHelperInput = InputOf<'addHelper'>;

/** Ending an agreement and the undo of both acts. */
export function useHelperActs() {
  const { client } = useApi();
  const { t } = useText();
  const { done, failed } = useSaid();
  const told = { onSuccess: () => done(t(($) => $.households.said.undone)), onError: failed };
  const undoAdd = useCommand(
    (input: InputOf<'undoAddHelper'>) => client.households.undoAddHelper(input),
    told,
  );
  const undoEnd = useCommand(
    (input: InputOf<'undoEndHelper'>) => client.households.undoEndHelper(input),
    told,
  );
  const end = useCommand(
    async (input: InputOf<'endHelper'>) => {
      await client.households.endHelper(input);
      return input.helperId;
    },
    {
      onSuccess: (helperId) =>
        done(
          t(($) => $.households.said.helperEnded),
          () => undoEnd.mutate({ helperId }),
        ),
      onError: failed,
    },
  );
  return {
    end: (helperId: string) => end.mutate({ helperId }),
    undoAdd: (helperId: string) => undoAdd.mutate({ helperId }),
    undoEnd: (helperId: string) => undoEnd.mutate({ helperId }),
  };
}
