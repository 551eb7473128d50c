import { useQuery } from '@tanstack/react-query';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Card } from '../../ui/Card.tsx';

/** Days the rate looks back. */
const lookBack = 30;

/** How usual the unusual is: openings beside all reading, for the coordinator. */
export function OpeningRate() {
  const { t } = useText();
  const { orpc } = useApi();
  const today = useHouseDay();
  const input = { fromDay: addDays(today, 1 - lookBack), toDay: today };
  const figures = useQuery({ ...orpc.zones.openings.queryOptions({ input }), staleTime: 0 }).data;
  if (!figures) return null;
  const { openings, readings, byWorker } = figures;
  return (
    <Card title={t(($) => $.zones.rate.title)} icon="audit">
      {openings === 0 ? (
        <p>{t(($) => $.zones.rate.none)}</p>
      ) : (
        <div className="zones-stack">
          <p>
            <strong>{t(($) => $.zones.rate.openings, { count: openings })}</strong>{' '}
            {t(($) => $.zones.rate.readings, { count: readings })}
          </p>
          <ul className="zones-list">
            {byWorker.map((one) => (
              <li key={one.name}>
                <bdi>{one.name}</bdi>
                {`: ${t(($) => $.zones.rate.openings, { count: one.openings })} ${t(($) => $.zones.rate.readings, { count: one.readings })}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
