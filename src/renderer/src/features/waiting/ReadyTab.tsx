import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NotYet, useGrowing } from '../loans/growing.tsx';
import { EndedHolds } from './EndedToday.tsx';
import { HoldRow } from './HoldRow.tsx';
import { useHoldActs } from './hold-acts.ts';

/** What was set aside and not fetched yet, soonest to lapse first. */
export function ReadyTab({ initiativeId }: { initiativeId: string | undefined }) {
  const { t } = useText();
  const { orpc } = useApi();
  const growing = useGrowing();
  const acts = useHoldActs();
  const query = useQuery(
    orpc.holds.list.queryOptions({
      input: {
        view: 'ready',
        limit: growing.limit,
        ...(initiativeId === undefined ? {} : { initiativeId }),
      },
      placeholderData: (earlier) => earlier,
    }),
  );
  if (!query.data) return <NotYet query={query} />;
  const { holds, total } = query.data;
  return (
    <div className="loans-of">
      {total === 0 ? (
        <EmptyState icon="check" title={t(($) => $.waiting.empty.ready)}>
          {t(($) => $.waiting.empty.readyWords)}
        </EmptyState>
      ) : (
        <ul className="loan-rows" aria-label={t(($) => $.waiting.tabs.ready)}>
          {holds.map((hold) => (
            <HoldRow key={hold.id} hold={hold} named="both" acts={acts} />
          ))}
        </ul>
      )}
      {growing.button(holds.length, total)}
      <EndedHolds initiativeId={initiativeId} />
    </div>
  );
}
