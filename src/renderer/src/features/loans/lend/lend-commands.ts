import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';

type InputOf<Act extends keyof Client['loans']> = Parameters<Client['loans'][Act]>[0];
type StockInput<Act extends keyof Client['stock']> = Parameters<Client['stock'][Act]>[0];

/** The acts of the counter. Each may be tried again with the same input without happening twice. */
export function useLendCommands() {
  const { client } = useApi();
  const handOver = useCommand((input: InputOf<'handOver'>) => client.loans.handOver(input));
  const giveBack = useCommand((input: InputOf<'giveBack'>) => client.loans.giveBack(input));
  const tickParts = useCommand((input: InputOf<'tickParts'>) => client.loans.tickParts(input));
  const undoHandOver = useCommand((input: InputOf<'undoHandOver'>) => client.loans.undoHandOver(input));
  const undoReturn = useCommand((input: InputOf<'undoReturn'>) => client.loans.undoReturn(input));
  const moveStock = useCommand((input: StockInput<'moveStock'>) => client.stock.moveStock(input));
  const undoStock = useCommand((input: StockInput<'undoStock'>) => client.stock.undoStock(input));
  return {
    moveStock: moveStock.mutateAsync,
    undoStock: undoStock.mutateAsync,
    handOver: handOver.mutateAsync,
    giveBack: giveBack.mutateAsync,
    tickParts: tickParts.mutateAsync,
    undoHandOver: undoHandOver.mutateAsync,
    undoReturn: undoReturn.mutateAsync,
    isBusy: [handOver, giveBack, undoHandOver, undoReturn, moveStock].some(({ isPending }) => isPending),
  };
}

export type LendCommands = ReturnType<typeof useLendCommands>;
