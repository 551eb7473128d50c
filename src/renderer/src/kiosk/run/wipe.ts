import type { Api } from '../../client/api.ts';
import { newId } from '../../client/commands.ts';

/** What the screen knows before anybody comes, whoever that will be; everything else was asked by a visitor. */
const wallQueries = (orpc: Api['orpc']) => [
  orpc.session.status.key(),
  orpc.admin.readSettings.key(),
  orpc.catalog.house.key(),
  orpc.wording.kiosk.key(),
  orpc.printing.here.key(),
  orpc.kiosks.tiles.key(),
  orpc.tickets.reception.key(),
  orpc.questions.themes.key(),
];

/** The core closes what is somebody's own at this kiosk. When it does not hear this, it does so by itself after a few minutes. */
export function closeVisit({ client }: Pick<Api, 'client'>): void {
  void client.mine.close().catch(() => undefined);
}

/** Nobody is at this kiosk any more to be helped. A message that gets lost is made good by the next sign of life. */
export function closeCall({ client }: Pick<Api, 'client'>, callId: string): void {
  void client.kiosks.noLonger({ commandId: newId(), callId }).catch(() => undefined);
}

/** Forgets every answer the core gave during a run, and every command with its words (R01: empty caches). */
export function forgetAnswers({ orpc, queries }: Pick<Api, 'orpc' | 'queries'>): void {
  const kept = new Set(
    wallQueries(orpc).flatMap((queryKey) =>
      queries
        .getQueryCache()
        .findAll({ queryKey })
        .map((query) => query.queryHash),
    ),
  );
  const isVisitors = ({ queryHash }: { queryHash: string }) => !kept.has(queryHash);
  // A screen that is still drawn lets go of its answers after this: they go at once then, not minutes later.
  for (const query of queries.getQueryCache().findAll({ predicate: isVisitors })) query.gcTime = 0;
  void queries.cancelQueries({ predicate: isVisitors });
  queries.removeQueries({ predicate: isVisitors });
  queries.getMutationCache().clear();
}
