import type { Block } from '#shared/contract/blocks.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { useCommand } from '../../client/commands.ts';
import { useSaid } from './household-acts.ts';

type Blocks = Client['blocks'];
export type BlockInput<Act extends keyof Blocks> = Parameters<Blocks[Act]>[0];

/** The undo of each act of a pause. */
export function usePauseUndo() {
  const { client } = useApi();
  const { t } = useText();
  const { done, failed } = useSaid();
  const told = { onSuccess: () => done(t(($) => $.households.said.undone)), onError: failed };
  const set = useCommand((input: BlockInput<'undoSet'>) => client.blocks.undoSet(input), told);
  const end = useCommand((input: BlockInput<'undoChangeEnd'>) => client.blocks.undoChangeEnd(input), told);
  const lift = useCommand((input: BlockInput<'undoLift'>) => client.blocks.undoLift(input), told);
  return {
    set: (blockIds: string[]) => set.mutate({ blockIds }),
    end: (blockId: string) => end.mutate({ blockId }),
    lift: (blockId: string) => lift.mutate({ blockId }),
    /** Takes the last act of a pause back. */
    last: (block: Pick<Block, 'blockId' | 'undo'>) => {
      const { blockId } = block;
      if (block.undo === 'set') set.mutate({ blockIds: [blockId] });
      else if (block.undo === 'end') end.mutate({ blockId });
      else if (block.undo === 'lift') lift.mutate({ blockId });
    },
  };
}

/** What taking the last act of a pause back is called. */
export const undoWords = { set: 'undoSet', end: 'undoEnd', lift: 'undoLift' } as const;
