import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { LendingCard } from './LendingCard.tsx';

type Input = Parameters<Client['lendingRules']['setForInitiative']>[0];

/** The lending rule of an initiative: what holds for all its kinds that say nothing else. */
export function InitiativeLending({ initiative, mayChange }: { initiative: Initiative; mayChange: boolean }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const input = { initiativeId: initiative.id };
  const query = useQuery(orpc.lendingRules.ofInitiative.queryOptions({ input }));
  if (!query.data) return <Awaiting query={query} />;
  const { rule, terms, above } = query.data;
  return (
    <LendingCard
      level="initiative"
      draft={`lending.initiative.${initiative.id}`}
      initiative={initiative}
      rule={rule}
      terms={terms}
      above={above}
      mayChange={mayChange}
      periodNote={
        initiative.loanDays === null
          ? t(($) => $.lending.period.initiativeNone)
          : t(($) => $.lending.period.initiative, { count: initiative.loanDays })
      }
      call={(asked: Input) => client.lendingRules.setForInitiative(asked)}
      inputOf={(fields, revision) => ({ ...input, revision, ...fields })}
      onSaved={(saved) => queries.setQueryData(orpc.lendingRules.ofInitiative.queryKey({ input }), saved)}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.lendingRules.key() })}
    />
  );
}
