import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ThingPicture } from '../ThingPicture.tsx';

interface Ready {
  id: string;
  thing: string;
  pictogram: string;
  photoId: string | null;
  where: string;
  until: string;
}

/** What lies ready for this person: set aside after waiting, or reserved from today. A scan lends it without a word. */
export function ReadyFor({ personId }: { personId: string }) {
  const { t } = useText();
  const ready = useReady(personId);
  if (ready.length === 0) return null;
  return (
    <Card
      isFlush
      icon="wait"
      title={t(($) => $.loans.panel.ready)}
      aside={<Badge tone="info">{ready.length}</Badge>}
    >
      <p className="lend-pad lend-quiet">{t(($) => $.loans.panel.readyHow)}</p>
      <ul className="loan-rows" aria-label={t(($) => $.loans.panel.ready)}>
        {ready.map((one) => (
          <li className="loan-row" key={one.id}>
            <ThingPicture pictogram={one.pictogram} photoId={one.photoId} />
            <div className="loan-row-words">
              <p className="loan-row-name">
                <bdi>{one.thing}</bdi>
              </p>
              <p className="loan-row-detail">
                {[one.where, one.until].filter((part) => part !== '').join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useReady(personId: string): Ready[] {
  const { t } = useText();
  const { orpc } = useApi();
  const today = useHouseDay();
  const day = useDayWords();
  const holds = useQuery(orpc.holds.ofPerson.queryOptions({ input: { personId } })).data?.holds ?? [];
  const reservations =
    useQuery(orpc.reservations.ofPerson.queryOptions({ input: { personId } })).data?.reservations ?? [];
  const waited = holds.flatMap((hold) =>
    hold.ready === null || hold.endedAt !== null
      ? []
      : [
          {
            ...pictured(hold),
            where: placed(hold.ready),
            until: t(($) => $.loans.panel.readyUntil, { day: day(hold.ready.until) }),
          },
        ],
  );
  const reserved = reservations
    .filter((one) => one.endedAt === null && one.fromDay <= today && one.toDay >= today)
    .map((one) => ({
      ...pictured(one),
      where: placed(one),
      until: t(($) => $.loans.panel.reserved, { from: day(one.fromDay), to: day(one.toDay) }),
    }));
  return [...waited, ...reserved];
}

const placed = ({ barcode, itemPlace }: { barcode: string; itemPlace: string }): string =>
  [itemPlace, barcode].filter((part) => part !== '').join(' · ');

const pictured = (one: { id: string; kindName: string; pictogram: string; photoId: string | null }) => ({
  id: one.id,
  thing: one.kindName,
  pictogram: one.pictogram,
  photoId: one.photoId,
});
