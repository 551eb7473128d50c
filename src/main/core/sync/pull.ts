import type { CoreInside } from '../core-inside.ts';
import type { Executor } from '../store/database.ts';
import { receiptsToSend } from './care/give-up.ts';
import { type Fill, fillUnderWay, newsAside, putAside } from './fill.ts';
import { HubForeign } from './line-errors.ts';
import { type HubLine, protocolVersion } from './protocol.ts';
import type { News } from './rebase.ts';
import { readState } from './state.ts';

/** What one pull brought, up to where the hub stands. */
export interface Pulled {
  readonly epoch: string;
  readonly generation: number;
  readonly cursor: number;
  readonly changeSeq: number;
  readonly backedUpSeq: number;
  /** Receipts that the hub has noted. */
  readonly dropped: readonly number[];
  /** Nothing has to be taken in. */
  readonly isQuiet: boolean;
  /** To be read in the transaction that takes it in. */
  news(tx: Executor): Promise<News>;
}

/**
 * Asks until the hub has nothing more. What fits in one page is handed over as it is; more, and what takes the place of
 * everything here, is put aside on the way. `schemaVersion`: of the hub, as it said in its greeting.
 * @throws HubForeign from a hub that another one took over from, and what the line throws
 */
export async function pullAll(
  { core, line }: { core: CoreInside; line: HubLine },
  schemaVersion: string,
  wait: number,
  signal?: AbortSignal,
): Promise<Pulled> {
  const { reader } = core.store();
  const state = await readState(reader);
  const { incarnation } = state;
  const owner = { incarnation, schema_version: schemaVersion };
  const dropped = await receiptsToSend(reader);
  let fill: Fill | undefined = await fillUnderWay(reader, owner);
  for (;;) {
    const { epoch, cursor, change_seq: changeSeq } = fill ?? state;
    const question = {
      protocol: protocolVersion,
      incarnation,
      epoch,
      cursor,
      changeSeq,
      dropped,
      wait: fill ? 0 : wait,
    };
    const page = await line.pull(question, signal);
    if (page.generation < state.generation) throw new HubForeign('generation');
    if (!fill && page.isWhole && !page.isAll) {
      const isQuiet = page.rows.length + page.results.length + page.refs.length === 0;
      return { ...page, dropped, isQuiet, news: async () => page };
    }
    fill = await putAside(core, owner, fill, page);
    if (page.isWhole) return { ...page, dropped, isQuiet: false, news: newsAside };
  }
}
