import { useQuery } from '@tanstack/react-query';
import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useStaffSession } from '../../staff/session.ts';
import { useJoined } from './household-words.ts';

/** Names in one line of a list; who is left over is counted. */
const mostNames = 3;
/** As many as one question to the core may hold. */
const mostPersons = 100;

/** For a list of people: with whom each lives, in one line. Nothing for who may not know. */
export function useMates(
  persons: readonly PersonSummary[] | undefined,
): (personId: string) => string | undefined {
  const { t } = useText();
  const { orpc } = useApi();
  const joined = useJoined();
  const mayKnow = useStaffSession().account.role !== 'volunteer';
  const personIds = (persons ?? []).slice(0, mostPersons).map((person) => person.id);
  const query = useQuery(
    orpc.households.matesOf.queryOptions({
      input: { personIds },
      enabled: mayKnow && personIds.length > 0,
      placeholderData: (earlier) => earlier,
    }),
  );
  return (personId) => {
    const names = query.data?.find((one) => one.personId === personId)?.names;
    if (!names) return undefined;
    const left = names.length - mostNames;
    if (left <= 0) return t(($) => $.households.mates, { names: joined(names) });
    return t(($) => $.households.matesMore, { names: names.slice(0, mostNames).join(', '), count: left });
  };
}
