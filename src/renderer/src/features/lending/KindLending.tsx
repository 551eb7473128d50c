import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useInitiatives } from '../catalog/use-initiatives.ts';
import { LendingCard } from './LendingCard.tsx';

type Input = Parameters<Client['lendingRules']['setForKind']>[0];

/** The lending rule of a kind: what it does otherwise than its initiative, and what holds in the end. */
export function KindLending({ kind, mayChange }: { kind: ItemKind; mayChange: boolean }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const initiative = useInitiatives().find(({ id }) => id === kind.initiativeId);
  const input = { kindId: kind.id };
  const query = useQuery(orpc.lendingRules.ofKind.queryOptions({ input }));
  if (!query.data || !initiative) return <Awaiting query={query} />;
  const { rule, terms, above } = query.data;
  const period = terms.loanDays ?? 0;
  return (
    <LendingCard
      level="kind"
      draft={`lending.kind.${kind.id}`}
      initiative={initiative}
      rule={rule}
      terms={terms}
      above={above}
      mayChange={mayChange}
      periodNote={
        terms.loanDays === null
          ? t(($) => $.lending.period.kindNone)
          : terms.from.loanDays === 'kind'
            ? t(($) => $.lending.period.kind, { count: period })
            : t(($) => $.lending.period.kindFollows, { count: period, name: initiative.name })
      }
      call={(asked: Input) => client.lendingRules.setForKind(asked)}
      inputOf={(fields, revision) => ({ ...input, revision, ...fields })}
      onSaved={(saved) => queries.setQueryData(orpc.lendingRules.ofKind.queryKey({ input }), saved)}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.lendingRules.key() })}
    />
  );
}
