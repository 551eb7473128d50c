import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords } from '../../staff/house-day.ts';

/** Work that will be mine, or will not be mine any more: said to both, with the way to where it can be called off. */
export function PlannedStrip() {
  const { t } = useText();
  const { orpc } = useApi();
  const dayWords = useDayWords();
  const planned = useQuery(orpc.caseload.planned.queryOptions()).data ?? [];
  return planned.map(({ id, mySide, problem, fromName, toName, day, counts }) => {
    if (mySide === null) return null;
    const words =
      problem !== null
        ? t(($) => $.agenda.handOver.problem[problem], { name: toName })
        : mySide === 'gets'
          ? t(($) => $.agenda.handOver.youGet, { name: fromName, day: dayWords(day) })
          : t(($) => $.agenda.handOver.youGive, { name: toName, day: dayWords(day) });
    const counted = counts.map(({ kind, count }) => t(($) => $.agenda.handOver.counted[kind], { count }));
    return (
      <p key={id} className="ag-stands">
        {`${words} ${counted.join(', ')}. `}
        <Link to="/caseload">{t(($) => $.agenda.handOver.see)}</Link>
      </p>
    );
  });
}
