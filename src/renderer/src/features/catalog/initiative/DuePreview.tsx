import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { formatWeekday } from '#shared/domain/day-format.ts';
import { dueMoment } from '#shared/domain/due.ts';
import { addDays, localDayOf, weekdayOf } from '#shared/domain/local-days.ts';
import type { WeeklyHours } from '#shared/domain/opening-hours.ts';
import { useText } from '../../../app/text.ts';
import { useDayWords, useHouseDay } from '../../../staff/house-day.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { calendarOfInitiative, hoursOf } from './hours-of.ts';

export interface DuePreviewProps {
  initiative: Initiative;
  /** Hours that are being typed and not saved yet; null when there are none. */
  typed: WeeklyHours | null;
}

/** What hours and closings do to a loan made today: the day it would be due, and why that day. */
export function DuePreview({ initiative, typed }: DuePreviewProps) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const day = useDayWords();
  const today = useHouseDay();
  const { loanDays } = initiative;
  if (loanDays === null) return null;
  const dueWith = (hours: WeeklyHours) =>
    dueMoment({
      // The clock of this screen, on a day the house agrees on: near midnight the two may differ.
      handedOverAt: momentOn(today, timeZone),
      periodDays: loanDays,
      calendar: { ...calendarOfInitiative(initiative), hours },
      timeZone,
    });
  const saved = hoursOf(initiative);
  const due = dueWith(typed ?? saved);
  const before = typed === null ? due : dueWith(saved);
  const target = addDays(today, loanDays);
  return (
    <Card title={t(($) => $.catalog.due.title)} icon="calendar">
      <div className="due-preview" aria-live="polite">
        <p>{t(($) => $.catalog.due.today, { count: loanDays })}</p>
        <p className="due-preview-day">{day(due.dueDay)}</p>
        {due.movedBecauseClosed ? (
          <p className="due-preview-why">
            <Icon name="info" size="1.25rem" />
            {t(($) => $.catalog.due.moved, {
              count: loanDays,
              weekday: formatWeekday(weekdayOf(target), i18n.language),
              day: day(target),
            })}
          </p>
        ) : null}
        {before.dueDay === due.dueDay ? null : (
          <p className="due-preview-why">
            <Icon name="undo" size="1.25rem" />
            {t(($) => $.catalog.due.before, { day: day(before.dueDay) })}
          </p>
        )}
        {(typed ?? saved).length === 0 ? (
          <p className="due-preview-why">
            <Icon name="warning" size="1.25rem" />
            {t(($) => $.catalog.due.noHours)}
          </p>
        ) : null}
        <p className="catalog-quiet">{t(($) => $.catalog.due.kept)}</p>
      </div>
    </Card>
  );
}

/** Now, or noon of the house's day when this computer's clock is on another one. */
function momentOn(today: string, timeZone: string): string {
  const now = new Date().toISOString();
  return localDayOf(now, timeZone) === today ? now : `${today}T12:00:00.000Z`;
}
