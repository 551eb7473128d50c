import './waiting.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useDayWords } from '../../staff/house-day.ts';
import { Icon } from '../../ui/Icon.tsx';

/** On the page of an item: for whom it lies ready, or from when it is reserved. Nothing when nobody asked for it. */
export function ItemAsked({ itemId, kindId }: { itemId: string; kindId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const day = useDayWords();
  const where = useQuery(orpc.loans.whereabouts.queryOptions({ input: { itemId } })).data;
  if (!where || (where.setAside === null && where.reservedFrom === null)) return null;
  const { setAside, reservedFrom } = where;
  return (
    <div className="waiting-note">
      {setAside === null ? null : (
        <p>
          <Icon name="wait" size="1.25rem" />
          <span>
            {t(($) => $.waiting.itemNote.setAside, { day: day(setAside.until) })}{' '}
            {setAside.personId === null ? null : (
              <Link to="/people/$personId" params={{ personId: setAside.personId }}>
                <bdi>{setAside.personName || t(($) => $.people.nameless)}</bdi>
              </Link>
            )}
          </span>
        </p>
      )}
      {reservedFrom === null ? null : (
        <p>
          <Icon name="calendar" size="1.25rem" />
          <span>
            {t(($) => $.waiting.itemNote.reserved, { day: day(reservedFrom.day) })}{' '}
            <Link to="/things/kinds/$kindId/calendar" params={{ kindId }}>
              {t(($) => $.waiting.calendar.open)}
            </Link>
          </span>
        </p>
      )}
    </div>
  );
}
