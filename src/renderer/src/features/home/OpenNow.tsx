import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { HouseInitiative } from '#shared/contract/catalog.contract.ts';
import { dayNumber } from '#shared/domain/calendar.ts';
import { formatDayLong, formatTime, formatWeekday } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Status } from '../../ui/Status.tsx';
import { NotYet } from '../loans/growing.tsx';
import { msUntilNextChange } from './next-change.ts';

/** When nothing is open, so many of those that open first. */
const shownFirst = 4;

/** Which initiatives receive people at this moment, and until when; the others folded away with when they open. */
export function OpenNow() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.catalog.house.queryOptions());
  useFollowTheClock(query.data);
  const open = query.data?.filter(({ openness }) => openness.open) ?? [];
  const closed = (query.data?.filter(({ openness }) => !openness.open) ?? []).toSorted(byOpening);
  return (
    <Card
      icon="initiative"
      title={t(($) => $.staff.today.openNow)}
      aside={query.data ? <Badge tone={open.length > 0 ? 'done' : 'neutral'}>{open.length}</Badge> : null}
    >
      {query.data ? null : <NotYet query={query} />}
      {query.data && query.data.length === 0 ? (
        <p className="today-quiet">{t(($) => $.staff.today.noInitiatives)}</p>
      ) : null}
      {open.length === 0 && closed.length > 0 ? (
        <>
          <p className="today-quiet">{t(($) => $.staff.today.allClosed)}</p>
          <h3 className="today-next">{t(($) => $.staff.today.next)}</h3>
          <Openings initiatives={closed.slice(0, shownFirst)} />
        </>
      ) : (
        <Openings initiatives={open} />
      )}
      {closed.length === 0 ? null : (
        <details className="today-closed">
          <summary>{t(($) => $.staff.today.closedNow, { count: closed.length })}</summary>
          <Openings initiatives={closed} />
        </details>
      )}
    </Card>
  );
}

/** Whoever opens first comes first; whoever does not open any more comes last. */
const byOpening = (a: HouseInitiative, b: HouseInitiative) => openingOf(a).localeCompare(openingOf(b));

function openingOf({ openness }: HouseInitiative): string {
  if (openness.open || !openness.opensNext) return 'never';
  return `${openness.opensNext.day} ${openness.opensNext.at}`;
}

function Openings({ initiatives }: { initiatives: readonly HouseInitiative[] }) {
  return (
    <ul className="openings">
      {initiatives.map((initiative) => (
        <li key={initiative.id}>
          <Link to="/initiatives/$initiativeId" params={{ initiativeId: initiative.id }}>
            <bdi>{initiative.name}</bdi>
          </Link>
          <OpennessLabel openness={initiative.openness} />
        </li>
      ))}
    </ul>
  );
}

function OpennessLabel({ openness }: Pick<HouseInitiative, 'openness'>) {
  const { t, i18n } = useText();
  const today = useHouseDay();
  if (openness.open) {
    const time = formatTime(openness.closesAt, i18n.language);
    return <Status tone="done">{t(($) => $.staff.today.openUntil, { time })}</Status>;
  }
  if (!openness.opensNext) return <Status tone="neutral">{t(($) => $.staff.today.closed)}</Status>;
  const { day, at } = openness.opensNext;
  const time = formatTime(at, i18n.language);
  const ahead = dayNumber(day) - dayNumber(today);
  // Within a week the name of the day says enough.
  const word =
    ahead < 7
      ? formatWeekday(((dayNumber(day) + 3) % 7) + 1, i18n.language)
      : formatDayLong(day, i18n.language);
  return (
    <Status tone="neutral" icon="clock">
      {day === today
        ? t(($) => $.staff.today.opensAt, { time })
        : t(($) => $.staff.today.opensOn, { day: word, time })}
    </Status>
  );
}

/** Opening and closing happen by themselves: ask again at the minute of the next one. */
function useFollowTheClock(initiatives: readonly HouseInitiative[] | undefined): void {
  const { queries, orpc } = useApi();
  const { timeZone } = useStaffSession().house;
  useEffect(() => {
    const wait = initiatives && msUntilNextChange(initiatives, new Date().toISOString(), timeZone);
    if (!wait) return undefined;
    const timer = setTimeout(
      () => void queries.invalidateQueries({ queryKey: orpc.catalog.house.key() }),
      wait,
    );
    return () => clearTimeout(timer);
  }, [initiatives, timeZone, queries, orpc]);
}
